import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { joinTexts, mapTree, plainText } from "../../model/tree.ts";
import { withLinks } from "./addresses.ts";
import { type Draft, type Note, noted, noteOn } from "./draft.ts";

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

interface Tidying {
  readonly address: string | undefined;
  readonly notes: Note[];
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

type Stressed = Extract<PhrasingContent, { type: "strong" | "emphasis" | "delete" }>;

/** Stress begins and ends at a word: what stands outside of words is not stressed. */
function outerSpaces(node: Stressed): readonly PhrasingContent[] {
  const children = joined(node.children);
  const [first] = children;
  const last = children.at(-1);
  if (children.every((child) => plainText(child).trim() === "" && child.type !== "image")) return children;
  const before = first?.type === "text" ? (/^\s+/.exec(first.value)?.[0] ?? "") : "";
  const after = last?.type === "text" ? (/\s+$/.exec(last.value)?.[0] ?? "") : "";
  const inner = { ...node, children: trimmed(children) } as Stressed;
  const space = (value: string): readonly PhrasingContent[] => (value === "" ? [] : [{ type: "text", value }]);
  return [...space(before), inner, ...space(after)];
}

/** Pieces of one kind that follow each other are one: Markdown could not tell where the first ends. */
function joined(children: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const child of joinTexts(children.filter((each) => each.type !== "text" || each.value !== ""))) {
    const last = out.at(-1);
    const one = last === undefined ? undefined : together(last, child);
    if (one === undefined) out.push(child);
    else out[out.length - 1] = one;
  }
  return out;
}

function together(one: PhrasingContent, other: PhrasingContent): PhrasingContent | undefined {
  if (one.type === "inlineCode" && other.type === "inlineCode") return { ...one, value: one.value + other.value };
  const isStress = other.type === "strong" || other.type === "emphasis" || other.type === "delete";
  if (!isStress || one.type !== other.type) return undefined;
  return { ...one, children: joined([...one.children, ...other.children]) } as PhrasingContent;
}

/** Neither spaces nor breaks stand at the ends of a block. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first] = children;
  const last = children.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first.type === "break" || (first.type === "text" && first.value.trim() === "")) return trimmed(children.slice(1));
  if (last.type === "break" || (last.type === "text" && last.value.trim() === ""))
    return trimmed(children.slice(0, -1));
  const start =
    first.type === "text" ? [{ ...first, value: first.value.trimStart() }, ...children.slice(1)] : [...children];
  const end = start.at(-1);
  return end?.type === "text" ? [...start.slice(0, -1), { ...end, value: end.value.trimEnd() }] : start;
}

/** A heading is stressed as it is. */
function unstressed(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child) => (child.type === "strong" ? unstressed(child.children) : [child]));
}

/** A heading has one line. */
function flat(children: readonly PhrasingContent[]): PhrasingContent[] {
  return joinTexts(children.map((child) => (child.type === "break" ? { type: "text", value: " " } : child)));
}

/** A link to elsewhere stays; of one that leads nowhere from here the words. */
function tidyLink(node: Extract<Nodes, { type: "link" }>, { address, notes }: Tidying): readonly Nodes[] {
  // An address in a link's words is no link of its own.
  const words = joined(node.children.flatMap((child) => (child.type === "link" ? child.children : [child])));
  if (plainText(node).trim() === "" && words.every(({ type }) => type !== "image")) return [];
  const url = absolute(node.url, address);
  if (url !== undefined)
    return [{ type: "link", url, title: node.title ?? null, children: words, position: node.position }];
  const isInner = node.url === "" || node.url.startsWith("#");
  const message = isInner
    ? "A link to another place of the page is words now."
    : `A link that leads nowhere from here (${node.url.slice(0, 60)}) is words now.`;
  notes.push(noteOn(node, { code: "link", sure: false, message }));
  return words;
}

function absolute(url: string, address: string | undefined): string | undefined {
  if (/^(?:https?|mailto):/i.test(url)) return /^mailto:./i.test(url) || URL.canParse(url) ? url : undefined;
  if (url === "" || url.startsWith("#") || /^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  if (url.startsWith("//")) return URL.canParse(`https:${url}`) ? `https:${url}` : undefined;
  return address !== undefined && URL.canParse(url, address) ? new URL(url, address).href : undefined;
}

/** A table must say what its columns are; where the page does not, its first row is taken for that. */
function withHead(table: Extract<RootContent, { type: "table" }>): RootContent {
  const [head, ...rows] = table.children;
  const isEmpty = head?.children.every((cell) => plainText(cell).trim() === "") ?? true;
  if (!isEmpty || rows.length < 1) return table;
  const message = "The table has no row of column names; its first row is taken for it.";
  return noted({ ...table, children: rows }, { code: "table", sure: false, message });
}
