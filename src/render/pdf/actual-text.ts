import type { KnownWords, Words } from "./actual-text-words.ts";

/** Marked content that follows on each other in one element. */
export interface DrawnRun {
  /** What a program takes it for that knows of the page alone. */
  readonly text: string;
}

/** A paragraph, a heading, a cell: what stands in it, its emphasis and links, in reading order. */
export interface DrawnBlock {
  readonly inNote: boolean;
  readonly runs: readonly DrawnRun[];
}

/**
 * The words of each run of each block, undefined where the page itself has them right, or where they are not known for
 * certain. Typst 0.14 gives each glyph of a letter the whole letter's text, and right to left its pieces stand in the
 * order of the page: so a text fits words that have the same characters, each at least as often, and the blocks follow on
 * each other as in the data.
 */
export function actualTexts(
  drawn: readonly DrawnBlock[],
  known: KnownWords,
): readonly (readonly (string | undefined)[])[] {
  const [text, notes] = [sequence(known.text), sequence(known.notes)];
  return drawn.map((block) => {
    // Notes after the text stand in no element that says so.
    const words = block.inNote ? notes(block) : (text(block) ?? notes(block));
    return block.runs.map((run, at) => corrected(run, words?.[at]));
  });
}

/** How many strings of the data may be drawn nowhere between two blocks that follow on each other: numbers, names. */
const near = 6;

/** Looks for the words of one block after the other: the next that fit, else those that alone do. */
function sequence(all: readonly Words[]): (block: DrawnBlock) => Words | undefined {
  const counts = all.map((words) => countOf(words.join("")));
  const used = new Set<number>();
  let next = 0;
  return ({ runs }) => {
    const drawn = countOf(runs.map(({ text }) => text).join(""));
    const fitting = (from: number, to: number) =>
      counts.slice(from, to).flatMap((count, index) => {
        const at = from + index;
        const words = used.has(at) || !fits(drawn, count) ? undefined : divide(all[at] as Words, runs);
        return words === undefined ? [] : [{ at, words }];
      });
    const found = fitting(next, next + near)[0] ?? alone(fitting(0, counts.length), all);
    if (found === undefined) return undefined;
    next = found.at + 1;
    used.add(found.at);
    return found.words;
  };
}

/** The first of what fits, where all that does are the same words. */
function alone<Found extends { readonly at: number }>(
  fitting: readonly Found[],
  all: readonly Words[],
): Found | undefined {
  return new Set(fitting.map(({ at }) => (all[at] as Words).join(""))).size === 1 ? fitting[0] : undefined;
}

/** The words of each run, where they can be divided so that all fit. */
function divide(words: Words, runs: readonly DrawnRun[]): Words | undefined {
  const [run, ...others] = runs;
  if (run === undefined) return words.join("").trim() === "" ? [] : undefined;
  const drawn = countOf(run.text);
  for (let end = words.length; end > 0; end -= 1) {
    const own = words.slice(0, end).join("");
    const rest = fits(drawn, countOf(own)) ? divide(words.slice(end), others) : undefined;
    if (rest !== undefined) return [own, ...rest];
  }
  return undefined;
}

type Count = ReadonlyMap<string, number>;

/** How often each character stands in a text, but for spaces and what is not seen. */
function countOf(text: string): Count {
  const count = new Map<string, number>();
  for (const character of text.replace(/[\s\p{Cf}]/gu, "")) count.set(character, (count.get(character) ?? 0) + 1);
  return count;
}

function fits(drawn: Count, words: Count): boolean {
  return drawn.size === words.size && [...words].every(([character, count]) => (drawn.get(character) ?? 0) >= count);
}

/** Letters that programs get wrong though the page has them right: not all know what Typst says of single ones. */
const composed = /\p{M}|\p{sc=Arab}/u;

function corrected({ text }: DrawnRun, words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const [drawn, own] = [countOf(text), countOf(words)];
  const same = [...own].every(([character, count]) => drawn.get(character) === count);
  return same && !composed.test(words) ? undefined : words.replace(/\s+/g, " ");
}
