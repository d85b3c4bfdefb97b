import type { DocumentBlock } from "../../model/adoption.ts";
import { decimalValue } from "../../model/digits.ts";
import { inlineMarkdown } from "./inline-markdown.ts";

/** Blocks of a plain text: paragraphs between empty lines, or lines where there are no empty ones. */
export function plainBlocks(text: string): readonly DocumentBlock[] {
  const trimmed = text.trim();
  const parts = /\n[ \t]*\n/.test(trimmed) ? trimmed.split(/\n(?:[ \t]*\n)+/) : trimmed.split("\n");
  return parts.map(plainBlock).filter((block) => block.text !== "");
}

/** `1.`, `(٢)`, `三、` and the like, at the beginning of a paragraph. */
const listNumber = /^[([]?(\p{Nd}{1,3})[.)\]،、．:-]+\s+(?=\S)/u;

function plainBlock(part: string): DocumentBlock {
  const line = part.replace(/\s+/g, " ").trim();
  const digits = listNumber.exec(line);
  const text = digits === null ? line : line.slice(digits[0].length);
  const number = digits?.[1] === undefined ? undefined : decimalValue(digits[1]);
  const markdown = inlineMarkdown([{ type: "text", value: text }]);
  return { text, kind: number === undefined ? "paragraph" : "item", number, marks: [], markdown, notes: [] };
}
