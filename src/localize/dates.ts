import type { Locale } from "../model/locale.ts";

/**
 * A day or an interval as the locale writes it (CLDR), in its own calendar and digits.
 *
 * @param start ISO 8601 `YYYY-MM-DD`; days have no time zone.
 * @param end The last day of an interval.
 */
export function formatDate(locale: Locale, start: string, end?: string): string {
  const format = new Intl.DateTimeFormat(locale.intl, { dateStyle: "long", timeZone: "UTC" });
  const first = new Date(`${start}T00:00:00Z`);
  return end === undefined ? format.format(first) : format.formatRange(first, new Date(`${end}T00:00:00Z`));
}
