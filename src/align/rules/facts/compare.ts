import { otherYears } from "./calendars.ts";
import type { Fact, FactRole } from "./fact.ts";
import { pointedNumbers } from "./joined.ts";
import { lostSigns } from "./lost-sign.ts";
import { matchFacts, shareCurrency, valuesIn } from "./match.ts";
import { readFacts } from "./read-facts.ts";
import { knowsSpelled, spelledNumbers } from "./spelled.ts";
import { centuryOf, isTold, otherForms, withoutTimeParts } from "./told.ts";

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
  const actual = readFacts(target.text, target.code, pointedNumbers(expected));
  if (expected.length === 0 && actual.length === 0) return [];
  const { pairs, missing, extra } = matchFacts(expected, actual);
  const texts = { source: source.text, target: target.text, language: target.language };
  const currencies = pairs.filter(([one, other]) => shareCurrency(one, other) === false);
  return [
    ...currencies.map(([one, other]) => unitDifference("currency", one, other)),
    ...lostSigns(pairs, actual, texts).map(([one, other]) => unitDifference("per cent", one, other)),
    ...valueDifferences({ missing, extra, expected, actual }, source, target),
  ];
}

function unitDifference(unit: "currency" | "per cent", expected: Fact, actual: Fact): Difference {
  return { role: unit === "currency" ? "currency" : "percentage", expected, actual, unit };
}

interface Leftovers {
  readonly missing: readonly Fact[];
  readonly extra: readonly Fact[];
  readonly expected: readonly Fact[];
  readonly actual: readonly Fact[];
}

function valueDifferences(all: Leftovers, source: LanguageText, target: LanguageText): readonly Difference[] {
  const timed = withoutTimeParts(all.missing, all.extra);
  const converted = inOtherCalendar({ ...all, ...timed }, target.code);
  const isOtherForm = hasOtherForm(converted.extra);
  const isName = leftOutName(target.text);
  const missing = converted.missing.filter((fact) => !isOtherForm(fact) && !isName(fact)).filter(untold(target));
  const inOtherForm = converted.missing.filter(isOtherForm);
  const formed = new Set([...inOtherForm.flatMap(otherForms), ...inOtherForm.flatMap(centuryOf)]);
  const extra = converted.extra.filter(({ values }) => !formed.has(Number(values[0]))).filter(untold(source));
  if (extra.length === 0) return withoutRepeats(missing, all.actual, target).map(lost);
  if (missing.length === 0) return withoutRepeats(extra, all.expected, source).map(added);
  return pairUp(missing, extra);
}

/** Whether a text does not tell a fact in words. */
function untold({ text, language }: LanguageText): (fact: Fact) => boolean {
  let told: ReadonlySet<string> | undefined;
  return (fact) => {
    told ??= spelledNumbers(text, language);
    return !isTold(fact, told);
  };
}

/** Whether a number is part of a name that the translation calls otherwise: `COVID-19` as 新冠. */
function leftOutName(text: string): (fact: Fact) => boolean {
  let names: ReadonlySet<string> | undefined;
  return ({ name }) => {
    if (name === undefined) return false;
    names ??= new Set(text.match(/\p{Lu}{2,40}(?=-)/gu));
    return !names.has(name);
  };
}

/**
 * A fact said twice in one text and once in the other is no difference; and what may be told in ways that are not known
 * is none either: small numbers in words, one and two within a word's form, a month where its name was not found.
 */
function withoutRepeats(facts: readonly Fact[], others: readonly Fact[], { language }: LanguageText): readonly Fact[] {
  const isThere = valuesIn(others);
  return facts.filter((fact) => {
    if (fact.isMonth === true || isThere(fact)) return false;
    if (fact.values.length === 0) return true;
    const value = Number(fact.values[0]);
    return value > 2 && (value > 12 || knowsSpelled(language));
  });
}

/** Without the dates, where the translation tells them by another calendar: its days and months are other ones too. */
function inOtherCalendar({ missing, extra }: Leftovers, code: string): Pick<Leftovers, "missing" | "extra"> {
  const years = new Set(missing.flatMap(({ values }) => values).filter((value) => /^\d{4}$/.test(value)));
  const converted = new Set([...years].flatMap((year) => otherYears(year, code)));
  // Beside a year in full, a small number is a day and no year of an era: 2048年1月29日 is not of Reiwa 29.
  const hasFullYear = extra.some(
    ({ values: [value = ""] }) => /^[12]\d{3}$/.test(value) && !converted.has(Number(value)),
  );
  const isYearThere = ({ values }: Fact) =>
    converted.has(Number(values[0])) && (Number(values[0]) > 31 || !hasFullYear);
  if (!extra.some(isYearThere)) return { missing, extra };
  const isOfDate = (fact: Fact) => fact.role === "date" || fact.role === "year" || isYearThere(fact);
  return {
    missing: missing.filter((fact) => !isOfDate(fact)),
    extra: extra.filter((fact) => !isOfDate(fact) && !(fact.role === "number" && Number(fact.values[0]) <= 31)),
  };
}

function hasOtherForm(targets: readonly Fact[]): (source: Fact) => boolean {
  const values = new Set(targets.map((fact) => Number(fact.values[0])));
  return (source) => otherForms(source).some((form) => values.has(form));
}

/** What is missing with what is there instead: of the same role where there is one. */
function pairUp(missing: readonly Fact[], extra: readonly Fact[]): readonly Difference[] {
  const kind = ({ isMonth }: Fact) => (isMonth === true ? "month" : "number");
  const ofRole = Map.groupBy(extra.toReversed(), (fact) => `${fact.role} ${kind(fact)}`);
  const ofKind = Map.groupBy(extra.toReversed(), kind);
  const taken = new Set<Fact>();
  const differences = missing.map((expected): Difference => {
    const like = firstLeft(ofRole.get(`${expected.role} ${kind(expected)}`), taken);
    const actual = like ?? firstLeft(ofKind.get(kind(expected)), taken);
    if (actual !== undefined) taken.add(actual);
    return { role: expected.role, expected, actual };
  });
  // A month of which nothing is found may have a name that CLDR does not have.
  const sure = differences.filter(({ expected, actual }) => expected?.isMonth !== true || actual !== undefined);
  return [...sure, ...extra.filter((fact) => !taken.has(fact) && fact.isMonth !== true).map(added)];
}

/** The first fact that is not taken; the list, from the last to the first, loses those that are. */
function firstLeft(reversed: Fact[] | undefined, taken: ReadonlySet<Fact>): Fact | undefined {
  while (reversed?.length && taken.has(reversed.at(-1) as Fact)) reversed.pop();
  return reversed?.at(-1);
}

function lost(expected: Fact): Difference {
  return { role: expected.role, expected, actual: undefined };
}

function added(actual: Fact): Difference {
  return { role: actual.role, expected: undefined, actual };
}
