import { type Associations, associate, without, wordScore } from "./associations.ts";
import { type CommonLengths, type CompanionScore, companionScore, expectedSurplus } from "./companions.ts";
import type { LocaleTexts, Paragraph } from "./paragraphs.ts";

/** Two paragraphs whose translations fit better the other way round. */
export interface Swap {
  readonly one: Paragraph;
  readonly other: Paragraph;
}

/** Weights of the evidence, fitted by logistic regression on half of the languages of bench/check. */
const weights = {
  /** Words after one round, which tell half of what they tell after five. */
  first: 0.45,
  words: 0.16,
  companions: 0.2,
  length: 1.2,
  marks: 0.45,
} as const;

/** Variance of the logarithm of two lengths' ratio, for long texts, and what is added to it divided by the length. */
const [spread, noise] = [0.02, 3];

/** How much worse than the other way round a pair must fit: to be looked at closely, and to be reported. */
const limits = {
  look: -0.5,
  lengths: -2,
  neighbours: 1.4,
  apart: 3.4,
  misfits: 0.3,
  fewest: 6,
  most: 40,
  closely: 8,
} as const;

/** What is known of one locale. */
export interface Bench {
  readonly texts: LocaleTexts;
  readonly locales: readonly LocaleTexts[];
  readonly common: CommonLengths;
}

/** How well a source goes with a target; zero says as much as nothing. */
type Fit = (source: number, target: number) => number;

/** Finds translations that belong to each other's paragraphs. */
export function findSwaps(bench: Bench): readonly Swap[] {
  const { texts } = bench;
  if (texts.paragraphs.length < 4) return [];
  const suspects = suspectPairs(bench)
    .toSorted((a, b) => a.gain - b.gain || a.one - b.one)
    .toReversed();
  const looked = suspects.slice(0, limits.closely);
  if (looked.length === 0) return [];
  const gain = closeLook(bench, new Set(looked.flatMap(({ one, other }) => [one, other])));
  const proven = looked
    .map((suspect) => ({ ...suspect, gain: gain(suspect.one, suspect.other) }))
    .filter(({ gain: much, isApart }) => much > (isApart ? limits.apart : limits.neighbours))
    .toSorted((a, b) => b.gain - a.gain);
  return withoutRivals(proven).map(({ one, other }) => ({
    one: texts.paragraphs[Math.min(one, other)] as Paragraph,
    other: texts.paragraphs[Math.max(one, other)] as Paragraph,
  }));
}

interface Suspect {
  readonly one: number;
  readonly other: number;
  readonly gain: number;
  readonly isApart: boolean;
}

/** A translation is swapped once: of several explanations the best stays. */
function withoutRivals(proven: readonly Suspect[]): readonly Suspect[] {
  const used = new Set<number>();
  return proven.filter(({ one, other }) => {
    if (used.has(one) || used.has(other)) return false;
    used.add(one).add(other);
    return true;
  });
}

/** Neighbours, and any two of the paragraphs that fit their translations worst; by the first round alone. */
function suspectPairs(bench: Bench): readonly Suspect[] {
  const { texts } = bench;
  const skip = new Set<number>();
  const there = associate(texts.source, texts.target, { rounds: 1, skip });
  const back = associate(texts.target, texts.source, { rounds: 1, skip });
  const plain = plainFit(bench);
  const fitOf: Fit = (source, target) => weights.first * bothWays(there, back)(source, target) + plain(source, target);
  const apart = (pairs: readonly number[], ask: () => number) => without(there, pairs, () => without(back, pairs, ask));
  const suspects: Suspect[] = [];
  const consider = (one: number, other: number, isApart: boolean) => {
    // Words are dear to ask, and cannot speak against lengths that do not fit at all.
    if (swapGain(plain, one, other) < limits.lengths) return;
    const gain = apart([one, other], () => swapGain(fitOf, one, other));
    if (gain > limits.look) suspects.push({ one, other, gain, isApart });
  };
  const neighbours = neighboursIn(texts.paragraphs);
  for (const [one, other] of neighbours) consider(one, other, false);
  const known = new Set(neighbours.map(([one, other]) => `${one} ${other}`));
  for (const [one, other] of misfitPairs(texts.paragraphs, (at) => apart([at], () => fitOf(at, at)))) {
    if (!known.has(`${one} ${other}`)) consider(one, other, true);
  }
  return suspects;
}

/** How much better two translations fit the other way round. */
function swapGain(fitOf: Fit, one: number, other: number): number {
  return fitOf(one, other) + fitOf(other, one) - fitOf(one, one) - fitOf(other, other);
}

/** Headings next to each other, and the other blocks next to each other, in one statement. */
function neighboursIn(paragraphs: readonly Paragraph[]): readonly (readonly [number, number])[] {
  return [true, false].flatMap((headings) => {
    const places = placesOf(paragraphs, headings);
    return places.slice(1).map((place, at) => [places[at] as number, place] as const);
  });
}

function placesOf(paragraphs: readonly Paragraph[], headings: boolean): readonly number[] {
  return paragraphs.flatMap(({ isHeading }, at) => (isHeading === headings ? [at] : []));
}

/** Any two of those that fit worst: a fixed share, and never so many that it would be more than linear. */
function misfitPairs(
  paragraphs: readonly Paragraph[],
  scoreOf: (at: number) => number,
): readonly (readonly [number, number])[] {
  const places = placesOf(paragraphs, false);
  const count = Math.min(Math.max(Math.ceil(places.length * limits.misfits), limits.fewest), limits.most);
  const worst = places
    .map((at) => ({ at, score: scoreOf(at) }))
    .toSorted((a, b) => a.score - b.score)
    .slice(0, count)
    .map(({ at }) => at)
    .toSorted((a, b) => a - b);
  return worst.flatMap((one, index) => worst.slice(index + 1).map((other) => [one, other] as const));
}

/** Learned again without the suspects, in full, and with the other locales. */
function closeLook(bench: Bench, skip: ReadonlySet<number>): (one: number, other: number) => number {
  const { texts, locales } = bench;
  const there = associate(texts.source, texts.target, { rounds: 5, skip });
  const back = associate(texts.target, texts.source, { rounds: 5, skip });
  const companions: CompanionScore = companionScore(texts, locales, skip);
  const plain = plainFit(bench);
  const words = bothWays(there, back);
  const fitOf: Fit = (source, target) =>
    weights.words * words(source, target) + weights.companions * companions(source, target) + plain(source, target);
  return (one, other) => swapGain(fitOf, one, other);
}

function bothWays(there: Associations, back: Associations): Fit {
  return (source, target) => wordScore(there, source, target) + wordScore(back, target, source);
}

/** What needs no words: lengths and punctuation. */
function plainFit({ texts, common }: Bench): Fit {
  const { ratio } = texts.lengths;
  const expected = texts.paragraphs.map((paragraph) => ratio + expectedSurplus(common, paragraph, ratio));
  return (source, target) => {
    const [left, right] = [texts.paragraphs[source]?.source, texts.paragraphs[target]?.target];
    if (left === undefined || right === undefined) return 0;
    const deviation = Math.log(right.length / left.length) - (expected[source] as number);
    const length = -Math.log1p(deviation ** 2 / (4 * (spread + noise / left.length)));
    const marks = left.marks.map((count, at) => Math.abs(Math.log((count + 0.7) / ((right.marks[at] ?? 0) + 0.7))));
    return weights.length * length - weights.marks * marks.reduce((sum, each) => sum + each, 0);
  };
}
