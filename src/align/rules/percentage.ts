import { differenceSentence, factCheck } from "./facts/fact-check.ts";
import type { Rule } from "./rule.ts";

/** A percentage: its value, and that it is one. */
export const percentage: Rule = {
  code: "percentage",
  severity: "error",
  documentation: {
    what: "A percentage of the source has another value in the translation, or has lost its sign. Several numbers may share one sign (10 to 20 %); percentage points are no percentages. Words for per cent are known in the languages with a table.",
    why: "Ten and ten per cent are not the same promise.",
    good: [
      { locale: "de", source: "at least 10%", translation: "mindestens 10 Prozent" },
      { locale: "tr", source: "at least 10%", translation: "en az %10" },
      { locale: "ar", source: "at least 10%", translation: "١٠٪ على الأقل" },
      { locale: "zh-Hans", source: "at least 10%", translation: "至少百分之十" },
    ],
    bad: [
      { locale: "de", source: "at least 10%", translation: "mindestens 15 %" },
      { locale: "tr", source: "at least 10%", translation: "en az 10 lira" },
      { locale: "fr", source: "5% and 10% of the total", translation: "5 % et 10 du total" },
      { locale: "ar", source: "at least 10%", translation: "١٥٪ على الأقل" },
    ],
  },
  check: factCheck("percentage", (difference) => ({
    message:
      difference.unit === undefined
        ? differenceSentence("a percentage", difference)
        : `The source has ${difference.expected?.written ?? ""} per cent; the translation does not say per cent.`,
    hint: "Write the sign where the language puts it.",
  })),
};
