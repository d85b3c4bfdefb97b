import { longestRun, type SourceRun, uncovered } from "./learned/source-runs.ts";
import type { CheckedPair, CheckedPublication, CheckedStatement, Rule, RuleFinding } from "./rule.ts";

/** Text that was left in the source language. */
export const sourceCopy: Rule = {
  code: "source-copy",
  severity: "error",
  documentation: {
    what: "Four or more words on end, at least a quarter of the translation, are the source's own words; or, where the locale is written in another script, the whole text is, however short. Names, numbers, addresses and code are no finding, nor is in the same script a short text; a short text is a name where most of the publication's locales in the source's script keep it, and where there are none, if it is a single word or written with capitals. No finding either are runs of a length that is usual between these two languages in this publication, so that close relatives stay quiet. Not asked of another variety of the source's language.",
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
  check: (statement, all) => {
    if (statement.locale.language === statement.sourceLocale.language) return [];
    const runs = statement.pairs.map((pair) => ({ pair, run: longestRun(pair) }));
    const usual = usualRun(runs.map(({ run }) => run));
    return runs
      .filter(({ pair, run }) => isCopy(run, usual) || isWholeCopy(pair, statement, all))
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

function isCopy({ text, words, share }: SourceRun, usual: number): boolean {
  const least = unspaced.test(text) ? fewestCharacters : fewest;
  if (words < least || words <= 2 * usual || share < 0.25) return false;
  return !isName(text);
}

/** Whether a text of any length was left as it is in a locale of another script. */
function isWholeCopy(
  pair: CheckedPair,
  { locale, sourceLocale, alignment }: CheckedStatement,
  all: CheckedPublication,
) {
  if (locale.script === sourceLocale.script || pair.source.plain.trim() !== pair.target.plain.trim()) return false;
  const words = uncovered(pair.source).match(/\p{L}[\p{L}\p{M}'’]+/gu) ?? [];
  if (words.length === 0) return false;
  const kept = all.statements
    .filter((other) => other.alignment.statement === alignment.statement && canVote(other))
    .flatMap(({ pairs }) => pairs.filter((each) => each.pair.segment.id === pair.pair.segment.id))
    .map(({ source, target }) => source.plain.trim() === target.plain.trim());
  if (kept.length > 0) return 2 * kept.filter(Boolean).length < kept.length;
  return words.length > 1 && !isName(words.join(" "));
}

/** In the source's own script a name stays what it is, and hardly anything else. */
function canVote({ locale, sourceLocale }: CheckedStatement): boolean {
  return locale.script === sourceLocale.script && locale.language !== sourceLocale.language;
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
