import type { Fact } from "./fact.ts";

/** Facts of two texts, paired by value, and those that are left. */
export interface Match {
  readonly pairs: readonly (readonly [Fact, Fact])[];
  readonly missing: readonly Fact[];
  readonly extra: readonly Fact[];
}

/** Pairs facts of one value; those of one role first, so that 10 % is not taken for the 10 beside it. */
export function matchFacts(expected: readonly Fact[], actual: readonly Fact[]): Match {
  const shelves = shelve(actual);
  const pairs = new Map<Fact, Fact>();
  const taken = new Set<Fact>();
  for (const isLike of [sameUnit, sameRole, () => true]) {
    for (const fact of expected) {
      if (pairs.has(fact)) continue;
      const found = firstOf(shelves, fact, taken, isLike);
      if (found === undefined) continue;
      taken.add(found);
      pairs.set(fact, found);
    }
  }
  return {
    pairs: [...pairs],
    missing: expected.filter((fact) => !pairs.has(fact)),
    extra: actual.filter((fact) => !taken.has(fact)),
  };
}

function sameRole(one: Fact, other: Fact): boolean {
  return one.role === other.role;
}

function sameUnit(one: Fact, other: Fact): boolean {
  return sameRole(one, other) && shareCurrency(one, other) !== false;
}

/** Nothing where one of the two names no currency. */
export function shareCurrency(one: Fact, other: Fact): boolean | undefined {
  if (one.currencies === undefined || other.currencies === undefined) return undefined;
  return one.currencies.some((code) => other.currencies?.includes(code));
}

/** Whether some of the facts have the value of another one. */
export function valuesIn(facts: readonly Fact[]): (fact: Fact) => boolean {
  const shelves = shelve(facts);
  return (fact) => keysFor(fact).some((key) => shelves.has(key));
}

/** Facts of one value and one kind, in their order; those before `next` are taken. */
interface Queue {
  readonly facts: Fact[];
  next: number;
}

/** By value, then by kind: of the many facts that one value may have, few kinds must be looked at. */
type Shelves = Map<string, Map<string, Queue>>;

function shelve(facts: readonly Fact[]): Shelves {
  const shelves: Shelves = new Map();
  for (const fact of facts) {
    for (const key of keysOf(fact)) {
      const shelf = shelves.get(key) ?? new Map<string, Queue>();
      shelves.set(key, shelf);
      const kind = `${fact.role} ${fact.currencies?.join() ?? ""}`;
      const queue = shelf.get(kind);
      if (queue === undefined) shelf.set(kind, { facts: [fact], next: 0 });
      else queue.facts.push(fact);
    }
  }
  return shelves;
}

function firstOf(
  shelves: Shelves,
  fact: Fact,
  taken: ReadonlySet<Fact>,
  isLike: (one: Fact, other: Fact) => boolean,
): Fact | undefined {
  let first: Fact | undefined;
  for (const key of keysFor(fact)) {
    for (const queue of shelves.get(key)?.values() ?? []) {
      while (queue.next < queue.facts.length && taken.has(queue.facts[queue.next] as Fact)) queue.next += 1;
      const candidate = queue.facts[queue.next];
      if (candidate !== undefined && isLike(fact, candidate) && candidate.at < (first?.at ?? Infinity))
        first = candidate;
    }
  }
  return first;
}

/** Where a fact stands: by its values; a word for millions may be unknown, or inflected beyond recognition, on one side. */
function keysOf({ values, isMonth, unscaled, mayBeScaled, time, isSurelyTime }: Fact): readonly string[] {
  const own = values.map((value) => `${isMonth === true ? "month" : "number"} ${value}`);
  const plain = mayBeScaled === true ? values.map((value) => `plain ${value}`) : [];
  const timed = time === undefined ? [] : [`${isSurelyTime === true ? "time" : "perhaps time"} ${time}`];
  return [...own, ...timed, ...(unscaled === undefined ? plain : [`unscaled ${unscaled}`])];
}

/** Where facts stand that have the value of this one; of two that may be times, one must surely be. */
function keysFor({ values, isMonth, unscaled, mayBeScaled, time, isSurelyTime }: Fact): readonly string[] {
  const own = values.map((value) => `${isMonth === true ? "month" : "number"} ${value}`);
  const scaled = mayBeScaled === true ? values.map((value) => `unscaled ${value}`) : [];
  const perhaps = isSurelyTime === true ? [`perhaps time ${time}`] : [];
  const timed = time === undefined ? [] : [`time ${time}`, ...perhaps];
  return [...own, ...timed, ...(unscaled === undefined ? scaled : [`plain ${unscaled}`])];
}
