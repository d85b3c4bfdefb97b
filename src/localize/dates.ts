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
  return end === undefined ? dates.format(first) : dates.formatRange(first, new Date(`${end}T00:00:00Z`));
}
