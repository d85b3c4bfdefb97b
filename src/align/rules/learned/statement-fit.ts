import type { Pair } from "../../../model/alignment.ts";
import type { CheckedStatement } from "../rule.ts";
import { type Common, replaceLocale } from "./common.ts";
import { type Fit, fitOf } from "./fit.ts";
import { keyOf, type LocaleTexts, offsetsOf } from "./paragraphs.ts";

/**
 * How well a pair's source goes with another pair's translation; zero where one cannot be asked.
 *
 * @param leave Pairs whose translations are in question.
 */
export type PairScore = (source: Pair, target: Pair, leave: readonly Pair[]) => number;

/** A source, and the pair whose translation goes with it. */
export type Match = readonly [Pair, Pair];

/** What one statement's catalog can be asked. */
export interface StatementFit {
  /** By what is said, as the catalog stands. */
  readonly content: PairScore;
  /** By all there is, with these pairs instead of the statement's own. */
  readonly realigned: (matches: readonly Match[]) => PairScore;
}

/** What is known of a statement's locale. */
export interface Known {
  readonly texts: LocaleTexts;
  readonly common: Common;
  readonly fit: Fit;
}

/** Prepares a statement. */
export function statementFit({ alignment: { statement } }: CheckedStatement, known: Known): StatementFit {
  const { texts, common, fit } = known;
  return {
    content: pairScore(statement, texts, common, fit.content),
    realigned: (matches) => {
      const anew = rearranged(statement, matches, known);
      return pairScore(statement, anew, common, fitOf(replaceLocale(common, texts, anew), anew).whole);
    },
  };
}

function pairScore(statement: string, { paragraphs }: LocaleTexts, { rows }: Common, score: Fit["whole"]): PairScore {
  const places = new Map(paragraphs.map(({ checked }, place) => [checked.pair, place]));
  return (source, target, leave) => {
    const [row, place] = [rows.get(keyOf(statement, source)), places.get(target)];
    if (row === undefined || place === undefined) return 0;
    const left = leave.flatMap((pair) => places.get(pair) ?? []);
    return score(row, place, left);
  };
}

/** A locale's texts as if a statement's translations stood beside other sources. */
function rearranged(statement: string, matches: readonly Match[], { texts, common }: Known): LocaleTexts {
  const paragraphs = new Map(texts.paragraphs.map((paragraph) => [paragraph.checked.pair, paragraph]));
  const moved = matches.flatMap(([source, target]) => {
    const [key, paragraph, beside] = [keyOf(statement, source), paragraphs.get(target), paragraphs.get(source)];
    const measure = common.sources[common.rows.get(key) ?? -1];
    if (paragraph === undefined || measure === undefined) return [];
    return [{ ...paragraph, key, isHeading: beside?.isHeading ?? false, source: measure }];
  });
  const others = texts.paragraphs.filter(({ key }) => !key.startsWith(`${statement}#`));
  const all = [...others, ...moved];
  return { ...texts, paragraphs: all, offsets: offsetsOf(all) };
}
