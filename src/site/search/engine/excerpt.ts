import { likenessOf } from "./find.ts";
import type { Phrase } from "./query.ts";
import { type Word, wordsOf } from "./words.ts";

/** A piece of an excerpt. */
export interface Piece {
  readonly text: string;
  /** Whether it is what was asked for. */
  readonly found: boolean;
}

/** A paragraph as a list of results shows it. */
export interface Excerpt {
  readonly pieces: readonly Piece[];
  /** Whether the paragraph begins before it, and goes on after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

type Range = readonly [start: number, end: number];

/** How much of a paragraph is shown, in UTF-16 units, and how much of that before the first thing found. */
const length = 320;
const lead = 100;

/** What of a paragraph shows best why it was found; the paragraph, where it is not long. */
export function excerptOf(text: string, query: readonly Phrase[]): Excerpt {
  const words = wordsOf(text);
  const ranges = foundIn(words, query);
  const [start, end] = windowOf(text, words, ranges);
  const inside = ranges.filter(([from, to]) => from >= start && to <= end);
  const edges = [start, ...inside.flat(), end];
  const pieces = edges.slice(1).map((edge, at) => ({ text: text.slice(edges[at], edge), found: at % 2 === 1 }));
  return { pieces: pieces.filter((piece) => piece.text !== ""), cutBefore: start > 0, cutAfter: end < text.length };
}

/** What was found, in order, what touches made one. */
function foundIn(words: readonly Word[], query: readonly Phrase[]): readonly Range[] {
  const ranges = query.flatMap((phrase) => rangesOf(words, phrase)).sort((one, other) => one[0] - other[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && last[1] >= start) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Wherever a phrase stands, from its first word to its last. */
function rangesOf(words: readonly Word[], { atoms, span }: Phrase): readonly Range[] {
  const isAt = (start: number) =>
    atoms.every((atom) => words[start + atom.at]?.terms.some((term) => likenessOf(term, atom) > 0));
  return words.flatMap(({ start, end }, at): Range[] => (isAt(at) ? [[start, words[at + span - 1]?.end ?? end]] : []));
}

/** Cut between words only. */
function windowOf(text: string, words: readonly Word[], ranges: readonly Range[]): Range {
  if (text.length <= length * 1.25) return [0, text.length];
  const first = ranges[0]?.[0] ?? 0;
  const from = first <= lead ? 0 : Math.min(first - lead, text.length - length);
  const start = from <= 0 ? 0 : (words.find((word) => word.start >= from)?.start ?? 0);
  const last = words.findLast((word) => word.end <= start + length)?.end ?? text.length;
  return [start, words.at(-1)?.end === last ? text.length : last];
}
