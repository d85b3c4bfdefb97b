import type { Heading, Paragraph, TableCell } from "mdast";
import type { TextBlock } from "./data.ts";
import { writeInlines } from "./inlines.ts";
import { markOf, type Scope } from "./scope.ts";

/** A block that came from a segment, as a template reads it. */
export function textBlock(node: Paragraph | Heading | TableCell, scope: Scope): TextBlock {
  return { ...placeOf(node), children: writeInlines(node.children, scope) };
}

/** Where links find a block, and what must be shown of it. */
export function placeOf(node: Paragraph | Heading | TableCell): Omit<TextBlock, "children"> {
  const mark = node.data?.block;
  return { id: mark?.id ?? null, mark: markOf(mark) };
}
