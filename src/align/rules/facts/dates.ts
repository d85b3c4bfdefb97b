import { decimalValue } from "../../../model/digits.ts";
import { monthNames } from "../../edits/calendar.ts";
import type { Fact } from "./fact.ts";
import { monthFigures } from "./month-figures.ts";

/** The dates of a text, in parts: those of one date stand near each other. */
export interface TextDates {
  /** Months, and the days and years of dates written in figures alone. */
  readonly facts: readonly Fact[];
  /** The text with spaces where those facts stand. */
  readonly rest: string;
  /** Places of month names, in their order: a number within reach of one is part of a date. */
  readonly months: readonly { readonly from: number; readonly to: number }[];
}

const yearFirst = /(?<![\p{Nd}./-])(\p{Nd}{4})([-/.])(\p{Nd}{1,2})\2(\p{Nd}{1,2})(?![\p{Nd}/-]|\.\p{Nd})/gu;
const yearLast = /(?<![\p{Nd}./-])(\p{Nd}{1,2})([-/.])(\p{Nd}{1,2})\2(\p{Nd}{4})(?![\p{Nd}/-]|\.\p{Nd})/gu;

/** @param language A BCP 47 tag. */
export function readDates(text: string, language: string): TextDates {
  const figures = [...figureDates(text, language), ...monthFigures(text, language)];
  const blanked = blank(text, figures);
  const named = namedMonths(blanked, language);
  const rest = blank(blanked, named);
  const months = [...figures, ...named]
    .filter(({ isMonth }) => isMonth)
    .map(({ at, written }) => ({ from: at, to: at + written.length }))
    .sort((a, b) => a.from - b.from);
  return { facts: [...figures, ...named], rest, months };
}

/** The text with line ends where those facts stand, so that places stay and nothing is read across them. */
export function blank(text: string, facts: readonly Fact[]): string {
  let rest = "";
  for (const { at, written } of facts.toSorted((a, b) => a.at - b.at)) {
    rest += text.slice(rest.length, at) + "\n".repeat(Math.max(0, at + written.length - Math.max(at, rest.length)));
  }
  return rest + text.slice(rest.length);
}

function figureDates(text: string, language: string): readonly Fact[] {
  const first = [...text.matchAll(yearFirst)].flatMap(({ index, 1: year = "", 3: month = "", 4: day = "" }) => {
    const monthAt = index + year.length + 1;
    return dateFacts([
      { text: year, at: index, values: [decimalValue(year)] },
      { text: month, at: monthAt, values: [decimalValue(month)], isMonth: true },
      { text: day, at: monthAt + month.length + 1, values: [decimalValue(day)] },
    ]);
  });
  const last = [...text.matchAll(yearLast)].flatMap(({ index, 1: one = "", 3: two = "", 4: year = "" }) => {
    const readings = readingsOf(decimalValue(one), decimalValue(two), language);
    if (readings.length === 0) return [];
    const monthIsFirst = readings[0]?.month === decimalValue(one) && readings[0]?.day !== decimalValue(one);
    const twoAt = index + one.length + 1;
    return dateFacts([
      { text: one, at: index, ...partReadings(readings, monthIsFirst) },
      { text: two, at: twoAt, ...partReadings(readings, !monthIsFirst) },
      { text: year, at: twoAt + two.length + 1, values: [decimalValue(year)] },
    ]);
  });
  return [...first, ...last];
}

interface DateReading {
  readonly day: number;
  readonly month: number;
}

function partReadings(
  readings: readonly DateReading[],
  isMonth: boolean,
): { values: readonly number[]; isMonth: boolean } {
  return { values: readings.map((reading) => (isMonth ? reading.month : reading.day)), isMonth };
}

/** Day and month in the locale's order; English without a region writes both orders. */
function readingsOf(one: number, two: number, language: string): readonly DateReading[] {
  const dayFirst = { day: one, month: two };
  const monthBefore = { day: two, month: one };
  const orders = isMonthFirst(language) ? [monthBefore, dayFirst] : [dayFirst, monthBefore];
  const possible = orders.filter(({ day, month }) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
  return language === "en" ? possible : possible.slice(0, 1);
}

const monthFirst = new Map<string, boolean>();

function isMonthFirst(language: string): boolean {
  let isFirst = monthFirst.get(language);
  if (isFirst === undefined) {
    const parts = new Intl.DateTimeFormat([`${language}-u-ca-gregory`, "en"], { dateStyle: "short", timeZone: "UTC" })
      .formatToParts(Date.UTC(2026, 2, 10))
      .map(({ type }) => type);
    isFirst = parts.indexOf("month") < parts.indexOf("day") && parts.indexOf("year") > parts.indexOf("day");
    monthFirst.set(language, isFirst);
  }
  return isFirst;
}

interface DatePart {
  readonly text: string;
  readonly at: number;
  readonly values: readonly number[];
  readonly isMonth?: boolean;
}

function dateFacts(parts: readonly DatePart[]): readonly Fact[] {
  return parts.map(({ text, at, values, isMonth }) => ({
    role: "date",
    values: values.map(String),
    written: text,
    at,
    ...(isMonth ? { isMonth: true } : {}),
  }));
}

const patterns = new Map<string, RegExp | undefined>();

/** Month names with a number beside them: `May` alone may be another word. */
function namedMonths(text: string, language: string): readonly Fact[] {
  const pattern = patternOf(language);
  if (pattern === undefined) return [];
  const numbers = monthNames(language);
  return [...text.matchAll(pattern)].flatMap(({ 0: written, 1: name = "", index }) => {
    const month = numbers.get(name) ?? numbers.get(name.toLowerCase()) ?? numbers.get(capitalized(name));
    const isDate = hasNumberBeside(text, index, index + written.length);
    if (month === undefined || !isDate) return [];
    return [{ role: "date", values: [String(month)], written, at: index, isMonth: true }];
  });
}

function patternOf(language: string): RegExp | undefined {
  if (patterns.has(language)) return patterns.get(language);
  const names = [...monthNames(language).keys()].flatMap((name) => [name, capitalized(name), name.toUpperCase()]);
  const sorted = [...new Set(names)].sort((a, b) => b.length - a.length);
  // A name may take an ending: Mart'ta, maaliskuussa, ڊسمبر۾.
  const pattern =
    sorted.length === 0
      ? undefined
      : new RegExp(`(?<![\\p{L}\\p{M}])${prefixed}(${sorted.join("|")})(?:\\p{L}|\\p{M}){0,4}(?!\\p{L})`, "gu");
  patterns.set(language, pattern);
  return pattern;
}

/** Hebrew and Arabic write “in”, “from” and “and” as part of the next word: במרץ. */
const prefixed = "(?:[בלמהוכ]{1,2}|[وفبل]{1,2})?";

function capitalized(name: string): string {
  const [first = "", ...rest] = name.toLowerCase();
  return first.toUpperCase() + rest.join("");
}

/** How far from a month's name its day and year may stand: “10 de marzo de 2026”, “2026 m. kovo 10 d.” */
export const reach = 7;

function hasNumberBeside(text: string, from: number, to: number): boolean {
  return /\p{Nd}/u.test(text.slice(Math.max(0, from - reach), from)) || /^[^.!?]{0,7}\p{Nd}/u.test(text.slice(to));
}
