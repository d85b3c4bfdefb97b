import type { Rule } from "./rule.ts";
import { conventionsOf } from "./typography/conventions.ts";
import { habitCheck } from "./typography/habit.ts";
import { mendSpacing } from "./typography/mend-spacing.ts";
import { spacingFault } from "./typography/spacing.ts";

/** Spaces before and behind punctuation marks. */
export const punctuationSpacing: Rule = {
  code: "punctuation-spacing",
  severity: "warning",
  documentation: {
    what: "In French a no-break space is missing before a high mark or within guillemets, or is a plain space that a line may break at; in other languages a space stands before a mark, or none behind a comma; in Chinese and Japanese a mark is a half-width one.",
    why: "A line that begins with a question mark is what readers notice first.",
    mended: "all of it.",
    good: [
      { locale: "fr", source: "Who decides?", translation: "Qui décide\u202f?" },
      { locale: "en-GB", source: "Who decides?", translation: "Who decides?" },
      { locale: "ur", source: "Yes, and no", translation: "ہاں، اور نہیں" },
      { locale: "zh-Hans", source: "Yes, and no", translation: "是，也不是" },
    ],
    bad: [
      { locale: "fr", source: "Who decides?", translation: "Qui décide?" },
      { locale: "de", source: "Who decides?", translation: "Wer entscheidet ?" },
      { locale: "ar", source: "Yes, and no", translation: "نعم ، ولا" },
      { locale: "zh-Hans", source: "Yes, and no", translation: "是,也不是" },
    ],
  },
  check: habitCheck(({ target }, { spacing }) => {
    const found = spacingFault(target.plain, spacing);
    if (found === undefined || found === "kept") return found;
    const { message, hint, actual } = found;
    return { message, hint, actual };
  }),
  fix: (words, _, { locale }) => {
    const spacing = conventionsOf(locale)?.spacing;
    return spacing === undefined ? [] : mendSpacing(words, spacing, locale.language);
  },
};
