import { isDay } from "../../../model/day.ts";
import { reach } from "./dates.ts";
import type { Fact } from "./fact.ts";
import { readFacts } from "./read-facts.ts";

/** A day that a text names with its month and year. */
export interface FullDate {
  /** ISO 8601; the earlier one where it may be read in two ways. */
  readonly day: string;
  readonly written: string;
}

/** The full dates of a text; days without a year and years alone are none. */
export function fullDates(text: string, language: string): readonly FullDate[] {
  const facts = readFacts(text, language).filter(({ role }) => role === "date");
  return facts.flatMap((month, at) => {
    if (month.isMonth !== true) return [];
    // A date has three parts.
    const around = facts.slice(Math.max(0, at - 2), at + 3);
    const beside = around.filter((fact) => fact.isMonth !== true && areNear(fact, month, around));
    const year = beside.find(({ values }) => /^[12]\d{3}$/.test(values[0] ?? ""));
    const day = beside.find(({ values }) => /^\d{1,2}$/.test(values[0] ?? ""));
    return year === undefined || day === undefined ? [] : dateOf({ day, month, year }, text);
  });
}

/** Next to the month, or to another part of the date: “10 de marzo de 2026”, “March 10, 2026”. */
function areNear(one: Fact, month: Fact, facts: readonly Fact[]): boolean {
  if (gap(one, month) <= reach) return true;
  return facts.some(
    (fact) => fact !== one && gap(fact, month) <= reach && gap(one, fact) <= 2 && isBetween(fact, one, month),
  );
}

function isBetween(fact: Fact, one: Fact, other: Fact): boolean {
  return fact.at > Math.min(one.at, other.at) && fact.at < Math.max(one.at, other.at);
}

function gap(one: Fact, other: Fact): number {
  return one.at < other.at ? other.at - one.at - one.written.length : one.at - other.at - other.written.length;
}

interface Parts {
  readonly day: Fact;
  readonly month: Fact;
  readonly year: Fact;
}

function dateOf({ day, month, year }: Parts, text: string): readonly FullDate[] {
  const parts = [day, month, year].toSorted((a, b) => a.at - b.at);
  const [first] = parts;
  const last = parts.at(-1);
  const readings = day.values.flatMap((value, at) => {
    const written = [year.values[0], month.values[at] ?? month.values[0], value];
    const found = written.map((part, index) => (part ?? "").padStart(index === 0 ? 4 : 2, "0")).join("-");
    return isDay(found) ? [found] : [];
  });
  const [earliest] = readings.toSorted();
  if (earliest === undefined || first === undefined || last === undefined) return [];
  return [{ day: earliest, written: text.slice(first.at, last.at + last.written.length) }];
}
