import { numbersOf } from "../../adopt/numbers.ts";
import type { CheckedPair } from "../rule.ts";
import { numeralsOf } from "./numerals.ts";
import { readNumbers } from "./reading.ts";
import { isSpelled } from "./spelled.ts";

/** The number that a heading or point begins with or bears. */
export interface NumberMark {
  readonly value: string;
  /** The text without it. */
  readonly rest: string;
}

/** “Article 12”, “Section 3: Of records”; not “The 30 days of March”, which tells of something. */
const headingMark =
  /^(?:\P{L}*\p{L}[\p{L}\p{M}’'-]*\s?){0,2}\P{L}{0,2}?(?<![\p{Nd}.,])(\p{Nd}{1,3})(?![\p{Nd}%٪]|[.,]\p{Nd}|\s+\p{L})/u;
/** “12. ”, “(3) ”, at the begin of any text. */
const pointMark = /^\(?(\p{Nd}{1,3})(?:[.)]|\.\))\s+(?=\p{L})/u;

/** The number by which a source text is counted; nothing where it begins with none. */
export function numberMarkOf({ pair, source }: CheckedPair): NumberMark | undefined {
  const { plain } = source;
  const { kind } = pair.segment;
  const isHeading = kind === "heading" || kind === "title";
  const found = pointMark.exec(plain) ?? (isHeading || plain.length < 24 ? headingMark.exec(plain.slice(0, 80)) : null);
  const written = found?.[1];
  if (found === null || written === undefined) return undefined;
  // A table's cell and a short line are figures; only a heading is counted by what stands behind a word.
  if (!isHeading && !pointMark.test(plain) && !/^\p{Lu}\p{L}+\s\p{Nd}+\.?$/u.test(plain)) return undefined;
  const at = found[0].lastIndexOf(written);
  return { value: written, rest: plain.slice(at + written.length) };
}

/** Whether the translation bears the number: in any digits, in Roman, Han or other numerals, or in words. */
export function bearsNumber(
  value: string,
  text: string,
  { code, language }: { code: string; language: string },
): boolean {
  if (readNumbers(text, code).some(({ values }) => values.includes(value))) return true;
  const numerals = [...numbersOf(text), ...numeralsOf(text, language)];
  return numerals.includes(Number(value)) || isSpelled(value, text, language);
}

/** The number that a translation bears instead, as it is written. */
export function otherNumber(text: string, { code, language }: { code: string; language: string }): string | undefined {
  const [figure] = readNumbers(text, code);
  if (figure !== undefined) return figure.written;
  const [numeral] = [...numeralsOf(text, language), ...numbersOf(text)];
  return numeral === undefined ? undefined : String(numeral);
}
