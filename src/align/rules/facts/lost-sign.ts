import type { Fact } from "./fact.ts";
import { countPerCent, hasMarkBefore, knowsPerCent } from "./percent.ts";

/** What two texts say. */
interface Texts {
  readonly source: string;
  readonly target: string;
  /** The target's primary language subtag. */
  readonly language: string;
}

/** So near stand the numbers that share one sign: “10 to 20 %”, “yüzde 10 ile 20”. */
const near = 8;

/**
 * Finds the percentages that are mere numbers in the translation: where it says per cent less often than the source, and
 * no number next to this one has a sign for both.
 *
 * @param actual The translation's facts, in their order.
 */
export function lostSigns(
  pairs: readonly (readonly [Fact, Fact])[],
  actual: readonly Fact[],
  { source, target, language }: Texts,
): readonly (readonly [Fact, Fact])[] {
  const bare = pairs.filter(([one, other]) => one.role === "percentage" && other.role !== "percentage");
  if (bare.length === 0 || !knowsPerCent(language) || countPerCent(target) >= countPerCent(source)) return [];
  const sharing = new Set([...sharingBehind(actual, target), ...sharingBefore(actual, target)]);
  return bare.filter(([, other]) => !sharing.has(other));
}

/** Numbers whose sign stands with a later one: “10, 20 und 30 %”. */
function sharingBehind(facts: readonly Fact[], text: string): readonly Fact[] {
  let shares = false;
  return facts.toReversed().filter((fact, at, all) => {
    const next = all[at - 1];
    if (fact.role === "percentage") shares = !hasMarkBefore(text.slice(0, fact.at));
    else shares = shares && next !== undefined && next.at - endOf(fact) <= near;
    return shares;
  });
}

/** Numbers whose sign stands with an earlier one: “yüzde 10 ile 20”. */
function sharingBefore(facts: readonly Fact[], text: string): readonly Fact[] {
  let shares = false;
  return facts.filter((fact, at) => {
    const last = facts[at - 1];
    if (fact.role === "percentage") shares = hasMarkBefore(text.slice(0, fact.at));
    else shares = shares && last !== undefined && fact.at - endOf(last) <= near;
    return shares;
  });
}

function endOf({ at, written }: Fact): number {
  return at + written.length;
}
