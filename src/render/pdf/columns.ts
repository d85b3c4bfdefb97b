import type { ColumnData, InlineData, SampleData, TextBlock } from "./data.ts";
import { isLong } from "./long-words.ts";

/** How many of a column's longest words and texts Typst is asked to measure: enough to outdo an estimate's errors. */
const sampled = 3;
/** How many characters of a word that is broken anywhere are to stand in a line at least. */
const brokenAt = 24;
/** A longer text folds in any case. */
const longestText = 160;

/** What decides the width of each column of a table: measuring every cell would take Typst a hundred times as long. */
export function sampleColumns(rows: readonly (readonly TextBlock[])[]): readonly ColumnData[] {
  const count = rows[0]?.length ?? 0;
  return Array.from({ length: count }, (_, column) => {
    const cells = rows.flatMap((row, at) => {
      const cell = row[column];
      return cell === undefined ? [] : [sampleOf(cell, at === 0)];
    });
    const words = cells.flatMap((cell) => unbreakable(cell.value).map((value) => ({ ...cell, value })));
    const texts = cells.map((cell) => ({ ...cell, value: cell.value.slice(0, longestText).toWellFormed() }));
    // A number is not parted, however much wider the words beside it are.
    const numbers = widest(words.filter(({ value }) => isNumber(value))).slice(0, 1);
    const longest = widest(words);
    return { words: [...longest, ...numbers.filter((it) => !longest.includes(it))], texts: widest(texts) };
  });
}

function sampleOf(cell: TextBlock, header: boolean): SampleData {
  return {
    value: textOf(cell.children),
    bold: header || holds(cell.children, "strong"),
    code: holds(cell.children, "code"),
    lang: cell.mark?.lang ?? null,
  };
}

/** The text of inline content as long as it is drawn: a picture is as wide as it is high, or a little more. */
function textOf(nodes: readonly InlineData[]): string {
  return nodes
    .map((node) => {
      if ("value" in node) return node.value;
      if ("children" in node) return textOf(node.children);
      if (node.type === "note") return node.number;
      return node.type === "image" ? "MM" : " ";
    })
    .join("");
}

function holds(nodes: readonly InlineData[], type: InlineData["type"]): boolean {
  return nodes.some((node) => node.type === type || ("children" in node && holds(node.children, type)));
}

const words = new Intl.Segmenter("en", { granularity: "word" });
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;

/** The parts of a text that no line break comes into (UAX #14, in short). */
function unbreakable(text: string): readonly string[] {
  return (
    text
      .split(/[^\S\u00a0\u2007\u202f]+|(?<=[-‐–—/])(?=\p{L})/u)
      .filter((word) => word !== "")
      .flatMap((word) => (unspaced.test(word) ? [...words.segment(word)].map(({ segment }) => segment) : [word]))
      // What is broken anywhere asks for no more than its first characters: it would leave nothing to the other columns.
      .map((word) => (word.length > brokenAt && isLong(word) ? word.slice(0, brokenAt).toWellFormed() : word))
  );
}

function isNumber(word: string): boolean {
  return /\p{Nd}/u.test(word) && /^[\p{Nd}\p{P}\p{S}]+$/u.test(word);
}

/** The widest by estimate, each text once; the first of two that are as wide. */
function widest(samples: readonly SampleData[]): readonly SampleData[] {
  const distinct = new Map(samples.map((sample) => [JSON.stringify(sample), sample]));
  const weighed = [...distinct.values()].map((sample) => ({ sample, width: estimate(sample) }));
  return weighed
    .toSorted((a, b) => b.width - a.width)
    .slice(0, sampled)
    .map(({ sample }) => sample);
}

/** Width in em, roughly: marks have none, capitals and East Asian characters are wide. */
function estimate({ value, bold, code }: SampleData): number {
  let width = 0;
  for (const character of value) width += widthOf(character);
  return width * (bold ? 1.08 : 1) * (code ? 1.15 : 1);
}

function widthOf(character: string): number {
  if (character >= "a" && character <= "z") return /[ijlt]/.test(character) ? 0.33 : 0.55;
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(character)) return 1;
  return /\p{Lu}/u.test(character) ? 0.7 : 0.55;
}
