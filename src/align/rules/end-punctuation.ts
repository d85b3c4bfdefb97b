import type { Rule } from "./rule.ts";
import { endingOf, isSameEnding } from "./typography/endings.ts";
import { habitCheck } from "./typography/habit.ts";

/** The mark that a text ends with. */
export const endPunctuation: Rule = {
  code: "end-punctuation",
  severity: "warning",
  documentation: {
    what: "The source ends with a question mark, an exclamation mark, a colon or a full stop and the translation does not, or the other way round. The marks are the language's own: ; asks in Greek, ؟ in Arabic, । ends a sentence in Hindi. A catalog that ends otherwise throughout is told once.",
    why: "A question that became a statement, a sentence that lost its end: both are seen at the last mark.",
    good: [
      { locale: "el", source: "Who decides?", translation: "Ποιος αποφασίζει;" },
      { locale: "ar", source: "Who decides?", translation: "من يقرر؟" },
      { locale: "hi", source: "They decide.", translation: "वे तय करते हैं।" },
      { locale: "zh-Hans", source: "They decide.", translation: "他们决定。" },
    ],
    bad: [
      { locale: "el", source: "Who decides?", translation: "Ποιος αποφασίζει." },
      { locale: "ar", source: "Who decides?", translation: "من يقرر" },
      { locale: "hi", source: "They ask:", translation: "वे पूछते हैं।" },
      { locale: "fr", source: "They decide.", translation: "Ils décident" },
    ],
  },
  check: habitCheck(({ source, target }, _, { locale, sourceLocale }) => {
    const [expected, actual] = [endingOf(source.plain, sourceLocale.language), endingOf(target.plain, locale.language)];
    if (expected === undefined || actual === undefined) return undefined;
    if (isSameEnding(expected.kind, actual.kind)) return "kept";
    const message = `The source ends with ${expected.name}, the translation with ${actual.name}.`;
    const hint = "End the translation as the source ends, with the language's own mark.";
    return { message, hint, expected: expected.mark, actual: actual.mark };
  }),
};
