import { replaceEach } from "../fix/edits.ts";
import type { Rule } from "./rule.ts";
import { conventionsOf } from "./typography/conventions.ts";
import { habitCheck } from "./typography/habit.ts";

const typewritten = /[\p{L}\p{Nd}]{1,20}['`´]\p{L}{1,20}/u;

/** The apostrophe of the language. */
export const apostrophe: Rule = {
  code: "apostrophe",
  severity: "warning",
  documentation: {
    what: "A straight mark, a grave or an acute accent stands for an apostrophe (U+2019). A catalog that is typed so throughout is told once.",
    why: "Two apostrophes in one text are set differently, and a search finds only one of them.",
    mended: "every such mark between a letter or figure and a letter.",
    good: [
      { locale: "fr", source: "the archive", translation: "l’archive" },
      { locale: "tr", source: "in Istanbul", translation: "İstanbul’da" },
      { locale: "uk", source: "memory", translation: "пам’ять" },
      { locale: "ar", source: "the reader's paper", translation: "ورقة القارئ" },
    ],
    bad: [
      { locale: "fr", source: "the archive", translation: "l'archive" },
      { locale: "tr", source: "in Istanbul", translation: "İstanbul'da" },
      { locale: "tr", source: "in 2028", translation: "2028'de" },
      { locale: "uk", source: "memory", translation: "пам`ять" },
    ],
  },
  check: habitCheck(({ target }, conventions) => {
    if (conventions.apostrophe === undefined) return undefined;
    const actual = typewritten.exec(target.plain)?.[0];
    if (actual === undefined) return /[\p{L}\p{Nd}]’\p{L}/u.test(target.plain) ? "kept" : undefined;
    const expected = actual.replace(/['`´]/g, "’");
    return { message: `“${actual}” has no apostrophe of the language.`, hint: "Write ’ (U+2019).", expected, actual };
  }),
  fix: (words, _, { locale }) =>
    replaceEach(words, /(?<=[\p{L}\p{Nd}])['`´](?=\p{L})/gu, () => conventionsOf(locale)?.apostrophe),
};
