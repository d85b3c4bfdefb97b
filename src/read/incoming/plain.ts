import type { Paragraph, RootContent, Text } from "mdast";
import { plainText } from "../../model/tree.ts";
import { beginning, type Draft, type Note, noted } from "./draft.ts";
import { endsWithStop, joinable, withoutSpaces } from "./scripts.ts";

interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

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

const isEmpty = ({ text }: Line): boolean => text.trim() === "";

/** Lines that belong together. Without an empty line between them, each line is a paragraph, or a wrapped one. */
function chunksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const full = lines.filter((line) => !isEmpty(line));
  const first = lines.findIndex((line) => !isEmpty(line));
  const last = lines.findLastIndex((line) => !isEmpty(line));
  const isSpaced = lines.slice(first, last).some(isEmpty);
  const width = Math.max(0, ...full.map(({ text }) => text.trimEnd().length));
  const chunks: Line[][] = [];
  lines.forEach((line, at) => {
    if (isEmpty(line)) return;
    const before = lines[at - 1];
    const begins =
      before === undefined || isEmpty(before) || startsBlock(line.text) || endsBlock(before, line, { isSpaced, width });
    const underlines = isUnderline(line.text) && before !== undefined && !isEmpty(before);
    if (begins && !underlines) chunks.push([line]);
    else chunks.at(-1)?.push(line);
  });
  return chunks;
}

/** Programs wrap letters at 72 to 80 columns; longer lines are paragraphs. */
const widest = 100;
const narrowest = 40;

/**
 * Whether a line ends its paragraph though no empty line follows: in a text that was not wrapped each line does, in a
 * wrapped one a line that had room for the next one's first word.
 */
function endsBlock(line: Line, next: Line, { isSpaced, width }: { isSpaced: boolean; width: number }): boolean {
  if (width > widest || width < narrowest) return true;
  const [word = ""] = next.text.trim().split(/\s/, 1);
  const hadRoom = line.text.trimEnd().length + 1 + word.length < width - 12;
  return isSpaced ? hadRoom && !/[,;-]$/.test(line.text.trim()) : hadRoom;
}

const bullet = /^\s*[-*•·‣▪●–—]\s+(?=\S)/u;
const number = /^\s*[([（]?\p{Nd}{1,3}[.)\]）．、۔।]\s*(?=[^\p{Nd}\s])/u;

/** Signs below a line make it a heading; alone they part what stands above from what stands below. */
function isUnderline(text: string): boolean {
  return /^\s*(?:={3,}|-{3,})\s*$/.test(text);
}

const letter = /^\s*[([]?\p{L}[)\]]\s+/u;

function startsBlock(text: string): boolean {
  return bullet.test(text) || number.test(text) || letter.test(text);
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
