import { type Common, expectedValues } from "./common.ts";
import { correlation, type Tables, tablesOf } from "./correlate.ts";
import type { LocaleTexts, Paragraph } from "./paragraphs.ts";

/** Weights of the evidence, fitted by logistic regression on half of the languages of bench/check. */
const weights = { likeness: 14, tokens: 1.57, marks: 1.36, numbers: 1 } as const;

/** Variance of the logarithm of two lengths' ratio, for long texts, and what is added to it divided by the length. */
const [spread, noise] = [0.03, 3];

/**
 * How well the translations of a locale go with the sources: log likelihood ratios, zero says as much as nothing. Sources are
 * rows of `Common`, translations are places among the locale's paragraphs.
 */
export interface Fit {
  readonly rowOf: (place: number) => number;
  /** By all there is. */
  readonly whole: Score;
  /** By what is said: not by length and punctuation. */
  readonly content: Score;
  /** What it was learned from. */
  readonly tables: Tables;
}

/** @param leave Places of paragraphs that are in question: what they are like is not asked. */
export type Score = (row: number, place: number, leave: readonly number[]) => number;

/** Prepares a locale. */
export function fitOf(common: Common, texts: LocaleTexts): Fit {
  const rows = texts.paragraphs.map(({ key }) => common.rows.get(key) as number);
  const tables = tablesOf(common, texts, rows);
  const { theirs, ours, columnOf } = tables;
  const shape = shapeFit(common, texts);
  const content: Score = (row, place, leave) => {
    const without = leave.flatMap((each) => columnOf.get(each) ?? []);
    const [source, target] = [common.sources[row]?.numbers ?? [], texts.paragraphs[place]?.target.numbers ?? []];
    const likeness = correlation(theirs, row, { table: ours, row: place }, without);
    return weights.likeness * likeness - weights.numbers * unlike(source, target);
  };
  const whole: Score = (row, place, leave) => content(row, place, leave) + shape(row, place);
  const fit = { rowOf: (place: number) => rows[place] as number, content, whole };
  const trust = reliability(texts.paragraphs, fit);
  return {
    ...fit,
    tables,
    content: (row, place, leave) => trust * content(row, place, leave),
    whole: (row, place, leave) => trust * whole(row, place, leave),
  };
}

/** How much better two translations fit the other way round. */
export function exchangeGain({ whole, rowOf }: Pick<Fit, "whole" | "rowOf">, one: number, other: number): number {
  const [left, right, leave] = [rowOf(one), rowOf(other), [one, other]];
  return whole(left, other, leave) + whole(right, one, leave) - whole(left, one, leave) - whole(right, other, leave);
}

/** What exchanging two neighbours costs in the middle, in most languages; where it costs less, evidence is worth less. */
const usual = { cost: 12, most: 1.2 } as const;

/** How far the evidence can be trusted in a language: by how much worse its neighbours fit the other way round. */
function reliability(paragraphs: readonly Paragraph[], fit: Pick<Fit, "whole" | "rowOf">): number {
  const gains = neighboursIn(paragraphs, false).map(([one, other]) => exchangeGain(fit, one, other));
  const middle = gains.toSorted((a, b) => a - b)[Math.floor(gains.length / 2)] ?? 0;
  return Math.min(Math.max(-middle / usual.cost, 0), usual.most);
}

/** Headings next to each other, or the other blocks next to each other. */
export function neighboursIn(
  paragraphs: readonly Paragraph[],
  headings: boolean,
): readonly (readonly [number, number])[] {
  const places = placesOf(paragraphs, headings);
  return places.slice(1).map((place, at) => [places[at] as number, place] as const);
}

/** Where headings are, or the other blocks. */
export function placesOf(paragraphs: readonly Paragraph[], headings: boolean): readonly number[] {
  return paragraphs.flatMap(({ isHeading }, at) => (isHeading === headings ? [at] : []));
}

/** Length and punctuation. */
function shapeFit(common: Common, texts: LocaleTexts): (row: number, place: number) => number {
  const expected = expectedValues(common, texts);
  const targets = texts.paragraphs.map(({ target }) => target);
  return (row, place) => {
    const [source, target, values] = [common.sources[row], targets[place], expected[row]];
    if (source === undefined || target === undefined || values === undefined) return 0;
    const [, tokens = 0, ...marks] = target.values.map((value, at) => Math.abs(value - (values[at] as number)));
    const length = -Math.log1p(tokens ** 2 / (4 * (spread + noise / source.length)));
    const punctuation = marks.reduce((sum, mark) => sum + mark, 0);
    return weights.tokens * length - weights.marks * punctuation;
  };
}

/** How many numbers one side has and the other has not; a few say all. */
export function unlike(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 && other.length === 0) return 0;
  const rest = [...other];
  let only = 0;
  for (const number of one) {
    const at = rest.indexOf(number);
    if (at < 0) only += 1;
    else rest.splice(at, 1);
  }
  return Math.min(only + rest.length, 2);
}
