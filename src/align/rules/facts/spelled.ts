import { numbersOf } from "../../adopt/numbers.ts";
import { hanNumbers } from "./han-numbers.ts";
import { romanOrdinals } from "./roman-ordinals.ts";
import { scaledWords } from "./scaled-words.ts";
import { numberWords, wordValue } from "./word-values.ts";

/** Whether number words of a language are known. */
export function knowsSpelled(language: string): boolean {
  return isHan(language) || numberWords(language).size > 0;
}

/** Whether a text has a number in words, in Roman or in Han numerals. */
export function isSpelled(value: string, text: string, language: string): boolean {
  return spelledNumbers(text, language).has(value);
}

/** French writes dix-sept and quatre-vingt-dix with hyphens, English twenty-five. */
const wordPattern =
  /(?:soixante|quatre-vingt)-dix(?!\p{L}|-)|quatre-vingts?|soixante-dix|dix-(?:sept|huit|neuf)|\p{L}[\p{L}\p{M}’']*/gu;

/**
 * The numbers that a text has in words, in Roman or in Han numerals, as plain decimal numbers.
 *
 * @param language The primary language subtag.
 */
export function spelledNumbers(text: string, language: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  const found = [...lower.matchAll(wordPattern)];
  const words = found.map(({ 0: word, index }, at) => {
    const value = wordValue({ word, last: found[at - 1]?.[0] ?? "", language });
    return { value, at: index, end: index + word.length };
  });
  const values = words.map(({ value }) => value);
  const numerals = numbersOf(text.replace(/\p{Nd}/gu, " ")).map(String);
  return new Set([
    ...values.flatMap((value) => value ?? []),
    ...compounds(values),
    ...scaledWords(words, lower, language),
    ...numerals,
    ...romanOrdinals(text),
    ...hanNumbers(text),
  ]);
}

/**
 * “twenty-five”, «بیست و پنج», “on üç”, «ثلاثة وعشرون»: tens with ones before or behind them, hundreds with what is behind
 * them, next to each other or around one word; in French also sixty and eighty with ten to nineteen.
 */
function compounds(values: readonly (string | undefined)[]): readonly string[] {
  const numbers = values.map((value) => Number(value ?? 0));
  return numbers.flatMap((one, at) => {
    const other = numbers[at + 1] || numbers[at + 2] || 0;
    const isTens = (tens: number, ones: number) => tens % 10 === 0 && tens >= 10 && tens < 100 && ones < 10 && ones > 0;
    const isHundred = one === 100 && other < 100 && other > 0;
    const isByTwenty = (one === 60 || one === 80) && other >= 10 && other < 20;
    return isTens(one, other) || isTens(other, one) || isHundred || isByTwenty ? [String(one + other)] : [];
  });
}

function isHan(language: string): boolean {
  return ["zh", "ja", "yue", "wuu", "hak", "nan", "gan", "hsn", "cjy", "lzh"].includes(language);
}
