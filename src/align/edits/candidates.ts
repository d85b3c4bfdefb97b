import { commonWeight } from "./common.ts";
import type { Loose } from "./loose.ts";
import type { Weight } from "./tokens.ts";

/** A former text and one of today that have something in common. */
export interface Candidate {
  readonly former: Loose;
  readonly present: Loose;
  /** The weight of what they have in common, in order. */
  readonly common: number;
}

/**
 * How alike two texts must be, as Dice's coefficient over the weights of their words, to be two versions of one: least
 * where both stand at the same place between unchanged neighbours, most for an entry given up long ago.
 */
export const thresholds = { samePlace: 0.3, elsewhere: 0.55, obsolete: 0.6 } as const;

/** A part must have this share of its words from the whole, and from where no other part has them. */
export const partShare = 0.6;

/** Texts are at the same place when, in one gap, they are as far from an unchanged neighbour, or nearly so. */
const nearly = 3;

/** Whether two texts stand at the same place, one in the former document, one in that of today. */
export function atSamePlace(former: Loose, present: Loose): boolean {
  const [one, other] = [former.spot, present.spot];
  if (one === undefined || other === undefined || one.gap !== other.gap) return false;
  return Math.abs(one.before - other.before) <= nearly || Math.abs(one.behind - other.behind) <= nearly;
}

/** How alike two texts must be where they stand. */
export function thresholdFor(former: Loose, present: Loose): number {
  if (atSamePlace(former, present)) return thresholds.samePlace;
  return former.spot === undefined ? thresholds.obsolete : thresholds.elsewhere;
}

/** Dice's coefficient of two weights and what they have in common. */
export function dice(common: number, first: number, second: number): number {
  return first + second === 0 ? 0 : (2 * common) / (first + second);
}

/** Finds the pairs that are worth a look: words in common first, and their order only where there are enough. */
export function findCandidates(
  former: readonly Loose[],
  present: readonly Loose[],
  weight: Weight,
): readonly Candidate[] {
  const shared = sharedWeights(present, weight);
  return former.flatMap((each) =>
    [...shared(each)].flatMap(([other, most]) => {
      if (!isEnough(most, each, other)) return [];
      const common = commonWeight(each.tokens, other.tokens, weight);
      return isEnough(common, each, other) ? [{ former: each, present: other, common }] : [];
    }),
  );
}

/** Whether so much in common can make two versions of one text, or a whole and its part. */
function isEnough(common: number, former: Loose, present: Loose): boolean {
  const isPart = former.spot !== undefined && common >= partShare * Math.min(former.weight, present.weight);
  return isPart || dice(common, former.weight, present.weight) >= thresholdFor(former, present);
}

/** For a text, the weight of the words it shares with each of the others, whatever their order. */
function sharedWeights(texts: readonly Loose[], weight: Weight): (text: Loose) => ReadonlyMap<Loose, number> {
  const postings = new Map<string, [Loose, number][]>();
  for (const text of texts) {
    for (const [token, count] of countTokens(text.tokens)) {
      const list = postings.get(token);
      if (list === undefined) postings.set(token, [[text, count]]);
      else list.push([text, count]);
    }
  }
  return ({ tokens }) => {
    const sums = new Map<Loose, number>();
    for (const [token, count] of countTokens(tokens)) {
      for (const [text, times] of postings.get(token) ?? []) {
        sums.set(text, (sums.get(text) ?? 0) + weight(token) * Math.min(count, times));
      }
    }
    return sums;
  };
}

function countTokens(tokens: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}
