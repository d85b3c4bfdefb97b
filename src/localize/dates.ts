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
  const dates = new Intl.DateTimeFormat(locale.intl, { dateStyle, timeZone: "UTC" });
  const first = new Date(`${start}T00:00:00Z`);
  if (end === undefined) return dates.format(first);
  return formatInterval(dates, first, new Date(`${end}T00:00:00Z`));
}

/**
 * An interval in CLDR's pattern. Where Intl finds only a pattern of bare numbers for it, as in Chinese and Japanese
 * (`2022/1/22`), both days are written out, with the sign between them that the language uses.
 */
function formatInterval(dates: Intl.DateTimeFormat, first: Date, last: Date): string {
  const parts = dates.formatRangeToParts(first, last);
  const at = parts.findIndex(({ source }) => source === "endRange") - 1;
  const isBare = hasSigns(dates.formatToParts(first)) && !hasSigns(parts.filter((_, index) => index !== at));
  if (!isBare) return dates.formatRange(first, last);
  const { value: between = " – " } = parts[at] ?? {};
  return `${dates.format(first)}${/[^\p{Pe}]+$/u.exec(between)?.[0] ?? between}${dates.format(last)}`;
}

/** Whether years, months and days are told by signs, such as 年. */
function hasSigns(parts: readonly { readonly type: string; readonly value: string }[]): boolean {
  return parts.some(({ type, value }) => type === "literal" && /^\s*\p{L}\s*$/u.test(value));
}
