import { numberPattern, numberValue } from "../../edits/numbers.ts";
import { isInCldr } from "./cldr.ts";

/** A number of a text, and what it may be read as. */
export interface NumberToken {
  readonly written: string;
  readonly values: readonly string[];
  readonly at: number;
}

const numbers = new RegExp(numberPattern, "gu");

/** The numbers of a text, as its language writes them: `1.000,5` is one of German, `10:30` is two of any. */
export function readNumbers(text: string, language: string): readonly NumberToken[] {
  return [...text.matchAll(numbers)].flatMap(({ 0: written, index }) => {
    const values = readingsOf(written, language);
    return values.length > 0 ? [{ written, values, at: index }] : partsOf(written, index, language);
  });
}

/** What is no number of the language is the numbers within it. */
function partsOf(written: string, at: number, language: string): readonly NumberToken[] {
  return [...written.matchAll(/\p{Nd}+/gu)].map((part) => ({
    written: part[0],
    values: readingsOf(part[0], language),
    at: at + part.index,
  }));
}

function readingsOf(written: string, language: string): readonly string[] {
  // Of a language that CLDR does not know, both conventions are accepted.
  const conventions = isInCldr(language) ? [language] : ["en", "de"];
  const values = conventions.map((each) => numberValue(written, each)).filter((value) => !value.startsWith("as "));
  return [...new Set(values.map(withoutTrailingZeros))];
}

/** `10.0` and `10` are one value; how exact a figure claims to be is left to the translator. */
export function withoutTrailingZeros(value: string): string {
  if (!value.includes(".")) return value;
  // Not by a pattern: `0+$` would look at every run of zeros from each of its zeros on.
  let end = value.length;
  while (value[end - 1] === "0") end -= 1;
  return value.slice(0, value[end - 1] === "." ? end - 1 : end);
}
