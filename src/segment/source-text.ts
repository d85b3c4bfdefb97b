import type { Nodes, Parents } from "mdast";
import { foldLines } from "./inline.ts";

/**
 * The Markdown of a block's inline content, as it stands in the file but on one line: without the marks of the
 * containers around it.
 *
 * @param block The heading, paragraph or table cell, with positions in `text`.
 * @param ancestors From the root down.
 */
export function sourceText(block: Parents, ancestors: readonly Parents[], text: string): string {
  const start = block.children.at(0)?.position?.start.offset;
  const end = block.children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return "";
  const quotations = ancestors.filter((node) => node.type === "blockquote").length;
  const mark = new RegExp(`^[ \\t]*(?:>[ \\t]?){0,${quotations}}[ \\t]*`);
  const [first = "", ...rest] = text.slice(start, end).split("\n");
  const lines = foldLines([first, ...rest.map((line) => line.replace(mark, ""))].join("\n"));
  return isCell(block) ? lines.replaceAll("\\|", "|") : lines;
}

/** In a cell a bar is written `\|`, even within code (GFM 4.10); elsewhere it is a bar. */
function isCell(block: Nodes): boolean {
  return block.type === "tableCell";
}
