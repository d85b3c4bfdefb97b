import { decimalValue } from "../../../model/digits.ts";
import { isInCldr } from "./cldr.ts";
import type { Fact } from "./fact.ts";

const eastAsian = /(?<!\p{Nd})(\p{Nd}{1,2})[ \u00a0]?(?:月|월)/gu;

/** Months that are told by their number and a word: 3月, 3월, tháng 3. */
export function monthFigures(text: string, language: string): readonly Fact[] {
  const patterns = [eastAsian, ...(ownPattern(language) ?? [])];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: written, 1: digits = "", index }): readonly Fact[] => {
      const month = decimalValue(digits);
      if (month < 1 || month > 12) return [];
      return [{ role: "date", values: [String(month)], written, at: index, isMonth: true }];
    }),
  );
}

const known = new Map<string, readonly RegExp[]>();

/** The pattern of a language whose months CLDR calls by a word and a number. */
function ownPattern(language: string): readonly RegExp[] | undefined {
  let patterns = known.get(language);
  if (patterns === undefined) {
    patterns = isInCldr(language) ? patternsOf(`${language}-u-ca-gregory-nu-latn`) : [];
    known.set(language, patterns);
  }
  return patterns;
}

function patternsOf(calendar: string): readonly RegExp[] {
  const format = new Intl.DateTimeFormat([calendar, "en"], { dateStyle: "long", timeZone: "UTC" });
  const month = format.formatToParts(Date.UTC(2024, 2, 25)).find(({ type }) => type === "month")?.value ?? "";
  const [, before = "", after = ""] = /^(\P{Nd}*)0?3(\P{Nd}*)$/u.exec(month) ?? [];
  if (!/\p{L}{2}/u.test(before + after)) return [];
  const words = (part: string) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s/g, "[\\s\\u00a0]");
  return [new RegExp(`(?<![\\p{L}\\p{Nd}])${words(before)}(\\p{Nd}{1,2})(?!\\p{Nd})${words(after)}`, "giu")];
}
