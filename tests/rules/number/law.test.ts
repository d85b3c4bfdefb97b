import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFacts } from "../../../src/align/rules/facts/compare.ts";
import { describeLocale } from "../../../src/config/locale.ts";

const english = (text: string) => ({ text, code: "en", language: "en" });
const inLanguage = (text: string, code: string) => ({ text, code, language: code.split("-")[0] ?? code });
const tags = [
  "en-US",
  "es",
  "fr",
  "de",
  "de-CH",
  "pt-BR",
  "el",
  "ru",
  "pl",
  "tr",
  "ar-EG",
  "fa",
  "ur",
  "he",
  "hi",
  "bn",
  "my",
  "zh-Hans",
  "ja",
  "ko",
];
const tag = fc.constantFrom(...tags);

function written(value: number, code: string): string {
  return new Intl.NumberFormat(code, { maximumFractionDigits: 2 }).format(value);
}

describe("facts of source and translation", () => {
  const value = fc.oneof(
    fc.integer({ min: 13, max: 1e9 }),
    fc.integer({ min: 1300, max: 1e8 }).map((cents) => cents / 100),
  );

  it("a number is the same number in every language", () => {
    fc.assert(
      fc.property(value, tag, (number, code) => {
        const target = inLanguage(`— ${written(number, code)}`, code);
        expect(compareFacts(english(`— ${written(number, "en")}`), target)).toEqual([]);
      }),
    );
  });

  it("another number is another one", () => {
    fc.assert(
      fc.property(value, value, tag, (number, other, code) => {
        fc.pre(number !== other && !written(number, "en").startsWith("2") && !written(other, "en").startsWith("1"));
        const target = inLanguage(`— ${written(other, code)}`, code);
        expect(compareFacts(english(`— ${written(number, "en")}`), target)).not.toEqual([]);
      }),
    );
  });

  const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2080-12-31"), noInvalidDate: true });
  const longDate = (day: Date, code: string) =>
    new Intl.DateTimeFormat(code, { dateStyle: "long", timeZone: "UTC" }).format(day);

  it("a date is the same date in every language, also in another calendar", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...tags, "th", "hu", "fi", "lt", "vi"), (day, code) => {
        const target = inLanguage(longDate(day, code), code);
        expect(compareFacts(english(longDate(day, "en")), target)).toEqual([]);
      }),
    );
  });

  const gregorian = fc.constantFrom(...tags.filter((code) => code !== "fa"));

  it("another date of the same calendar is another one", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 300 }), gregorian, (day, later, code) => {
        const other = new Date(day.getTime() + later * 86_400_000);
        const target = inLanguage(longDate(other, code), code);
        expect(compareFacts(english(longDate(day, "en")), target)).not.toEqual([]);
      }),
    );
  });

  it("a day is no year of an era beside a year in full", () => {
    expect(compareFacts(english("August 20, 2047"), inLanguage("2048年1月29日", "ja"))).not.toEqual([]);
    expect(compareFacts(english("August 20, 2047"), inLanguage("令和29年8月20日", "ja"))).toEqual([]);
  });

  it("a locale's own digits are read", () => {
    expect(describeLocale("ar", { digits: "arab" })?.digits[1]).toBe("١");
    expect(compareFacts(english("30 of 1,000.5"), inLanguage("٣٠ من ١٬٠٠٠٫٥", "ar"))).toEqual([]);
  });
});
