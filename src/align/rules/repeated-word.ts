import { eachPair } from "./each-pair.ts";
import type { Rule } from "./rule.ts";
import { conventionsOf } from "./typography/conventions.ts";
import { doubledWord } from "./typography/doubled.ts";

/** The same word twice in a row. */
export const repeatedWord: Rule = {
  code: "repeated-word",
  severity: "warning",
  documentation: {
    what: "A word stands twice in a row where the source has none so. Words that grammar doubles (French nous nous, German die die) are known; in languages that double any word for emphasis or distribution only the small words that never are doubled count.",
    why: "The eye skips it at a line's end; a screen reader does not.",
    good: [
      { locale: "fr", source: "we rely on it", translation: "nous nous y fions" },
      { locale: "tr", source: "slowly", translation: "yavaş yavaş" },
      { locale: "ur", source: "slowly", translation: "آہستہ آہستہ" },
    ],
    bad: [
      { locale: "fr", source: "in the archive", translation: "dans dans les archives" },
      { locale: "de", source: "in the archive", translation: "in dem Archiv Archiv" },
      { locale: "ur", source: "in the archive", translation: "محفوظات میں میں" },
    ],
  },
  check: eachPair(({ source, target }, { locale }) => {
    const known = conventionsOf(locale);
    if (known === undefined) return undefined;
    const actual = doubledWord(target.plain, known, locale);
    if (actual === undefined || doubledWord(source.plain, { doubled: [] }, locale) !== undefined) return undefined;
    return { message: `“${actual}” says one word twice.`, hint: "Take one away.", actual };
  }),
};
