import { fold } from "./fold.ts";

/** One position of a text: what stands there, and where. */
export interface Word {
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** What it is found by: the folded word, and in Arabic the word without its article; nothing is empty. */
  readonly terms: readonly string[];
}

/** A stretch of letters: a word between spaces, or a run of a script that does not write spaces. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  /** Whether its script writes no spaces between words. */
  readonly dense: boolean;
}

/**
 * A script without spaces is found by its characters in pairs, not by words of a dictionary: the dictionary of the build
 * is not the browser's, and a word that one of them cuts differently must be found all the same (and law 5 would hang on
 * the version of ICU). What the reader's browser takes for words is asked of the query alone: see query.ts.
 */
const stretches =
  /(?<dense>(?:(?=[\p{L}\p{M}\p{Nl}])[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Lana}\p{sc=Talu}\p{sc=Tale}\p{sc=Tavt}\p{sc=Java}\p{sc=Bali}]\p{Cf}*)+)|(?:\p{N}|(?![\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Lana}\p{sc=Talu}\p{sc=Tale}\p{sc=Tavt}\p{sc=Java}\p{sc=Bali}])[\p{L}\p{M}\p{Cf}])+/gu;

/** The Arabic article, with what is written together with it, before at least three letters. */
const article = /^(?:[وفبك]?ال|و?لل)(?=.{3})/u;

/** The stretches of letters of a text in Unicode's form NFC. */
export function stretchesOf(text: string): readonly Stretch[] {
  return [...text.matchAll(stretches)].map(({ index, 0: found, groups }) => ({
    start: index,
    text: found,
    dense: groups?.dense !== undefined,
  }));
}

/** The positions of a text in Unicode's form NFC, in order: a word each, or a character each in scripts without spaces. */
export function wordsOf(text: string): readonly Word[] {
  return stretchesOf(text).flatMap((stretch) => (stretch.dense ? pairsOf(stretch) : wordOf(stretch)));
}

/** What a folded word is found by. */
export function termsOf(folded: string): readonly string[] {
  const bare = folded.replace(article, "");
  return bare === folded ? [folded] : [folded, bare];
}

function wordOf({ start, text }: Stretch): readonly Word[] {
  const folded = fold(text);
  return folded === "" ? [] : [{ start, end: start + text.length, terms: termsOf(folded) }];
}

/** Each character with the one behind it; the last one alone. */
function pairsOf({ start, text }: Stretch): readonly Word[] {
  let at = start;
  const signs = [...text].flatMap((sign) => {
    const from = at;
    at += sign.length;
    return [...fold(sign)].map((folded) => ({ folded, start: from, end: from + sign.length }));
  });
  return signs.map(({ folded, ...place }, index) => ({
    ...place,
    terms: [folded + (signs[index + 1]?.folded ?? "")],
  }));
}
