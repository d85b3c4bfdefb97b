import { spelledNumbers } from "../facts/spelled.ts";

/** A number in words. */
export interface PhraseValue {
  readonly value: number;
  readonly written: string;
}

/**
 * The number that ends a run of words: one word, tens and ones, or both around a short word (“treinta y seis”). What goes
 * on before that, hundreds for example, is not read at all: half a number would be another one.
 *
 * @param language The primary language subtag.
 */
export function phraseValue(run: string, language: string): PhraseValue | undefined {
  const words = run.split(/[\s\u00a0]+/);
  const numberAt = (back: number) => valuesOf(words.at(-back) ?? "", language).length > 0;
  if (!numberAt(1)) return undefined;
  const isPair = numberAt(2);
  const isJoined = !isPair && numberAt(3) && (words.at(-2)?.length ?? 9) <= 3;
  const length = isJoined ? 3 : 1 + Number(isPair);
  if (numberAt(length + 1)) return undefined;
  const written = words.slice(-length).join(" ");
  const value = wholeValue(written, language);
  return value === undefined ? undefined : { value, written };
}

/** One number, or two and what they make together. */
function wholeValue(text: string, language: string): number | undefined {
  const values = valuesOf(text, language).toSorted((a, b) => a - b);
  const [small = 0, great = 0, sum = 0] = values;
  if (values.length === 1) return small;
  if (values.length !== 3 || small + great !== sum) return undefined;
  // “quatre-vingt” is no twenty-four: ones stand before tens in Arabic and Hebrew only, but where they are one word.
  const [first = ""] = text.split(/[\s\u00a0-]+/);
  const isOnesFirst = valuesOf(first, language)[0] === small;
  return isOnesFirst && !/[\p{sc=Arab}\p{sc=Hebr}]/u.test(text) ? undefined : sum;
}

/** From two on: “one” is an article in many languages. */
function valuesOf(text: string, language: string): readonly number[] {
  if (text === "") return [];
  // Bangla joins a counting word to the number; İ is a small i with its dot in Turkish only.
  const words = text.toLocaleLowerCase(language).replace(/(?<=\p{sc=Beng})(?:টি|টা|জন)$/u, "");
  return [...spelledNumbers(words, language)].map(Number).filter((value) => value > 1);
}
