import { scaleAt, scaled } from "./scales.ts";

/** A number word, or another one, at its place. */
export interface SpelledWord {
  readonly value: string | undefined;
  readonly at: number;
  readonly end: number;
}

/** How far a number and its “half”, or what is added to it, may stand apart: “million and a half”. */
const halfReach = 3;

/**
 * The great numbers of a text in words: “three million”, “anderthalb Millionen”, “un million et demi”, «مليون ونصف»,
 * پچیس لاکھ.
 *
 * @param words All words of the text, in their order.
 * @param language A BCP 47 tag.
 */
export function scaledWords(words: readonly SpelledWord[], text: string, language: string): readonly string[] {
  if (words.every(({ value }) => value === undefined)) return [];
  let last: { readonly at: number; readonly exponent: number; readonly value: number } | undefined;
  return words.flatMap(({ at: place }, at) => {
    const exponent = scaleAt(text.slice(place, place + 24), language)?.exponent;
    if (exponent === undefined) return [];
    const factors = factorsBefore(words, at).map((factor) => (hasHalf(words, at + 1) ? factor + 0.5 : factor));
    const values = factors.map((factor) => scaled(String(factor), exponent));
    const [value = 0] = values.map(Number);
    // ایک کروڑ بیس لاکھ is one number.
    const isMore = last !== undefined && last.exponent > exponent && at - last.at <= halfReach;
    const sums = isMore && last !== undefined ? [last.value + value] : [];
    last = { at, exponent, value: sums[0] ?? value };
    return [...values, ...sums.map(String)];
  });
}

/**
 * What the words before a scale word may multiply it by, the likeliest first: 5, and 25 where twenty stands before it; with
 * a half, 2.5; a scale word alone stands for one.
 */
function factorsBefore(words: readonly SpelledWord[], at: number): readonly number[] {
  const valueAt = (place: number) => Number(words[place]?.value ?? 0);
  // “Half a million”, “une quarantaine de milliers”.
  const link = words[at - 1];
  const isLinked = valueAt(at - 1) === 0 && link !== undefined && link.end - link.at <= 3;
  const from = isLinked ? at - 2 : at - 1;
  const last = valueAt(from);
  if (last === 0) return [1];
  const before = [from - 1, from - 2, from - 3].map(valueAt).find((value) => value > 0) ?? 0;
  // Turkish “bir buçuk”: “one” is an article in many languages, and not in the table.
  if (last === 0.5) return before === 0 ? [0.5, 1.5] : [before + 0.5];
  const isCompound = (before >= 20 && before < 100 && last < 10) || (before === 100 && last < 100);
  return isCompound || (last >= 20 && last < 100 && before > 0 && before < 10) ? [last + before, last] : [last];
}

function hasHalf(words: readonly SpelledWord[], from: number): boolean {
  return words.slice(from, from + halfReach).some(({ value }) => value === "0.5");
}
