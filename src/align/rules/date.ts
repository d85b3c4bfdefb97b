import { differenceSentence, factCheck } from "./facts/fact-check.ts";
import type { Rule } from "./rule.ts";

/** A date, by its day, month and year. */
export const date: Rule = {
  code: "date",
  severity: "error",
  documentation: {
    what: "A day, month or year of a date is another one in the translation. Dates are read in figures and with the names of the months, in the order of each language; other calendars are accepted.",
    why: "Day and month change places between languages: 10/3 is in October for some readers and in March for others.",
    good: [
      { locale: "el", source: "10 March 2026", translation: "10 Μαρτίου 2026" },
      { locale: "ar", source: "10 March 2026", translation: "١٠ مارس ٢٠٢٦" },
      { locale: "zh-Hans", source: "10 March 2026", translation: "2026年3月10日" },
      { locale: "de", source: "2026-03-10", translation: "10.03.2026" },
    ],
    bad: [
      { locale: "el", source: "10 March 2026", translation: "10 Μαΐου 2026" },
      { locale: "ar", source: "10 March 2026", translation: "١٢ مارس ٢٠٢٦" },
      { locale: "de", source: "2026-03-10", translation: "03.10.2026" },
    ],
  },
  check: factCheck("date", (difference) => ({
    message: differenceSentence("a date", difference),
    hint: "A directive such as :date[2026-03-10] writes a date as each language does, and cannot go wrong.",
  })),
};
