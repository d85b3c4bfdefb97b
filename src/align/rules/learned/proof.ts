import { breadth, correlation } from "./correlate.ts";
import type { Fit } from "./fit.ts";

/** What a paragraph is compared with: with fewer nothing is said, with enough nothing is doubted. */
const paragraphs = { least: 10, few: 20, enough: 45 } as const;

/**
 * What is asked for where paragraphs are few: how well each source must go with the other's translation, how well sources
 * go with their translations in the mean, and how much evidence for a likeness to one paragraph alone. Set on excerpts of the
 * declaration and on sentences that have nothing in common (docs/bench-check.md).
 */
const few = { correlation: 0.25, trust: 0.42, evidence: 30 } as const;

/** Whether a locale has too few paragraphs to say anything of which belongs where. */
export function isTooFew({ tables }: Pick<Fit, "tables">): boolean {
  return tables.columnOf.size < paragraphs.least;
}

/** From 1, where paragraphs are few, to 0, where they are enough. */
export function doubtOf({ tables }: Pick<Fit, "tables">): number {
  const { enough, few: most } = paragraphs;
  return Math.min(Math.max((enough - tables.columnOf.size) / (enough - most), 0), 1);
}

/**
 * Whether two translations stand in each other's places for more than chance. The fewer paragraphs there are, the more often
 * one is like another by a single word.
 *
 * @param places Of the two.
 * @param gain How much better they fit the other way round, above the limit.
 */
export function provesSwap({ tables, rowOf }: Fit, places: readonly [number, number], gain: number): boolean {
  const doubt = doubtOf({ tables });
  if (doubt === 0) return true;
  const { theirs, ours, columnOf } = tables;
  const without = places.flatMap((place) => columnOf.get(place) ?? []);
  const [one, other] = places;
  const exchanged = [correlation(theirs, rowOf(one), { table: ours, row: other }, without)];
  exchanged.push(correlation(theirs, rowOf(other), { table: ours, row: one }, without));
  if (Math.min(...exchanged) < few.correlation * doubt || meanTrust(theirs) < few.trust * doubt) return false;
  const breadths = places.flatMap((place) => [breadth(theirs, rowOf(place), without), breadth(ours, place, without)]);
  return gain * Math.min(...breadths) > few.evidence * doubt;
}

/** A column counts as much as its own likenesses are those of the other languages. */
function meanTrust({ total, roots }: Fit["tables"]["theirs"]): number {
  return total / Math.max(roots.length, 1);
}
