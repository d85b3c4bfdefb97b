import { isSameYear } from "./calendars.ts";
import type { Fact, FactRole } from "./fact.ts";
import { knowsPerCent, tellsPerCent } from "./percent.ts";
import { readFacts } from "./read-facts.ts";
import { isSpelled, knowsSpelled } from "./spelled.ts";

/** A text in its language. */
export interface LanguageText {
  readonly text: string;
  /** A BCP 47 tag. */
  readonly code: string;
  /** Its primary subtag. */
  readonly language: string;
}

/** A fact that one side tells and the other does not, or tells otherwise. */
export interface Difference {
  readonly role: FactRole;
  readonly expected: Fact | undefined;
  readonly actual: Fact | undefined;
  /** The number is there, but what it counts is not. */
  readonly unit?: "per cent" | "currency";
}

/** The facts that source and translation do not share. */
export function compareFacts(source: LanguageText, target: LanguageText): readonly Difference[] {
  const expected = readFacts(source.text, source.code);
  const actual = readFacts(target.text, target.code);
  if (expected.length === 0 && actual.length === 0) return [];
  const { pairs, missing, extra } = matchFacts(expected, actual);
  const units = pairs.flatMap(([one, other]) => unitDifference(one, other, target));
  return [...units, ...valueDifferences({ missing, extra, expected, actual }, source, target)];
}

interface Match {
  readonly pairs: readonly (readonly [Fact, Fact])[];
  readonly missing: readonly Fact[];
  readonly extra: readonly Fact[];
}

/** Pairs facts of one value; those of one role first, so that 10 % is not taken for the 10 beside it. */
function matchFacts(expected: readonly Fact[], actual: readonly Fact[]): Match {
  const left = new Set(actual);
  const pairs = new Map<Fact, Fact>();
  for (const isLike of [sameUnit, sameRole, () => true]) {
    for (const fact of expected) {
      if (pairs.has(fact)) continue;
      const found = [...left].find((other) => isLike(fact, other) && sameValue(fact, other));
      if (found === undefined) continue;
      left.delete(found);
      pairs.set(fact, found);
    }
  }
  return { pairs: [...pairs], missing: expected.filter((fact) => !pairs.has(fact)), extra: [...left] };
}

function sameRole(one: Fact, other: Fact): boolean {
  return one.role === other.role;
}

function sameUnit(one: Fact, other: Fact): boolean {
  return sameRole(one, other) && shareCurrency(one, other) !== false;
}

/** Nothing where one of the two names no currency. */
function shareCurrency(one: Fact, other: Fact): boolean | undefined {
  if (one.currencies === undefined || other.currencies === undefined) return undefined;
  return one.currencies.some((code) => other.currencies?.includes(code));
}

function sameValue(one: Fact, other: Fact): boolean {
  if (one.isMonth !== other.isMonth) return false;
  if (one.values.some((value) => other.values.includes(value))) return true;
  // A word for millions may be unknown, or inflected beyond recognition, on one side.
  if (one.unscaled !== undefined && other.unscaled === undefined) return other.values.includes(one.unscaled);
  return other.unscaled !== undefined && one.unscaled === undefined && one.values.includes(other.unscaled);
}

function unitDifference(expected: Fact, actual: Fact, target: LanguageText): readonly Difference[] {
  if (shareCurrency(expected, actual) === false) return [{ role: "currency", expected, actual, unit: "currency" }];
  const lostSign = expected.role === "percentage" && actual.role !== "percentage";
  if (!lostSign || !knowsPerCent(target.language) || tellsPerCent(target.text)) return [];
  return [{ role: "percentage", expected, actual, unit: "per cent" }];
}

interface Leftovers {
  readonly missing: readonly Fact[];
  readonly extra: readonly Fact[];
  readonly expected: readonly Fact[];
  readonly actual: readonly Fact[];
}

function valueDifferences(all: Leftovers, source: LanguageText, target: LanguageText): readonly Difference[] {
  const converted = inOtherCalendar(all, target.code);
  const missing = converted.missing.filter(
    (fact) => !isTold(fact, target) && !converted.extra.some(isOtherFormOf(fact)),
  );
  const extra = converted.extra.filter(
    (fact) => !isTold(fact, source) && !converted.missing.some((other) => isOtherFormOf(other)(fact)),
  );
  if (extra.length === 0) return withoutRepeats(missing, all.actual, target).map(lost);
  if (missing.length === 0) return withoutRepeats(extra, all.expected, source).map(added);
  return pairUp(missing, extra);
}

/** A month has no other way to be told. */
function isTold(fact: Fact, { text, language }: LanguageText): boolean {
  return fact.isMonth !== true && fact.values.some((value) => isSpelled(value, text, language));
}

/**
 * A fact said twice in one text and once in the other is no difference; and what may be told in ways that are not known
 * is none either: small numbers in words, one and two within a word's form, a month where its name was not found.
 */
function withoutRepeats(facts: readonly Fact[], others: readonly Fact[], { language }: LanguageText): readonly Fact[] {
  return facts.filter((fact) => {
    if (others.some((other) => sameValue(fact, other))) return false;
    if (fact.isMonth === true) return false;
    const value = Number(fact.values[0]);
    return value > 2 && (value > 12 || knowsSpelled(language));
  });
}

/** Without the dates, where the translation tells them by another calendar: its days and months are other ones too. */
function inOtherCalendar({ missing, extra }: Leftovers, code: string): Pick<Leftovers, "missing" | "extra"> {
  const years = missing.flatMap(({ values }) => values).filter((value) => /^\d{4}$/.test(value));
  const isYearThere = ({ values }: Fact) => years.some((year) => isSameYear(year, values[0] ?? "", code));
  if (!extra.some(isYearThere)) return { missing, extra };
  const isOfDate = (fact: Fact) => fact.role === "date" || fact.role === "year" || isYearThere(fact);
  return {
    missing: missing.filter((fact) => !isOfDate(fact)),
    extra: extra.filter((fact) => !isOfDate(fact) && !(fact.role === "number" && Number(fact.values[0]) <= 31)),
  };
}

/** `1990s` as 90-х, `20th century` as 1900-talet, `3 pm` as 15. */
function isOtherFormOf(source: Fact): (target: Fact) => boolean {
  const one = Number(source.values[0]);
  return (target) => {
    const other = Number(target.values[0]);
    const isDecade = one >= 1000 && one % 10 === 0 && one % 100 === other;
    const isCentury = one >= 11 && one <= 21 && other === (one - 1) * 100;
    return isDecade || isCentury;
  };
}

/** What is missing with what is there instead: of the same role where there is one. */
function pairUp(missing: readonly Fact[], extra: readonly Fact[]): readonly Difference[] {
  const left = [...extra];
  const differences = missing.map((expected): Difference => {
    const found = left.findIndex((other) => sameRole(expected, other) && expected.isMonth === other.isMonth);
    const at = found === -1 ? left.findIndex((other) => expected.isMonth === other.isMonth) : found;
    const actual = at === -1 ? undefined : left.splice(at, 1)[0];
    return { role: expected.role, expected, actual };
  });
  // A month of which nothing is found may have a name that CLDR does not have.
  const sure = differences.filter(({ expected, actual }) => expected?.isMonth !== true || actual !== undefined);
  return [...sure, ...left.filter(({ isMonth }) => isMonth !== true).map(added)];
}

function lost(expected: Fact): Difference {
  return { role: expected.role, expected, actual: undefined };
}

function added(actual: Fact): Difference {
  return { role: actual.role, expected: undefined, actual };
}
