import { decimalValue } from "../../../model/digits.ts";
import type { Fact } from "./fact.ts";

/** German has an “am” of its own: only right behind the figures it is one of hours. */
const halfDay = "(?:[ap]m(?![\\p{L}\\p{M}])|\\s(?:pm(?![\\p{L}\\p{M}])|o['’]clock)|\\s?[ap]\\.\\s?m\\.)";
const notWithin = "(?<![\\p{Nd}:.,/-])";
const figures = "(\\p{Nd}{1,2})(?:[.:](\\p{Nd}{2}))?(?![\\p{Nd}:]|[.,]\\p{Nd})";

/** How languages mark a time of day, whatever they do with the twelve hours: each with an hour, most with minutes. */
const patterns: readonly RegExp[] = [
  `${notWithin}(\\p{Nd}{1,2}):(\\p{Nd}{2})(?![\\p{Nd}:])${halfDay}?`,
  `${notWithin}${figures}${halfDay}`,
  `${notWithin}${figures}\\s?(?:Uhr|uur|heures?|horas?|час(?:ов|а|ам|у)?|годин[иіа]?|بجے|बजे|টায়|টায়|টা)(?![\\p{L}\\p{M}])`,
  `${notWithin}(\\p{Nd}{1,2})\\s?[hH](?:\\s?(\\p{Nd}{2}))?(?![\\p{L}\\p{M}\\p{Nd}])`,
  `${notWithin}(\\p{Nd}{1,2})\\s?[时時点點시](?!间|間|间|간)\\s?(?:(\\p{Nd}{2})\\s?[分분])?`,
  `(?<!\\p{L})(?:saat|godz\\.|godzinie|الساعة|ساعت|בשעה|kl\\.|klo|ore)\\s${figures}`,
].map((pattern) => new RegExp(pattern.replaceAll("\\s", "[\\s\\u00a0\\u202f]"), "giu"));

/** The times of day of a text that are marked as such: `14:30`, `2 p.m.`, `14 h 30`, `14时30分`, `saat 17`. */
export function readTimes(text: string): readonly Fact[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: written, 1: hour = "", 2: minutes, index }): readonly Fact[] => {
      const time = minutesOf(hour, minutes);
      if (time === undefined) return [];
      const values = minutes === undefined ? [String(decimalValue(hour))] : [];
      return [{ role: "number", values, written, at: index, time, isSurelyTime: true }];
    }),
  );
  let end = 0;
  const longestFirst = found.toSorted((a, b) => a.at - b.at || b.written.length - a.written.length);
  return longestFirst.filter(({ at, written }) => {
    if (at < end) return false;
    end = at + written.length;
    return true;
  });
}

/** The time that a number may also be: `9.30`. */
export function timeWithin(written: string): number | undefined {
  const [, hour = "", minutes] = /^(\p{Nd}{1,2})\.(\p{Nd}{2})$/u.exec(written) ?? [];
  return minutes === undefined ? undefined : minutesOf(hour, minutes);
}

function minutesOf(hour: string, minutes = "0"): number | undefined {
  const [hours, rest] = [decimalValue(hour), decimalValue(minutes)];
  return hours > 24 || rest > 59 ? undefined : (hours % 12) * 60 + rest;
}

/** The numbers that an hour may be told by. */
export function hoursOf(time: number): readonly number[] {
  const hour = Math.floor(time / 60);
  return [hour, hour + 12, ...(hour === 0 ? [24] : [])];
}

/** Whether number words tell a time: “five”, “half past nine”, «الثانية والنصف». */
export function isToldTime(time: number, told: ReadonlySet<string>): boolean {
  const minutes = time % 60;
  const isHour = hoursOf(time).some((hour) => told.has(String(hour)));
  const asPart = new Map([
    [15, "4"],
    [30, "0.5"],
    [45, "4"],
  ]).get(minutes);
  return isHour && (minutes === 0 || told.has(String(minutes)) || (asPart !== undefined && told.has(asPart)));
}
