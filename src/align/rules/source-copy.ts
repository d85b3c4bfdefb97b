import { longestRun, type SourceRun } from "./learned/source-runs.ts";
import type { CheckedPair, CheckedStatement, Rule, RuleFinding } from "./rule.ts";

/** Text that was left in the source language. */
export const sourceCopy: Rule = {
  code: "source-copy",
  severity: "error",
  documentation: {
    what: "Four or more words on end, at least a quarter of the translation, are the source's own words. Names, numbers and single words are no finding; nor are runs of a length that is usual between these two languages in this publication, so that close relatives stay quiet. Not asked of another variety of the source's language.",
    why: "A translation that was begun and not finished looks complete in every count.",
    good: [
      { locale: "de", source: "The Internet Archive", translation: "The Internet Archive" },
      { locale: "he", source: "All are equal before the law.", translation: "הכל שווים לפני החוק." },
    ],
    bad: [
      { locale: "de", source: "All are equal before the law.", translation: "All are equal before the law." },
      {
        locale: "he",
        source: "All are equal before the law and free.",
        translation: "All are equal before the law הכל שווים.",
      },
      { locale: "es", source: "All are equal before the law.", translation: "All are equal before la ley." },
    ],
  },
  check: (statement) => {
    if (statement.locale.language === statement.sourceLocale.language) return [];
    const runs = statement.pairs.map((pair) => ({ pair, run: longestRun(pair) }));
    const usual = usualRun(runs.map(({ run }) => run));
    return runs
      .filter(({ pair, run }) => isCopy(pair, run, usual))
      .map(({ pair, run }) => findingFor(pair, run, statement));
  },
};

/** Shorter runs are names, titles, quotations. */
const fewest = 4;

/** The same in characters, where words are not parted by spaces. */
const fewestCharacters = 10;
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u;

/** A run nine in ten translations do not reach: languages that are close share words. */
function usualRun(runs: readonly SourceRun[]): number {
  const sorted = runs.map(({ words }) => words).toSorted((a, b) => a - b);
  return runs.length < 10 ? 0 : (sorted[Math.floor(sorted.length * 0.9)] ?? 0);
}

function isCopy({ source }: CheckedPair, { text, words, share }: SourceRun, usual: number): boolean {
  const least = unspaced.test(text) ? fewestCharacters : fewest;
  if (words < least || words <= 2 * usual || share < 0.25) return false;
  return !isName(text) && !source.tree.some((node) => node.type === "inlineCode" && node.value.includes(text));
}

/** Most of its words with capitals: a name or a title. */
function isName(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  const cased = words.filter((word) => /^[\p{Lu}\p{Lt}\p{Ll}]/u.test(word));
  return words.length === 0 || (cased.length > 0 && small.length < 0.5 * words.length);
}

function findingFor(about: CheckedPair, { text, share }: SourceRun, { sourceLocale }: CheckedStatement): RuleFinding {
  return {
    about,
    message: `${share > 0.9 ? "The whole translation is" : "A part of the translation is"} the source's own text in ${sourceLocale.code}.`,
    hint: "Translate it. If it is to stay so, silence this finding at the entry.",
    actual: text,
  };
}
