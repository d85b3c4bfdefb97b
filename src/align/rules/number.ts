import { differenceSentence, factCheck } from "./facts/fact-check.ts";
import type { Rule } from "./rule.ts";

/** A number, by its value: digits and separators are the language's own. */
export const number: Rule = {
  code: "number",
  severity: "error",
  documentation: {
    what: "A number of the source has another value in the translation, is lost there, or stands only there. Digits, separators, words and abbreviations for millions, times of day and decades are read as each language writes them; numbers may be written in words, as parts (a third) or in Roman numerals, and the number of a section may be copied as it is.",
    why: "A wrong number is the mistake that readers trust longest. “1,000” left as it is reads as one in German.",
    good: [
      { locale: "de", source: "1,000.5 tonnes", translation: "1.000,5 Tonnen" },
      { locale: "ar", source: "1,000.5 tonnes", translation: "١٬٠٠٠٫٥ طن" },
      { locale: "fr", source: "within 30 days", translation: "sous trente jours" },
      { locale: "pl", source: "at 2:30 p.m.", translation: "o godz. 14:30" },
      { locale: "zh-Hans", source: "3 million readers", translation: "300万读者" },
    ],
    bad: [
      { locale: "de", source: "1,000 tonnes", translation: "1,000 Tonnen" },
      { locale: "ar", source: "within 30 days", translation: "في غضون ٣٥ يوما" },
      { locale: "fr", source: "after 45 days", translation: "après quelques jours" },
    ],
  },
  check: factCheck("number", (difference) => ({
    message: differenceSentence("a number", difference),
    hint: "Write the value as the language does; another unit needs the source's value beside it.",
  })),
};
