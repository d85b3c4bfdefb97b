import { exchangeGain, type Fit, neighboursIn, placesOf } from "./fit.ts";
import type { LocaleTexts, Paragraph } from "./paragraphs.ts";
import { doubtOf, isTooFew, provesSwap } from "./proof.ts";

/** Two paragraphs whose translations fit better the other way round. */
export interface Swap {
  readonly one: Paragraph;
  readonly other: Paragraph;
  /** Learned from so few paragraphs that it may well be chance. */
  readonly isDoubtful: boolean;
}

/** How much worse than the other way round a pair must fit to be reported. */
const limits = { neighbours: 1.3, apart: 4 } as const;

/** How many of the paragraphs that fit worst are compared with each other: so the work stays linear. */
const most = 64;

/** Finds translations that belong to each other's paragraphs. */
export function findSwaps(fit: Fit, { paragraphs }: LocaleTexts): readonly Swap[] {
  if (isTooFew(fit)) return [];
  const near = [...neighboursIn(paragraphs, true), ...neighboursIn(paragraphs, false)];
  const known = new Set(near.map(([one, other]) => `${one} ${other}`));
  const far = misfitPairs(paragraphs, fit).filter(([one, other]) => !known.has(`${one} ${other}`));
  const proven = [...provenOf(fit, near, limits.neighbours), ...provenOf(fit, far, limits.apart)];
  return withoutRivals(proven.toSorted((a, b) => b.gain - a.gain || a.one - b.one)).map(({ one, other }) => ({
    one: paragraphs[Math.min(one, other)] as Paragraph,
    other: paragraphs[Math.max(one, other)] as Paragraph,
    isDoubtful: doubtOf(fit) > 0,
  }));
}

function provenOf(fit: Fit, pairs: readonly (readonly [number, number])[], limit: number): readonly Suspect[] {
  return pairs
    .map(([one, other]) => ({ one, other, gain: exchangeGain(fit, one, other) }))
    .filter(({ one, other, gain }) => gain > limit && provesSwap(fit, [one, other], gain - limit));
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

/** Any two of those that fit worst. */
function misfitPairs(paragraphs: readonly Paragraph[], { whole, rowOf }: Fit): readonly (readonly [number, number])[] {
  const worst = placesOf(paragraphs, false)
    .map((at) => ({ at, score: whole(rowOf(at), at, [at]) }))
    .toSorted((a, b) => a.score - b.score)
    .slice(0, most)
    .map(({ at }) => at)
    .toSorted((a, b) => a - b);
  return worst.flatMap((one, index) => worst.slice(index + 1).map((other) => [one, other] as const));
}
