import { isDay } from "../../model/day.ts";
import { decimalValue } from "../../model/digits.ts";

/** A day found in a text, and where. */
export interface FoundDay {
  /** ISO 8601. */
  readonly day: string;
  readonly index: number;
  readonly length: number;
}

const months = new Map<string, ReadonlyMap<string, number>>();

/** Names of the months in a language, in all forms that CLDR has: alone and in a date, whole and shortened. */
function monthNames(language: string): ReadonlyMap<string, number> {
  const known = months.get(language);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  // Of a language that CLDR does not have Intl would answer with the host's (law 5).
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  const tag = `${isKnown ? language : "en"}-u-ca-gregory-nu-latn`;
  for (const month of ["long", "short"] as const) {
    for (const options of [{ month }, { month, day: "numeric" }, { month, day: "numeric", year: "numeric" }] as const) {
      const format = new Intl.DateTimeFormat([tag, "en"], { ...options, timeZone: "UTC" });
      for (let index = 0; index < 12; index += 1) {
        const part = format.formatToParts(Date.UTC(2022, index, 15)).find(({ type }) => type === "month");
        const name = folded(part?.value ?? "");
        if (/\p{L}/u.test(name)) names.set(name, index + 1);
      }
    }
  }
  months.set(language, names);
  return names;
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\.$/, "");
}

const year = "(?<year>\\p{Nd}{4})";
const day = "(?<day>\\p{Nd}{1,2})";
const letters = "[\\p{L}\\p{M}.]+";

/** Ways to write a day that can mean one day only. What `3/4/2022` means depends on who wrote it: it is none of them. */
const patterns: readonly RegExp[] = [
  `${year}-(?<month>\\p{Nd}{2})-${day}`,
  `${year}\\s*[年년]\\s*(?<month>\\p{Nd}{1,2})\\s*[月월]\\s*${day}\\s*[日일]`,
  `${day}\\.\\s?(?<month>\\p{Nd}{1,2})\\.\\s?${year}`,
  `${day}(?:\\.|º|er|ης|η|st|nd|rd|th)?(?:\\s+de|\\s+of)?\\s+(?<name>${letters})(?:\\s+de|\\s+del)?[\\s,،]+${year}`,
  `(?<name>${letters})\\s+${day}(?:st|nd|rd|th)?,?\\s+${year}`,
].map((pattern) => new RegExp(`(?:(?<![\\p{L}\\p{Nd}])|(?<=\\p{sc=Han}))${pattern}(?![\\p{Nd}])`, "gu"));

/** Every day that a text in a language names beyond doubt, in order. */
export function daysIn(text: string, language: string): readonly FoundDay[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): readonly FoundDay[] => {
      const { groups = {} } = match;
      const month = groups.month === undefined ? monthOf(groups.name ?? "", language) : decimalValue(groups.month);
      const two = (value: number) => String(value).padStart(2, "0");
      if (month === undefined) return [];
      const written = `${decimalValue(groups.year ?? "")}-${two(month)}-${two(decimalValue(groups.day ?? ""))}`;
      return isDay(written) ? [{ day: written, index: match.index, length: match[0].length }] : [];
    }),
  );
  return found
    .toSorted((one, other) => one.index - other.index || other.length - one.length)
    .filter((each, at, all) => at === 0 || each.index >= (all[at - 1]?.index ?? 0) + (all[at - 1]?.length ?? 0));
}

/** English is understood everywhere: organizations date in it. */
function monthOf(name: string, language: string): number | undefined {
  const key = folded(name);
  return monthNames(language).get(key) ?? monthNames("en").get(key);
}
