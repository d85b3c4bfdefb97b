import { describe, expect, it } from "vitest";
import { checkedText } from "../../src/align/rules/checked-text.ts";
import type { Fact } from "../../src/align/rules/facts/fact.ts";
import { matchFacts, valuesIn } from "../../src/align/rules/facts/match.ts";
import { rules } from "../../src/align/rules/index.ts";
import type { CheckedStatement } from "../../src/align/rules/rule.ts";
import { checkedPairs } from "../support/checked.ts";
import { cpuSecondsOf } from "../support/cpu-time.ts";

/** Facts that count how often their values are looked at. */
function counted(length: number, valueAt: (at: number) => string): { facts: readonly Fact[]; looks: () => number } {
  let looks = 0;
  const facts = Array.from({ length }, (_, at): Fact => {
    const values = [valueAt(at)];
    return {
      ...{ role: at % 3 === 0 ? "number" : "currency", written: "1", at, currencies: at % 2 === 0 ? ["EUR"] : ["USD"] },
      get values() {
        looks += 1;
        return values;
      },
    };
  });
  return { facts, looks: () => looks };
}

describe("facts of a hostile text", () => {
  it.each([
    ["one value over and over", () => "1", () => "1"],
    ["values that no fact shares", (at: number) => String(at), (at: number) => `9${at}.5`],
    ["values in the opposite order", (at: number) => String(at), (at: number) => String(3000 - at)],
  ])("are looked at once each: %s", (_, source, target) => {
    const looksOf = (length: number) => {
      const [one, other] = [counted(length, source), counted(length, target)];
      matchFacts(one.facts, other.facts);
      one.facts.filter(valuesIn(other.facts));
      return one.looks() + other.looks();
    };
    expect(looksOf(3000)).toBeLessThan(2.1 * looksOf(1500));
  });
});

/** Texts of up to a megabyte; work that grows with the square of that would take an hour. */
const texts: readonly (readonly [string, string])[] = [
  ["digits and signs", "€1,2.5% $".repeat(110_000)],
  ["digits alone", "1".repeat(1_000_000)],
  ["zeros", `1.${"0".repeat(1_000_000)}1`],
  ["signs alone", "€$£ ".repeat(250_000)],
  ["dates", "1 March 2026 ".repeat(20_000)],
  ["brackets and quotation marks", "(«“[".repeat(250_000)],
  ["letters", "aB’".repeat(333_000)],
];

describe("a hostile translation", () => {
  const local = rules.filter(
    ({ code }) =>
      !["swapped", "merged", "split", "duplicated", "dropped", "source-copy", "wrong-language"].includes(code),
  );

  it.each(texts)("of many %s is looked at by every rule", async (_, text) => {
    const statement = await checkedPairs("fr", [["We agree on 7 points of “peace”.", "x"]]);
    const pairs = statement.pairs.map((pair) => ({ ...pair, target: checkedText(text) }));
    const hostile: CheckedStatement = { ...statement, pairs };
    const found: unknown[] = [];
    const seconds = await cpuSecondsOf(() => {
      for (const rule of local) found.push(...rule.check(hostile, { statements: [hostile] }));
    });
    expect(found.length).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(60);
  });
});
