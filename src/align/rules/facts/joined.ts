import { decimalValue } from "../../../model/digits.ts";
import type { Fact } from "./fact.ts";
import type { NumberToken } from "./reading.ts";
import { timeWithin } from "./times.ts";

/** Numbers with a point as the source writes them, in European digits, and what they may be read as. */
export type PointedNumbers = ReadonlyMap<string, readonly string[]>;

/** The numbers with one point or comma among facts: sections and versions are copied as they are. */
export function pointedNumbers(facts: readonly Fact[]): PointedNumbers {
  return new Map(
    facts.flatMap(({ written, values }) => {
      const [, whole = "", fraction = ""] = /^(\p{Nd}+)[.,٫](\p{Nd}+)$/u.exec(written) ?? [];
      const key = keyOf(whole, fraction);
      // A group of thousands is no such number: left as it is, another language reads it as another value.
      return fraction === "" || Number(values[0]) === Number(key.replace(".", "")) ? [] : [[key, values] as const];
    }),
  );
}

/**
 * The numbers of a text, with those made one that its language does not write so: what the source writes in the same
 * figures (`3.2` in German, `٣-٢`), and times (`14.30`).
 */
export function joinTokens(
  tokens: readonly NumberToken[],
  text: string,
  copied: PointedNumbers,
): readonly NumberToken[] {
  const whole: NumberToken[] = [];
  for (const token of tokens) {
    const last = whole.at(-1);
    const both = last === undefined ? undefined : joinedTo(last, token, { text, copied });
    if (both === undefined) whole.push(token);
    else whole.splice(-1, 1, both);
  }
  return whole;
}

interface Within {
  readonly text: string;
  readonly copied: PointedNumbers;
}

function joinedTo(one: NumberToken, other: NumberToken, { text, copied }: Within): NumberToken | undefined {
  const end = one.at + one.written.length;
  if (other.at !== end + 1 || !/[.,:٫/-]/u.test(text.charAt(end))) return undefined;
  const { at } = one;
  const written = text.slice(at, other.at + other.written.length);
  const isDigits = [one, other].every((token) => /^\p{Nd}{1,6}$/u.test(token.written));
  const values = isDigits ? copied.get(keyOf(one.written, other.written)) : undefined;
  if (values !== undefined) return { at, written, values };
  const isAlone = !/^[.,]\p{Nd}/u.test(text.slice(other.at + other.written.length));
  return isAlone && timeWithin(written) !== undefined ? { at, written, values: [] } : undefined;
}

function keyOf(whole: string, fraction: string): string {
  return `${digitsOf(whole)}.${digitsOf(fraction)}`;
}

function digitsOf(written: string): string {
  return [...written].map(decimalValue).join("");
}
