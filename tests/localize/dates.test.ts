import { describe, expect, it } from "vitest";
import { formatDate, formatWeekdays } from "../../src/localize/dates.ts";
import { locale } from "../support/statement.ts";

// Expected from CLDR 48's `intervalFormats` and `dateFormats` (cldr-dates-full, main/<locale>/ca-gregorian.json).
describe("formatWeekdays", () => {
  it.each([
    ["en-GB", "Saturday 22 January – Sunday 23 January 2022"],
    ["fr", "samedi 22 – dimanche 23 janvier 2022"],
    ["de", "Samstag, 22. – Sonntag, 23. Januar 2022"],
    ["el", "Σάββατο 22 Ιανουαρίου – Κυριακή 23 Ιανουαρίου 2022"],
    ["sv", "lördag 22 januari–söndag 23 januari 2022"],
    ["lt", "2022 sausio 22, šeštadienis – sausio 23, sekmadienis"],
    ["tr", "22 Ocak 2022 Cumartesi – 23 Ocak 2022 Pazar"],
    ["ar", "السبت، 22 – الأحد، 23 يناير، 2022"],
    ["ur", "ہفتہ، 22 جنوری – اتوار، 23 جنوری، 2022"],
    ["bn", "শনিবার, ২২ জানুয়ারি – রবিবার, ২৩ জানুয়ারি, ২০২২"],
    ["ru", "суббота, 22 января 2022 г. – воскресенье, 23 января 2022 г."],
    ["zh-Hans", "2022年1月22日星期六至2022年1月23日星期日"],
    ["ja", "2022年1月22日土曜日～2022年1月23日日曜日"],
  ])("writes an interval of two days as %s does", (tag, expected) => {
    expect(spaced(formatWeekdays(locale(tag), "2022-01-22", "2022-01-23"))).toBe(expected);
  });

  it("writes one day", () => {
    expect(formatWeekdays(locale("ar"), "2022-01-22")).toBe("السبت، 22 يناير 2022");
    expect(formatWeekdays(locale("zh-Hans"), "2022-01-22")).toBe("2022年1月22日星期六");
  });
});

describe("formatDate", () => {
  it.each([
    ["en-GB", "22 – 23 January 2022"],
    ["zh-Hans", "2022年1月22日至2022年1月23日"],
    ["ja", "2022年1月22日～2022年1月23日"],
    ["fa", "۲ تا ۳ بهمن ۱۴۰۰"],
  ])("writes an interval as %s does", (tag, expected) => {
    expect(spaced(formatDate(locale(tag), "2022-01-22", "2022-01-23"))).toBe(expected);
  });
});

/** CLDR parts the ends of an interval with thin spaces. */
function spaced(text: string): string {
  return text.replace(/[\u2009\u202f\u00a0]/g, " ");
}
