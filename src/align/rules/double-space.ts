import { replaceEach } from "../fix/edits.ts";
import type { Rule } from "./rule.ts";
import { habitCheck } from "./typography/habit.ts";

/** Two spaces where one is enough. */
export const doubleSpace: Rule = {
  code: "double-space",
  severity: "info",
  documentation: {
    what: "Two or more plain spaces stand between words. A catalog that is typed so throughout is told once.",
    why: "They show in plain text and in some readers, and hide that a word was taken out.",
    mended: "one space is left.",
    good: [
      { locale: "es", source: "Open archives", translation: "Archivos abiertos" },
      { locale: "he", source: "Open archives", translation: "ארכיונים פתוחים" },
      { locale: "ja", source: "Open archives", translation: "開かれた記録" },
    ],
    bad: [
      { locale: "es", source: "Open archives", translation: "Archivos  abiertos" },
      { locale: "he", source: "Open archives", translation: "ארכיונים  פתוחים" },
      { locale: "hi", source: "Open archives", translation: "खुले  अभिलेख" },
    ],
  },
  check: habitCheck(({ target }) => {
    const found = /(\S{1,12}) {2,}(\S{1,12})/u.exec(target.plain);
    if (found === null) return target.plain.includes(" ") ? "kept" : undefined;
    const [actual, before, after] = found;
    return {
      message: `Two spaces stand behind “${before}”.`,
      hint: "Leave one.",
      expected: `${before} ${after}`,
      actual,
    };
  }),
  fix: (words) => replaceEach(words, /(?<=\S) {2,}(?=\S)/gu, () => " "),
};
