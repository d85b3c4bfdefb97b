import { eachPair } from "./each-pair.ts";
import type { Rule } from "./rule.ts";
import { loneBracket } from "./typography/brackets.ts";
import { conventionsOf } from "./typography/conventions.ts";

/** A bracket without its partner. */
export const unpairedBracket: Rule = {
  code: "unpaired-bracket",
  severity: "warning",
  documentation: {
    what: "A bracket has no partner in the translation where all of the source's have theirs. A bracket behind the number or letter of a list's item counts for none.",
    why: "Nobody can tell where the remark ends; from right to left a bracket that is turned the wrong way is mirrored.",
    good: [
      { locale: "ru", source: "archives (all of them)", translation: "архивы (все)" },
      { locale: "ar", source: "archives (all of them)", translation: "الأرشيفات (كلها)" },
      { locale: "zh-Hans", source: "archives (all of them)", translation: "档案（全部）" },
      { locale: "es", source: "a) archives", translation: "a) archivos" },
    ],
    bad: [
      { locale: "ru", source: "archives (all of them)", translation: "архивы (все" },
      { locale: "ar", source: "archives (all of them)", translation: "الأرشيفات )كلها(" },
      { locale: "zh-Hans", source: "archives (all of them)", translation: "档案（全部" },
    ],
  },
  check: eachPair(({ source, target }, { locale }) => {
    if (conventionsOf(locale) === undefined) return undefined;
    const actual = loneBracket(target.plain);
    if (actual === undefined || loneBracket(source.plain) !== undefined) return undefined;
    return { message: `The bracket ${actual} has no partner.`, hint: "Add the other one, or take it away.", actual };
  }),
};
