import { describe, expect, it } from "vitest";
import { currency } from "../../../src/align/rules/currency.ts";
import { date } from "../../../src/align/rules/date.ts";
import { number } from "../../../src/align/rules/number.ts";
import { numbering } from "../../../src/align/rules/numbering.ts";
import { percentage } from "../../../src/align/rules/percentage.ts";
import { year } from "../../../src/align/rules/year.ts";
import type { Case } from "../../support/checked.ts";
import { findingsOn } from "../../support/checked.ts";

const facts = [number, year, percentage, currency, date, numbering];

async function codesOf([locale, source, translation]: Case): Promise<readonly string[]> {
  const found = await Promise.all(
    facts.map(async (rule) =>
      (await findingsOn(rule, { locale, source, translation })).length > 0 ? [rule.code] : [],
    ),
  );
  return found.flat();
}

describe("facts are compared by value", () => {
  it.each<Case>([
    ["de", "1,000.5 kg", "1.000,5 kg"],
    ["ar", "1,000.5 kg", "١٬٠٠٠٫٥ كغ"],
    ["fr", "1,000.5 kg", "1 000,5 kg"],
    ["hi", "100,000 copies", "1,00,000 प्रतियाँ"],
    ["bn", "12,345,678 copies", "১,২৩,৪৫,৬৭৮ কপি"],
    ["zh-Hans", "3 million readers", "300万读者"],
    ["zh-Hans", "1.2 billion readers", "12亿读者"],
    ["zh-Hant", "1.2 billion readers", "12億讀者"],
    ["ja", "25,000 copies", "2万5000部"],
    ["ja", "120 million people", "1億2000万人"],
    ["ko", "3 million readers", "300만 독자"],
    ["hi", "20 million readers", "2 करोड़ पाठक"],
    ["es", "the 3rd edition", "la tercera edición"],
    ["fr", "the 3rd edition", "la 3e édition"],
    ["it", "the 20th session", "la XX sessione"],
    ["pt-BR", "the 2nd edition", "a 2ª edição"],
    ["zh-Hans", "the 3rd edition", "第三版"],
    ["fa", "the 3rd edition", "ویراست سوم"],
    ["pl", "the 20th century", "XX wiek"],
    ["tr", "the 3rd edition", "3. baskı"],
    ["fa", "on 10 March 2026", "در ۱۹ اسفند ۱۴۰۴"],
    ["fa-AF", "on 10 March 2026", "در ۱۹ حوت ۱۴۰۴"],
    ["ar", "on 10 March 2026", "في ١٠ مارس ٢٠٢٦"],
    ["ar-IQ", "on 10 March 2026", "في ١٠ آذار ٢٠٢٦"],
    ["hi", "on 10 March 2026", "10 मार्च 2026 को"],
    ["bn", "on 10 March 2026", "১০ মার্চ ২০২৬ তারিখে"],
    ["zh-Hans", "on 10 March 2026", "2026年3月10日"],
    ["ja", "on 10 March 2026", "令和8年3月10日"],
    ["vi", "on 10 March 2026", "10 tháng 3, 2026"],
    ["ko", "on 10 March 2026", "2026년 3월 10일"],
    ["he", "on 10 March 2026", "ב-10 במרץ 2026"],
  ])("%s: %s is %s", async (...each) => {
    expect(await codesOf(each)).toEqual([]);
  });

  it.each<readonly [...Case, string]>([
    ["de", "1,000.5 kg", "1.000,6 kg", "number"],
    ["ar", "1,000.5 kg", "١٬٠٠٠٫٦ كغ", "number"],
    ["hi", "100,000 copies", "10,00,000 प्रतियाँ", "number"],
    ["zh-Hans", "3 million readers", "300亿读者", "number"],
    ["zh-Hans", "1.2 billion readers", "12万读者", "number"],
    ["it", "the 20th session", "la XIX sessione", "number"],
    ["fa", "the 3rd edition", "ویراست چهارم", "number"],
    ["ar", "on 10 March 2026", "في ١٠ مايو ٢٠٢٦", "date"],
    ["hi", "on 10 March 2026", "10 मई 2026 को", "date"],
    ["bn", "on 10 March 2026", "১২ মার্চ ২০২৬ তারিখে", "date"],
    ["zh-Hans", "on 10 March 2026", "2026年5月10日", "date"],
    ["he", "on 10 March 2026", "ב-10 במאי 2026", "date"],
    ["vi", "on 10 March 2026", "10 tháng 5, 2026", "date"],
  ])("%s: %s is not %s", async (locale, source, translation, code) => {
    expect(await codesOf([locale, source, translation])).toEqual([code]);
  });
});

describe("numbers in words, in every language of the table", () => {
  const words: readonly (readonly [locale: string, five: string, thirteen: string, twentyFive: string])[] = [
    ["fr", "cinq", "treize", "vingt-cinq"],
    ["de", "fünf", "dreizehn", "fünfundzwanzig"],
    ["es", "cinco", "trece", "veinticinco"],
    ["pt", "cinco", "treze", "vinte e cinco"],
    ["it", "cinque", "tredici", "venticinque"],
    ["el", "πέντε", "δεκατρία", "είκοσι πέντε"],
    ["ru", "пять", "тринадцать", "двадцать пять"],
    ["uk", "п’ять", "тринадцять", "двадцять п’ять"],
    ["pl", "pięć", "trzynaście", "dwadzieścia pięć"],
    ["tr", "beş", "on üç", "yirmi beş"],
    ["ar", "خمسة", "ثلاثة عشر", "خمسة وعشرون"],
    ["fa", "پنج", "سیزده", "بیست و پنج"],
    ["ur", "پانچ", "تیرہ", "پچیس"],
    ["he", "חמש", "שלוש עשרה", "עשרים וחמש"],
    ["hi", "पाँच", "तेरह", "पच्चीस"],
    ["bn", "পাঁচ", "তেরো", "পঁচিশ"],
    ["zh-Hans", "五", "十三", "二十五"],
    ["ja", "五", "十三", "二十五"],
  ];

  it.each(words)("%s: 5 is %s, 13 is %s, 25 is %s", async (locale, five, thirteen, twentyFive) => {
    expect(await codesOf([locale, "5 things", `… ${five} …`])).toEqual([]);
    expect(await codesOf([locale, "13 things", `… ${thirteen} …`])).toEqual([]);
    expect(await codesOf([locale, "25 things", `… ${twentyFive} …`])).toEqual([]);
    expect(await codesOf([locale, "14 things", `… ${five} …`])).toEqual(["number"]);
  });
});

describe("numbers in words of the source", () => {
  it.each([
    ["five", "5"],
    ["thirteen", "13"],
    ["twenty-five", "25"],
    ["one hundred and twelve", "112"],
  ])("%s", async (words, figure) => {
    expect(await codesOf(["ar", `${words} things`, `${figure} أشياء`])).toEqual([]);
  });
});
