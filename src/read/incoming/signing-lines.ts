import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { plainText } from "../../model/tree.ts";
import { type Note, noted, withNotesOf } from "./draft.ts";
import { linesOf } from "./lines.ts";
import type { LineReader } from "./organization-line.ts";
import { signingHeading } from "./signing-headings.ts";
import { readProse } from "./signing-prose.ts";

export const unreadNote: Pick<Note, "code" | "sure" | "message"> = {
  code: "signatories",
  sure: false,
  message: "Names seem to stand below, but not all of them could be told apart: they stay text.",
};

/** A paragraph in which a heading of signatories and the names stand together, as a heading and its names. */
export function headingApart(block: RootContent, reader: LineReader): readonly RootContent[] {
  if (block.type !== "paragraph") return [block];
  const lines = linesOf(block);
  return lines.length > 1 ? apartByLines(block, lines, reader) : apartByColon(block, reader);
}

/** “Parties signing:”, a line break, and the names. */
function apartByLines(
  block: Paragraph,
  lines: readonly (readonly PhrasingContent[])[],
  { language }: LineReader,
): readonly RootContent[] {
  const parts: PhrasingContent[][] = [];
  let isNew = true;
  for (const line of lines) {
    const text = line.map(plainText).join("").trim();
    const heading = signingHeading(text, language);
    const isHeading = heading?.kind === "whole" && (heading.isRound || /[:：]$/u.test(text));
    if (isNew || isHeading) parts.push([...line]);
    else parts.at(-1)?.push({ type: "break" }, ...line);
    isNew = isHeading;
  }
  if (parts.length < 2) return [block];
  return parts.map((children, at): Paragraph => {
    const part: Paragraph = { type: "paragraph", children, position: block.position };
    return at === 0 ? withNotesOf(part, block) : part;
  });
}

/** “Parties signing: A (Country), B (Country)”: parted where all names can be read, else a doubt. */
function apartByColon(block: Paragraph, reader: LineReader): readonly RootContent[] {
  const text = plainText(block).trim();
  const { before, after } = /^(?<before>[^:：]{2,100}[:：])\s*(?<after>\S[\s\S]*)$/u.exec(text)?.groups ?? {};
  if (before === undefined || after === undefined) return [block];
  if (signingHeading(before, reader.language) === undefined) return [block];
  if (readProse(after, reader, 1) === undefined) return [noted(block, { ...unreadNote, message: unreadLine })];
  const { position } = block;
  const part = (value: string): Paragraph => ({ type: "paragraph", children: [{ type: "text", value }], position });
  return [withNotesOf(part(before), block), part(after)];
}

const unreadLine =
  "Names of those who signed seem to stand here, but not all of them could be told apart: they stay text.";
