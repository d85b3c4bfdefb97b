import type { Common } from "./common.ts";
import { type Fit, fitOf } from "./fit.ts";
import type { LocaleTexts, Paragraph } from "./paragraphs.ts";

/** Two paragraphs whose translations fit better the other way round. */
export interface Swap {
  readonly one: Paragraph;
  readonly other: Paragraph;
}

/** How much worse than the other way round a pair must fit to be reported. */
const limits = { neighbours: 1.6, apart: 3 } as const;

/** How many of the paragraphs that fit worst are compared with each other: so the work stays linear. */
const most = 64;

/** What exchanging two neighbours costs in the middle, in most languages; where it costs less, evidence is worth less. */
const usual = { cost: 10, most: 1.5 } as const;

/** Finds translations that belong to each other's paragraphs. */
export function findSwaps(common: Common, texts: LocaleTexts): readonly Swap[] {
  const { paragraphs } = texts;
  if (paragraphs.length < 4) return [];
  const fit = fitOf(common, texts);
  const gain = (one: number, other: number) => exchangeGain(fit, one, other);
  const near = neighboursIn(paragraphs).map(([one, other]) => ({ one, other, gain: gain(one, other) }));
  const scale = reliability(near.filter(({ one }) => !paragraphs[one]?.isHeading).map((each) => each.gain));
  const known = new Set(near.map(({ one, other }) => `${one} ${other}`));
  const far = misfitPairs(paragraphs, fit)
    .filter(([one, other]) => !known.has(`${one} ${other}`))
    .map(([one, other]) => ({ one, other, gain: gain(one, other) }));
  const proven = [
    ...near.filter((each) => each.gain * scale > limits.neighbours),
    ...far.filter((each) => each.gain * scale > limits.apart),
  ].toSorted((a, b) => b.gain - a.gain || a.one - b.one);
  return withoutRivals(proven).map(({ one, other }) => ({
    one: paragraphs[Math.min(one, other)] as Paragraph,
    other: paragraphs[Math.max(one, other)] as Paragraph,
  }));
}

interface Suspect {
  readonly one: number;
  readonly other: number;
  readonly gain: number;
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

/** How much better two translations fit the other way round. */
function exchangeGain({ of, rowOf }: Fit, one: number, other: number): number {
  const [left, right, leave] = [rowOf(one), rowOf(other), [one, other]];
  return of(left, other, leave) + of(right, one, leave) - of(left, one, leave) - of(right, other, leave);
}

/** How far the evidence can be trusted in a language: by how much worse its neighbours fit the other way round. */
function reliability(gains: readonly number[]): number {
  const middle = gains.toSorted((a, b) => a - b)[Math.floor(gains.length / 2)] ?? 0;
  return Math.min(Math.max(-middle / usual.cost, 0), usual.most);
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

/** Any two of those that fit worst. */
function misfitPairs(paragraphs: readonly Paragraph[], { of, rowOf }: Fit): readonly (readonly [number, number])[] {
  const worst = placesOf(paragraphs, false)
    .map((at) => ({ at, score: of(rowOf(at), at, [at]) }))
    .toSorted((a, b) => a.score - b.score)
    .slice(0, most)
    .map(({ at }) => at)
    .toSorted((a, b) => a - b);
  return worst.flatMap((one, index) => worst.slice(index + 1).map((other) => [one, other] as const));
}
