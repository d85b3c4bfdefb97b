import type { Locale } from "../model/locale.ts";

/**
 * A day or an interval with the days of the week, as the locale writes them (CLDR): `Saturday 22 – Sunday 23 January 2022`.
 *
 * @param start ISO 8601 `YYYY-MM-DD`; days have no time zone.
 * @param end The last day of an interval.
 */
export function formatWeekdays(locale: Locale, start: string, end?: string): string {
  return format(locale, "full", start, end);
}

/**
 * A day or an interval as the locale writes it (CLDR), in its own calendar and digits.
 *
 * @param start ISO 8601 `YYYY-MM-DD`; days have no time zone.
 * @param end The last day of an interval.
 */
export function formatDate(locale: Locale, start: string, end?: string): string {
  return format(locale, "long", start, end);
}

function format(locale: Locale, dateStyle: "long" | "full", start: string, end: string | undefined): string {
  const dates = formatter(locale, dateStyle);
  const first = new Date(`${start}T00:00:00Z`);
  if (end === undefined) return dates.format(first);
  const last = new Date(`${end}T00:00:00Z`);
  if (isWrittenOut(dates, first, last)) return dates.formatRange(first, last);
  return `${dates.format(first)}${signBetween(formatter(locale, "full"), first, last)}${dates.format(last)}`;
}

function formatter({ intl }: Locale, dateStyle: "long" | "full"): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat([intl, "en"], { dateStyle, timeZone: "UTC" });
}

/**
 * Whether Intl has a pattern of CLDR's for an interval of such dates. For some languages it finds only one of bare numbers
 * (`2022/1/22` in Chinese and Japanese) or of abbreviated weekdays (Russian): there both days are written out.
 */
function isWrittenOut(dates: Intl.DateTimeFormat, first: Date, last: Date): boolean {
  const day = dates.formatToParts(first);
  const interval = dates.formatRangeToParts(first, last);
  const between = interval.findIndex(({ source }) => source === "endRange") - 1;
  const hasLostSigns = hasSigns(day) && !hasSigns(interval.filter((_, index) => index !== between));
  const weekday = day.find(({ type }) => type === "weekday")?.value;
  return !hasLostSigns && (weekday === undefined || interval.some(({ value }) => value === weekday));
}

/** What a language puts between two days that are written out, by its pattern with weekdays. */
function signBetween(dates: Intl.DateTimeFormat, first: Date, last: Date): string {
  const interval = dates.formatRangeToParts(first, last);
  const between = interval[interval.findIndex(({ source }) => source === "endRange") - 1]?.value ?? " – ";
  // The end of the pattern for the first day may be joined to it, such as a bracket.
  return /[^\p{Pe}]+$/u.exec(between)?.[0] ?? between;
}

/** Whether years, months and days are told by signs, such as 年. */
function hasSigns(parts: readonly { readonly type: string; readonly value: string }[]): boolean {
  return parts.some(({ type, value }) => type === "literal" && /^\s*\p{L}\s*$/u.test(value));
}
