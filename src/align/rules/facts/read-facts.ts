import { currenciesAround } from "./currencies.ts";
import { reach, readDates, type TextDates } from "./dates.ts";
import type { Fact } from "./fact.ts";
import { isPercentage } from "./percent.ts";
import { type NumberToken, readNumbers } from "./reading.ts";
import { scaleAt, scaled } from "./scales.ts";

/**
 * What the numbers of a text tell, in the order of the text; dates in figures first.
 *
 * @param text Without markup.
 * @param language A BCP 47 tag.
 */
export function readFacts(text: string, language: string): readonly Fact[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const dates = readDates(text, language);
  const facts = readNumbers(dates.rest, language).map((token) => factOf(token, dates, language));
  return [...dates.facts, ...facts].sort((a, b) => a.at - b.at);
}

function factOf(token: NumberToken, dates: TextDates, language: string): Fact {
  const { written, values, at } = token;
  const end = at + written.length;
  const head = dates.rest.slice(Math.max(0, at - 12), at);
  const rest = dates.rest.slice(end, end + 64);
  const fact = { values, written, at };
  if (isPercentage(head, rest)) return { ...fact, role: "percentage" };
  const scale = scaleAt(rest, language);
  const amount = scale === undefined ? fact : scaledFact(fact, scale);
  const currencies = currenciesAround(head, scale === undefined ? rest : rest.slice(scale.word.length), language);
  if (currencies !== undefined) return { ...amount, role: "currency", currencies };
  if (scale !== undefined) return { ...amount, role: "number" };
  if (isOfDate(at, end, dates)) return { ...fact, role: "date" };
  return { ...fact, role: isYear(written) ? "year" : "number" };
}

function scaledFact(
  fact: { readonly values: readonly string[]; readonly written: string; readonly at: number },
  { word, exponent }: { readonly word: string; readonly exponent: number },
): { values: readonly string[]; written: string; at: number; unscaled?: string } {
  const values = fact.values.map((value) => scaled(value, exponent));
  return { ...fact, values, written: fact.written + word, unscaled: fact.values[0] ?? "" };
}

/** Months stand in their order: only the last one before the number and the first one behind it can be near. */
function isOfDate(from: number, to: number, { months }: TextDates): boolean {
  let [low, high] = [0, months.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((months[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return months
    .slice(Math.max(0, low - 1), low + 1)
    .some((month) => Math.max(month.from - to, from - month.to) <= reach);
}

/** Four digits without separators, from 1000 to 2999. */
function isYear(written: string): boolean {
  const digits = written.normalize("NFKC");
  return /^\p{Nd}{4}$/u.test(digits) && /^[12١٢۱۲১২१२]/u.test(digits);
}
