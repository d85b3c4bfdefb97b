import type { Root } from "mdast";
import { parse } from "yaml";
import type { DocumentBlock } from "../../model/adoption.ts";
import { canonicalTree } from "../canonical.ts";
import { parseMarkdown } from "../markdown.ts";
import { blocksOf } from "./blocks.ts";

/** Blocks of a Markdown document, the texts of its front matter first. */
export function markdownBlocks(text: string): readonly DocumentBlock[] {
  const tree = canonicalTree(parseMarkdown(text), text);
  return [...frontBlocks(tree), ...blocksOf(tree)];
}

/** In the order in which a statement's segments have them. */
const fields = ["title", "subtitle", "place", "summary"] as const;

function frontBlocks(tree: Root): readonly DocumentBlock[] {
  const [first] = tree.children;
  if (first?.type !== "yaml") return [];
  const values = yamlOf(first.value);
  return fields.flatMap((field) => {
    const text = values[field];
    if (typeof text !== "string" || text.trim() === "") return [];
    const kind = field === "title" ? "heading" : "paragraph";
    return [{ text: text.trim(), markdown: text.trim(), kind, number: undefined, marks: [], notes: [] } as const];
  });
}

/** What is no YAML is a text like any other: it stays out of the front matter, and is no reason to refuse. */
function yamlOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const values: unknown = parse(text);
    return typeof values === "object" && values !== null ? { ...values } : {};
  } catch {
    return {};
  }
}
