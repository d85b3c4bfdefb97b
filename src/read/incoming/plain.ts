import type { Paragraph, RootContent, Text } from "mdast";
import { plainText } from "../../model/tree.ts";
import { beginning, type Draft, type Note, noted } from "./draft.ts";
import { bullet, chunksOf, isUnderline, type Line } from "./plain-lines.ts";
import { endsWithStop, joinable, withoutSpaces } from "./scripts.ts";

/** Reads a plain text: paragraphs between empty lines, joined where they were wrapped; numbers and bullets begin blocks. */
export function readPlain(text: string): Draft {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\f]/g, "\n")
    .split("\n")
    .map((line, at) => ({ text: line, number: at + 1 }));
  const end = signatureOf(lines);
  const joined = chunksOf(lines.slice(0, end)).map(paragraphOf);
  return {
    front: { title: undefined },
    blocks: withCapitals(bulletLists(joined.flatMap(({ block }) => block))),
    signatures: [],
    notes: [...joined.flatMap(({ notes }) => notes), ...leftOut(lines.slice(end))],
    language: "und",
    pictures: new Map(),
  };
}

/** Where the signature of an e-mail begins (RFC 3676, section 4.3): a line of two hyphens near the end. */
function signatureOf(lines: readonly Line[]): number {
  const at = lines.findLastIndex(({ text }) => /^-- ?$/.test(text));
  return at > 0 && lines.length - at <= 12 ? at : lines.length;
}

function leftOut(lines: readonly Line[]): readonly Note[] {
  const [first] = lines;
  const text = beginning(
    lines
      .slice(1)
      .map((line) => line.text)
      .join(" "),
  );
  if (first === undefined) return [];
  return [
    { code: "left-out", sure: true, message: "Left out: the signature of an e-mail.", source: first.number, text },
  ];
}

/** A line in capitals, over one that is not, is a heading as typewriters had it. */
function withCapitals(blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.map((block, at): RootContent => {
    const next = blocks[at + 1];
    if (at === 0 || block.type !== "paragraph" || !isCapitals(block) || next === undefined || isCapitals(next))
      return block;
    const heading = { type: "heading" as const, depth: 2 as const, children: block.children, position: block.position };
    return noted(heading, { code: "heading", sure: false, message: "A line in capitals was taken for a heading." });
  });
}

function isCapitals(block: RootContent): boolean {
  const text = block.type === "paragraph" ? plainText(block) : "";
  return (
    text.length <= 80 && /\p{Lu}{3}/u.test(text) && text.includes(" ") && !/\p{Ll}/u.test(text) && !endsWithStop(text)
  );
}

function paragraphOf(lines: readonly Line[]): {
  readonly block: readonly RootContent[];
  readonly notes: readonly Note[];
} {
  const notes: Note[] = [];
  const [first] = lines;
  if (first === undefined) return { block: [], notes };
  const underline = lines.length === 2 && isUnderline(lines[1]?.text ?? "");
  if (/^\s*(?:[-=_*]\s*){3,}$/.test(first.text)) return { block: [], notes };
  const words = underline
    ? first.text.trim()
    : lines
        .filter(({ text }) => !isUnderline(text))
        .map(({ text }) => text.trim())
        .reduce((one, other) => joinLines(one, other, { first, notes }));
  const position = { start: { line: first.number, column: 1 }, end: { line: lines.at(-1)?.number ?? 1, column: 1 } };
  const children: Text[] = [{ type: "text", value: words.replace(/\s+/g, " ") }];
  const block: RootContent = underline
    ? { type: "heading", depth: 1, children, position }
    : { type: "paragraph", children, position };
  return { block: [block], notes };
}

/** A word that was divided at the line's end is one again. */
function joinLines(one: string, other: string, { first, notes }: { first: Line; notes: Note[] }): string {
  if (/\p{L}\p{M}*[-\u2010\u00ad]$/u.test(one) && /^\p{Ll}/u.test(other)) {
    const word = `${/\S+$/.exec(one)?.[0]} ${/^\S+/.exec(other)?.[0]}`;
    const message = `A word divided at a line's end was made one: “${word}”. Look whether it has a hyphen of its own.`;
    notes.push({ code: "joined", sure: false, message, source: first.number, text: beginning(one) });
    return one.slice(0, -1) + other;
  }
  return one + (withoutSpaces(one, other) && joinable(one) ? "" : " ") + other;
}

/** Neighbouring paragraphs that begin with a bullet are one list. */
function bulletLists(blocks: readonly RootContent[]): readonly RootContent[] {
  const out: RootContent[] = [];
  for (const block of blocks) {
    const item = block.type === "paragraph" ? withoutBullet(block) : undefined;
    const last = out.at(-1);
    if (item === undefined) out.push(block);
    else if (last?.type === "list") last.children.push({ type: "listItem", spread: false, children: [item] });
    else {
      const children = [{ type: "listItem" as const, spread: false, children: [item] }];
      out.push({ type: "list", ordered: false, spread: false, children, position: block.position });
    }
  }
  return out;
}

function withoutBullet(paragraph: Paragraph): Paragraph | undefined {
  const [text] = paragraph.children;
  if (text?.type !== "text" || !bullet.test(text.value)) return undefined;
  return { ...paragraph, children: [{ ...text, value: text.value.replace(bullet, "") }] };
}
