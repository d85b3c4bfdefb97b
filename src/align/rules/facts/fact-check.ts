import type { PairFinding } from "../each-pair.ts";
import { wordsPlace } from "../markup/places.ts";
import type { CheckedPair, CheckedStatement, CheckedText, Rule, RuleFinding } from "../rule.ts";
import { isInCldr } from "./cldr.ts";
import type { Difference } from "./compare.ts";
import { differencesOf } from "./differences.ts";
import type { Fact, FactRole } from "./fact.ts";

/** What a rule about one kind of fact says of a difference. */
export type DifferenceWords = (difference: Difference, statement: CheckedStatement) => PairFinding;

/** The check of a rule about one kind of fact: one finding a difference. */
export function factCheck(role: FactRole, words: DifferenceWords): Rule["check"] {
  return (statement) =>
    statement.pairs.flatMap((about): readonly RuleFinding[] =>
      ofRole(differencesOf(about, statement), role).map((difference) => ({
        about,
        ...words(difference, statement),
        ...textsOf(difference, statement),
        ...placesOf(difference, about, statement),
      })),
    );
}

/** Day, month and year of one date are one difference. */
function ofRole(differences: readonly Difference[], role: FactRole): readonly Difference[] {
  const own = differences.filter((difference) => difference.role === role);
  const isOneDate = role === "date" && own.length > 1 && own.every(({ actual, expected }) => actual && expected);
  return isOneDate ? [{ role, expected: joined(own, "expected"), actual: joined(own, "actual") }] : own;
}

function joined(differences: readonly Difference[], side: "expected" | "actual"): Fact | undefined {
  const facts = differences.flatMap((difference) => difference[side] ?? []).toSorted((a, b) => a.at - b.at);
  const [first] = facts;
  // Shown as it is written: no one value stands for day and month.
  return first && { ...first, written: facts.map(({ written }) => written).join(" "), isMonth: true };
}

/** What the source has, as the target language would write it, and what the translation has. */
function textsOf({ expected, actual }: Difference, { locale }: CheckedStatement): Partial<RuleFinding> {
  return {
    ...(expected === undefined ? {} : { expected: writtenIn(expected, locale.intl) }),
    ...(actual === undefined ? {} : { actual: actual.written }),
  };
}

/** Where both stand, for reports that mark them; nothing of a date that is told as one. */
function placesOf({ expected, actual }: Difference, { source, target }: CheckedPair, statement: CheckedStatement) {
  const { references } = statement.segmented;
  const placeIn = (text: CheckedText, fact: Fact | undefined) =>
    fact && wordsPlace(text, references, { words: fact.written, from: fact.at });
  const [sourceAt, translationAt] = [placeIn(source, expected), placeIn(target, actual)];
  return {
    ...(sourceAt === undefined ? {} : { sourceAt: [sourceAt] }),
    ...(translationAt === undefined ? {} : { translationAt: [translationAt] }),
  };
}

function writtenIn({ values, role, written, isMonth }: NonNullable<Difference["expected"]>, language: string): string {
  const value = Number(values[0]);
  const useGrouping = role === "number" || role === "currency" || role === "percentage";
  if (isMonth === true || !Number.isFinite(value)) return written;
  return formatOf(language, useGrouping)?.format(value) ?? written;
}

const formats = new Map<string, Intl.NumberFormat | undefined>();

/** Nothing for a language that CLDR does not know. */
function formatOf(language: string, useGrouping: boolean): Intl.NumberFormat | undefined {
  const key = `${language} ${useGrouping}`;
  if (!formats.has(key)) {
    const options = { useGrouping, maximumFractionDigits: 10 };
    formats.set(key, isInCldr(language) ? new Intl.NumberFormat(language, options) : undefined);
  }
  return formats.get(key);
}

/**
 * The sentence of a difference in value.
 *
 * @param name What it is, with its article: `a number`.
 */
export function differenceSentence(name: string, { expected, actual }: Difference): string {
  if (expected === undefined) return `The translation has ${name} that the source has not: ${actual?.written ?? ""}.`;
  if (actual === undefined) return `The source has ${name} that the translation has not: ${expected.written}.`;
  if (digitsOf(expected.written) === digitsOf(actual.written) && expected.isMonth !== true) {
    return `The source has ${expected.written}; in the translation's language ${actual.written} is read as another value.`;
  }
  return `The source has ${expected.written}, the translation has ${actual.written} instead.`;
}

function digitsOf(written: string): string {
  return written.replace(/\P{Nd}/gu, "");
}
