import { numbersOf } from "../../adopt/numbers.ts";
import { wordsOf } from "../../edits/language-words.ts";
import { moreNumberWords } from "./number-words.ts";

const known = new Map<string, ReadonlyMap<string, string>>();

/** Whether number words of a language are known. */
export function knowsSpelled(language: string): boolean {
  return isHan(language) || numberWords(language).size > 0;
}

/** Whether a text has a number in words, in Roman or in Han numerals. */
export function isSpelled(value: string, text: string, language: string): boolean {
  return spelledNumbers(text, language).has(value);
}

/**
 * The numbers that a text has in words, in Roman or in Han numerals, as plain decimal numbers.
 *
 * @param language The primary language subtag.
 */
export function spelledNumbers(text: string, language: string): ReadonlySet<string> {
  // French writes dix-sept with a hyphen, English twenty-five.
  const words = text.toLowerCase().match(/dix-(?:sept|huit|neuf)|\p{L}[\p{L}\p{M}’']*/gu) ?? [];
  const table = numberWords(language);
  const values = words.map((word) => wordValue(word, table) ?? gluedValue(word, table));
  const numerals = numbersOf(text.replace(/\p{Nd}/gu, " ")).map(String);
  return new Set([...values.flatMap((value) => value ?? []), ...compounds(values), ...numerals, ...hanNumbers(text)]);
}

/**
 * “twenty-five”, «بیست و پنج», “on üç”, «ثلاثة وعشرون»: tens with ones before or behind them, hundreds with what is behind
 * them, next to each other or around one word.
 */
function compounds(values: readonly (string | undefined)[]): readonly string[] {
  const numbers = values.map((value) => Number(value ?? 0));
  return numbers.flatMap((one, at) => {
    const other = numbers[at + 1] || numbers[at + 2] || 0;
    const isTens = (tens: number, ones: number) => tens % 10 === 0 && tens >= 10 && tens < 100 && ones < 10 && ones > 0;
    const isHundred = one === 100 && other < 100 && other > 0;
    return isTens(one, other) || isTens(other, one) || isHundred ? [String(one + other)] : [];
  });
}

/** The word's value, also with an ending of up to four letters (dreißig, dreißigsten), and behind an article or “and”. */
function wordValue(word: string, table: ReadonlyMap<string, string>): string | undefined {
  const exact = table.get(word) ?? withoutPrefix(word, table);
  if (exact !== undefined) return exact;
  // A word is shorter where vowels are not written.
  const shortest = /[\p{sc=Arab}\p{sc=Hebr}]/u.test(word) ? 4 : 5;
  for (let cut = 1; cut <= 4 && word.length - cut >= shortest; cut += 1) {
    const found = table.get(word.slice(0, -cut));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** “fünfundzwanzig”, “venticinque”, “vijfentwintig”: tens and ones as one word. */
function gluedValue(word: string, table: ReadonlyMap<string, string>): string | undefined {
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const one = Number(table.get(word.slice(0, cut)) ?? 0);
    const other = one === 0 ? 0 : Number(table.get(word.slice(cut).replace(/^(?:und|en|ën)(?=.{4})/, "")) ?? 0);
    const [tens, ones] = one > other ? [one, other] : [other, one];
    if (tens % 10 === 0 && tens >= 20 && tens < 100 && ones > 0 && ones < 10) return String(tens + ones);
  }
  return undefined;
}

/** What Arabic and Hebrew write before a word, as part of it: “and”, prepositions, the article. */
const prefixes = [
  /^(?:[وفبلك](?:ال)?|ال)(?=\p{sc=Arab}{2})/u,
  /^[והבלמכש](?=\p{sc=Hebr}{2})/u,
  /^[והבלמכש]{2}(?=\p{sc=Hebr}{2})/u,
];

function withoutPrefix(word: string, table: ReadonlyMap<string, string>): string | undefined {
  return prefixes.map((prefix) => table.get(word.replace(prefix, ""))).find((value) => value !== undefined);
}

function numberWords(language: string): ReadonlyMap<string, string> {
  let table = known.get(language);
  if (table === undefined) {
    const own = (moreNumberWords[language] ?? "").split(" ").flatMap((each) => {
      const [words = "", value] = each.split("=");
      return value === undefined ? [] : words.split("/").map((word) => [word, value] as const);
    });
    table = new Map([...wordsOf(language).numbers, ...own]);
    known.set(language, table);
  }
  return table;
}

function isHan(language: string): boolean {
  return ["zh", "ja", "yue", "wuu", "hak", "nan", "gan", "hsn", "cjy", "lzh"].includes(language);
}

const hanDigits: Readonly<Record<string, number>> = Object.fromEntries([
  ...[..."〇一二三四五六七八九"].map((digit, value) => [digit, value] as const),
  ["零", 0],
  ["两", 2],
  ["兩", 2],
]);
const hanPowers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The values of the Han numerals of a text: 三十, 一百二十, 二〇二六. */
function hanNumbers(text: string): readonly string[] {
  return (text.match(/[〇零一二三四五六七八九两兩十百千]+/gu) ?? []).map((numeral) => String(hanValue(numeral)));
}

function hanValue(numeral: string): number {
  if (!/[十百千]/u.test(numeral)) return Number([...numeral].map((digit) => hanDigits[digit] ?? 0).join(""));
  let sum = 0;
  let digit: number | undefined;
  for (const character of numeral) {
    const power = hanPowers[character];
    if (power === undefined) {
      digit = hanDigits[character];
      continue;
    }
    sum += (digit ?? 1) * power;
    digit = undefined;
  }
  return sum + (digit ?? 0);
}
