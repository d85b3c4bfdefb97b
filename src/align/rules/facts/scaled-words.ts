import { scaleAt, scaled } from "./scales.ts";

/** A number word, or another one, at its place. */
export interface SpelledWord {
  readonly value: string | undefined;
  readonly at: number;
  readonly end: number;
}

/** How far a number and its “half” may stand apart: “million and a half”. */
const halfReach = 3;

/**
 * The great numbers of a text in words: “three million”, “anderthalb Millionen”, “un million et demi”, «مليون ونصف»,
 * پچیس لاکھ.
 *
 * @param words All words of the text, in their order.
 * @param language A BCP 47 tag.
 */
export function scaledWords(words: readonly SpelledWord[], text: string, language: string): readonly string[] {
  const exponents = words.map(({ at }) => scaleAt(text.slice(at, at + 24), language)?.exponent);
  return words.flatMap((_, at) => {
    const exponent = exponents[at];
    if (exponent === undefined) return [];
    const factors = factorsBefore(words, at);
    const isHalved = hasHalf(words, at + 1);
    const all = isHalved ? [...(factors.length === 0 ? [1] : factors)].map((factor) => factor + 0.5) : factors;
    return all.map((factor) => scaled(String(factor), exponent));
  });
}

/** What the words before a scale word may multiply it by: 5, and 25 where twenty stands before it; with a half, 2.5. */
function factorsBefore(words: readonly SpelledWord[], at: number): readonly number[] {
  const valueAt = (place: number) => Number(words[place]?.value ?? 0);
  const last = valueAt(at - 1);
  // “Half a million”; and Turkish “bir buçuk”, whose “one” is an article too.
  if (last === 0) return valueAt(at - 2) === 0.5 ? [0.5] : [];
  const before = [at - 2, at - 3, at - 4].map(valueAt).find((value) => value > 0) ?? 0;
  if (last === 0.5) return before === 0 ? [0.5, 1.5] : [before + 0.5];
  const isCompound = (before >= 20 && before < 100 && last < 10) || (before === 100 && last < 100);
  return isCompound || (last >= 20 && last < 100 && before > 0 && before < 10) ? [last + before, last] : [last];
}

function hasHalf(words: readonly SpelledWord[], from: number): boolean {
  return words.slice(from, from + halfReach).some(({ value }) => value === "0.5");
}
