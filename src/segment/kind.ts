import type { Nodes, Parents } from "mdast";
import type { BlockKind } from "../model/segment.ts";

/** A node whose inline content is one segment. */
export type Block = Extract<Nodes, { type: "heading" | "paragraph" | "tableCell" }>;

/** Whether a node is a block: its children are text, not other blocks. */
export function isBlock(node: Nodes): node is Block {
  return node.type === "heading" || node.type === "paragraph" || node.type === "tableCell";
}

/**
 * What a block is, as translators are told.
 *
 * @param ancestors From the root down; the innermost container decides.
 */
export function kindOf(block: Block, ancestors: readonly Parents[]): BlockKind {
  if (block.type === "heading") return "heading";
  if (block.type === "tableCell") return "table-cell";
  if (block.children.length === 1 && block.children[0]?.type === "image") return "caption";
  switch (ancestors.findLast(isContainer)?.type) {
    case "listItem":
      return "list-item";
    case "blockquote":
      return "quotation";
    case "footnoteDefinition":
      return "footnote";
    default:
      return "paragraph";
  }
}

function isContainer(node: Parents): boolean {
  return ["listItem", "blockquote", "footnoteDefinition", "containerDirective"].includes(node.type);
}
