import type { Nodes, RootContent } from "mdast";
import { mapTree, plainText } from "../../model/tree.ts";
import { withLinks } from "./addresses.ts";
import { type Draft, type Note, noted } from "./draft.ts";
import { flat, joined, outerSpaces, trimmed, unstressed } from "./tidy-inline.ts";
import { type Tidying, tidyLink } from "./tidy-link.ts";

/**
 * Makes of every block what canonical Markdown can say: stress in one piece, spaces outside of it, links that lead
 * somewhere, tables with a heading; empty blocks go.
 *
 * @param address Where the page stood; relative links start from it.
 */
export function tidy(draft: Draft, address: string | undefined): Draft {
  const notes: Note[] = [];
  const blocks = draft.blocks.flatMap((block) => tidyBlock(block, { address, notes }));
  return { ...draft, blocks, notes: [...draft.notes, ...notes] };
}

function tidyBlock(block: RootContent, tidying: Tidying): readonly RootContent[] {
  if (block.type === "html" || block.type === "thematicBreak" || block.type === "definition") return [];
  const links: Note[] = [];
  const [tidied] = mapTree({ type: "root", children: [block] }, (node) =>
    withoutEmpty(tidyNode(node, { ...tidying, notes: links })),
  ).children;
  if (tidied === undefined || isOrnament(tidied)) return [];
  const known = links.length === 0 ? tidied : withNotes(tidied, links);
  return [known.type === "table" ? withHead(known) : known];
}

/** A line of asterisks or dashes between parts of a text. */
function isOrnament(block: RootContent): boolean {
  return (
    block.type === "paragraph" &&
    /^[\s*·•—–_=~-]+$/u.test(plainText(block)) &&
    block.children.every(({ type }) => type !== "image")
  );
}

function withNotes(block: RootContent, notes: readonly Note[]): RootContent {
  return { ...block, data: { ...block.data, notes: [...(block.data?.notes ?? []), ...notes] } };
}

function tidyNode(node: Nodes, tidying: Tidying): Nodes | readonly Nodes[] {
  if (node.type === "html") return [];
  if (node.type === "link") return tidyLink(node, tidying);
  if (node.type === "text") return withLinks(node.value.replace(/[ \t\n]+/g, " "));
  if (node.type === "heading") return { ...node, children: trimmed(flat(joined(unstressed(node.children)))) };
  if (node.type === "paragraph" || node.type === "tableCell")
    return { ...node, children: trimmed(joined(node.children)) };
  if (node.type === "strong" || node.type === "emphasis" || node.type === "delete") return outerSpaces(node);
  if (node.type === "listItem") return { ...node, checked: null };
  return node;
}

/** What holds nothing after tidying is not there. */
function withoutEmpty(node: Nodes | readonly Nodes[]): Nodes | readonly Nodes[] {
  if (!("type" in node)) return node;
  if (node.type === "listItem" && node.children.length === 0) return [];
  if (node.type === "list" || node.type === "blockquote" || node.type === "footnoteDefinition") {
    return node.children.length === 0 ? [] : node;
  }
  return (node.type === "paragraph" || node.type === "heading") && node.children.length === 0 ? [] : node;
}

/** A table must say what its columns are; where the page does not, its first row is taken for that. */
function withHead(table: Extract<RootContent, { type: "table" }>): RootContent {
  const [head, ...rows] = table.children;
  const isEmpty = head?.children.every((cell) => plainText(cell).trim() === "") ?? true;
  if (!isEmpty || rows.length < 1) return table;
  const message = "The table has no row of column names; its first row is taken for it.";
  return noted({ ...table, children: rows }, { code: "table", sure: false, message });
}
