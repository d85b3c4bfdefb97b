import type { Fact } from "./fact.ts";
import { hoursOf, isToldTime } from "./times.ts";

/** `1990s` as 90-х, `20th century` as 1900-talet. */
export function otherForms({ values }: Fact): readonly number[] {
  const value = Number(values[0]);
  const decade = isDecade(value) ? [value % 100] : [];
  return value >= 11 && value <= 21 ? [...decade, (value - 1) * 100] : decade;
}

/** The century that a decade may be told with: 20世纪90年代. */
export function centuryOf({ values }: Fact): readonly number[] {
  const value = Number(values[0]);
  return isDecade(value) ? [Math.floor(value / 100) + 1] : [];
}

function isDecade(value: number): boolean {
  return value >= 1000 && value < 3000 && value % 10 === 0 && value % 100 !== 0;
}

/** Percentages that are told as a part: half, a quarter, three quarters. */
const partsOfWhole: Readonly<Record<string, readonly string[]>> = { "50": ["0.5"], "25": ["4"], "75": ["3", "4"] };

/** Whether number words tell a fact: its value, a form it may have, a time by its hour. A month is told by its name alone. */
export function isTold(fact: Fact, told: ReadonlySet<string>): boolean {
  if (fact.isMonth === true) return false;
  if (fact.time !== undefined && isToldTime(fact.time, told)) return true;
  const parts = fact.role === "percentage" ? partsOfWhole[fact.values[0] ?? ""] : undefined;
  if (parts?.every((part) => told.has(part))) return true;
  return [...fact.values, ...otherForms(fact).map(String)].some((value) => told.has(value));
}

/** Without the times of each side that the other tells by their hour and minutes, as numbers of their own. */
export function withoutTimeParts(
  missing: readonly Fact[],
  extra: readonly Fact[],
): { readonly missing: readonly Fact[]; readonly extra: readonly Fact[] } {
  const [inExtra, inMissing] = [partsIn(missing, extra), partsIn(extra, missing)];
  const isLeft = (fact: Fact) => !inExtra.has(fact) && !inMissing.has(fact);
  return { missing: missing.filter(isLeft), extra: extra.filter(isLeft) };
}

/** The times among facts whose parts are among others, and those parts. */
function partsIn(facts: readonly Fact[], others: readonly Fact[]): ReadonlySet<Fact> {
  const times = facts.filter(({ time }) => time !== undefined);
  if (times.length === 0) return new Set();
  const byValue = Map.groupBy(others.toReversed(), ({ values }) => values[0]);
  return new Set(times.flatMap((fact) => withParts(fact, byValue)));
}

/** A time and the numbers that tell it, which are taken; nothing where they are not there. */
function withParts(fact: Fact, byValue: ReadonlyMap<string | undefined, Fact[]>): readonly Fact[] {
  const { time = 0, written } = fact;
  const left = (values: readonly number[]) =>
    values.map((value) => byValue.get(String(value)) ?? []).find((facts) => facts.length > 0);
  const hours = left(hoursOf(time));
  const isFullHour = time % 60 === 0 && /m\.?$|clock$/iu.test(written);
  const minutes = isFullHour ? [] : left([time % 60]);
  if (hours === undefined || minutes === undefined) return [];
  return [fact, hours.pop(), minutes.pop()].filter((each) => each !== undefined);
}
