import { decimalValue } from "../../model/digits.ts";

/**
 * The numbers of a text by value, whatever digits they are written in: decimal digits of every script (Unicode's `Nd`),
 * Chinese numerals, and Roman numerals where a word is nothing else.
 */
export function numbersOf(text: string): readonly number[] {
  return [...decimals(text), ...chinese(text), ...roman(text)];
}

function decimals(text: string): readonly number[] {
  return (text.match(/\p{Nd}+/gu) ?? []).map(decimalValue);
}

const hanDigits = "〇一二三四五六七八九";

/** Up to ninety-nine, as articles and chapters are counted: 第二十三条. */
function chinese(text: string): readonly number[] {
  return [...text.matchAll(/第([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)/gu)].flatMap(
    ([, tens = "", ten = "", ones = ""]) => {
      if (tens + ten + ones === "") return [];
      if (ten === "") return [hanDigits.indexOf(tens)];
      return [(tens === "" ? 1 : hanDigits.indexOf(tens)) * 10 + Math.max(hanDigits.indexOf(ones || "〇"), 0)];
    },
  );
}

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** One letter may be a word of its own (English I): only `V` and `X` count alone, and `I` at a text's end. */
function roman(text: string): readonly number[] {
  return [
    ...text.matchAll(
      /(?<![\p{L}\p{M}\p{N}])(?=[IVXLC])(X{0,3}|XL|LX{0,3}|XC)(I{1,3}|IV|VI{0,3}|IX)?(?![\p{L}\p{M}\p{N}'’])/gu,
    ),
  ]
    .filter(
      ([numeral]) => numeral !== "" && (numeral.length > 1 || numeral === "V" || numeral === "X" || text.length < 40),
    )
    .map(([numeral]) => [...numeral].reduce((sum, letter, at) => sum + signed(numeral, letter, at), 0));
}

function signed(numeral: string, letter: string, at: number): number {
  const value = romanValues[letter] ?? 0;
  return value < (romanValues[numeral[at + 1] ?? ""] ?? 0) ? -value : value;
}
