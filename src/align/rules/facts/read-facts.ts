import { currenciesAround } from "./currencies.ts";
import { blank, reach, readDates, type TextDates } from "./dates.ts";
import type { Fact } from "./fact.ts";
import { joinTokens, type PointedNumbers } from "./joined.ts";
import { isPercentage } from "./percent.ts";
import { type NumberToken, readNumbers } from "./reading.ts";
import { mayGoOnScaled, type Scale, scaleAt, scaled } from "./scales.ts";
import { readTimes, timeWithin } from "./times.ts";

/**
 * What the numbers of a text tell, in the order of the text; dates in figures first.
 *
 * @param text Without markup.
 * @param language A BCP 47 tag.
 * @param copied Of a translation: numbers that the source writes with a point, which may stand here in the same figures.
 */
export function readFacts(text: string, language: string, copied: PointedNumbers = new Map()): readonly Fact[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const inDates = readDates(text, language);
  const times = readTimes(inDates.rest);
  const dates = { ...inDates, rest: blank(inDates.rest, times) };
  const tokens = joinTokens(readNumbers(dates.rest, language), dates.rest, copied);
  const facts = joined(tokens.map((token) => factOf(token, dates, language)));
  return [...dates.facts, ...times, ...facts].sort((a, b) => a.at - b.at);
}

/** 2万5000, 1억 2000만, ১ কোটি ২০ লাখ are one number: what follows a great one, and is less, is added to it. */
function joined(facts: readonly Fact[]): readonly Fact[] {
  const whole: Fact[] = [];
  for (const fact of facts) {
    const last = whole.at(-1);
    const sum = last === undefined ? undefined : sumOf(last, fact);
    if (sum === undefined) whole.push(fact);
    else whole.splice(-1, 1, sum);
  }
  return whole;
}

function sumOf(great: Fact, small: Fact): Fact | undefined {
  const gap = small.at - great.at - great.written.length;
  const isScaled = great.unscaled !== undefined && small.unscaled !== undefined && gap <= 1;
  const isNext = isScaled || (gap === 0 && /[万萬亿億兆]$/u.test(great.written));
  const [one = "", other = ""] = [great.values[0], small.values[0]];
  if (!isNext || !/^\d+$/.test(one) || !/^\d+$/.test(other) || Number(other) >= Number(one)) return undefined;
  const { mayBeScaled: _, ...rest } = small;
  return {
    ...rest,
    at: great.at,
    written: `${great.written}${gap === 0 ? "" : " "}${small.written}`,
    values: [String(BigInt(one) + BigInt(other))],
  };
}

function factOf(token: NumberToken, dates: TextDates, language: string): Fact {
  const { written, values, at } = token;
  const end = at + written.length;
  const head = dates.rest.slice(Math.max(0, at - 12), at);
  const rest = dates.rest.slice(end, end + 64);
  const time = timeWithin(written);
  const fact = { values, written, at, ...(time === undefined ? {} : { time }) };
  if (isPercentage(head, rest)) return { ...fact, role: "percentage" };
  const scale = scaleAt(rest, language);
  const amount = scale === undefined ? fact : scaledFact(fact, scale);
  const currencies = currenciesAround(head, scale === undefined ? rest : rest.slice(scale.word.length), language);
  if (currencies !== undefined) return { ...amount, role: "currency", currencies };
  if (scale !== undefined) return { ...amount, role: "number" };
  if (isOfDate(at, end, dates)) return { ...fact, role: "date" };
  const name = /\p{Lu}{2,}(?=-$)/u.exec(head)?.[0];
  if (name !== undefined) return { ...fact, role: "number", name };
  const mayBeScaled = mayGoOnScaled(rest, language) ? { mayBeScaled: true as const } : {};
  return { ...fact, ...mayBeScaled, role: isYear(written) ? "year" : "number" };
}

function scaledFact(
  fact: { readonly values: readonly string[]; readonly written: string; readonly at: number },
  { word, exponent, isDoubtful }: Scale,
): { values: readonly string[]; written: string; at: number; unscaled?: string } {
  const great = fact.values.map((value) => scaled(value, exponent));
  const values = isDoubtful === true ? [...great, ...fact.values] : great;
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
