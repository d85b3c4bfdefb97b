import { lengthOf } from "../../adopt/lengths.ts";
import type { CheckedPair } from "../rule.ts";

/** How much of a translation is the source's own words. */
export interface SourceRun {
  /** The longest run of words that stands in both, as it stands in the translation; empty where there is none. */
  readonly text: string;
  readonly words: number;
  /** Its letters as a share of the translation's. */
  readonly share: number;
}

/** Words, and characters where words are not parted by spaces. Numbers are the same in every language. */
const pieces = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]\p{M}*|[\p{L}\p{M}'’]+/gu;

/** The longest run of the source's words in a translation. Quadratic in a paragraph's words, and in nothing else. */
export function longestRun({ source, target }: CheckedPair): SourceRun {
  const ours = [...source.plain.matchAll(pieces)].map(([word]) => word.toLowerCase());
  const theirs = [...target.plain.matchAll(pieces)];
  let best = { words: 0, end: 0 };
  let before = new Uint16Array(ours.length + 1);
  theirs.forEach(([word], at) => {
    const row = new Uint16Array(ours.length + 1);
    const folded = word.toLowerCase();
    for (let k = 0; k < ours.length; k += 1) {
      if (ours[k] !== folded) continue;
      row[k + 1] = (before[k] as number) + 1;
      if ((row[k + 1] as number) > best.words) best = { words: row[k + 1] as number, end: at };
    }
    before = row;
  });
  const [first, last] = [theirs[best.end - best.words + 1], theirs[best.end]];
  if (best.words === 0 || first === undefined || last === undefined) return { text: "", words: 0, share: 0 };
  const text = target.plain.slice(first.index, last.index + last[0].length);
  return { text, words: best.words, share: lengthOf(text) / lengthOf(target.plain) };
}
