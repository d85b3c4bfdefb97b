import { differenceSentence, factCheck } from "./facts/fact-check.ts";
import type { Rule } from "./rule.ts";

/** A year; dates of other calendars that the language uses are the same year. */
export const year: Rule = {
  code: "year",
  severity: "error",
  documentation: {
    what: "A year of the source is another one in the translation, or is lost there. The years of other calendars that CLDR knows in the language (Persian, Buddhist, Hijri, Hebrew and others) are accepted.",
    why: "A wrong year is a wrong fact, and no spelling check sees it.",
    good: [
      { locale: "fa", source: "in 2025", translation: "در سال ۱۴۰۴" },
      { locale: "th", source: "in 2025", translation: "ในปี 2568" },
      { locale: "ru", source: "in the 1990s", translation: "в 90-х годах" },
    ],
    bad: [
      { locale: "es", source: "in 2025", translation: "en 2024" },
      { locale: "ur", source: "in 2025", translation: "۲۰۵۲ میں" },
      { locale: "tr", source: "by the end of 2028", translation: "yıl sonuna kadar" },
    ],
  },
  check: factCheck("year", (difference) => ({
    message: differenceSentence("a year", difference),
    hint: "Copy the year, in the digits of the language.",
  })),
};
