import { commonWeight } from "./common.ts";
import type { Weight } from "./tokens.ts";

/** A text that has no partner yet. */
export interface Loose {
  /** Its number in its own sequence. */
  readonly place: number;
  readonly source: string;
  readonly tokens: readonly string[];
  /** What all of its tokens weigh. */
  readonly weight: number;
  /** The gap between unchanged texts it stands in; none for obsolete entries, which stand nowhere. */
  readonly gap: number | undefined;
}

/** A former text and one of today that have something in common. */
export interface Candidate {
  readonly former: Loose;
  readonly present: Loose;
  /** The weight of what they have in common, in order. */
  readonly common: number;
}

/** Whoever shares less than this part of the lighter text is no candidate. */
const least = 0.3;

/** Finds the pairs that are worth a look: words in common first, and their order only where there are enough. */
export function findCandidates(
  former: readonly Loose[],
  present: readonly Loose[],
  weight: Weight,
): readonly Candidate[] {
  const shared = sharedWeights(present, weight);
  return former.flatMap((each) =>
    [...shared(each)].flatMap(([other, most]) => {
      const enough = least * Math.min(each.weight, other.weight);
      if (most < enough) return [];
      const common = commonWeight(each.tokens, other.tokens, weight);
      return common < enough ? [] : [{ former: each, present: other, common }];
    }),
  );
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
