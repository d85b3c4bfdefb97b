import { describe, expect, it } from "vitest";
import { readDeclarations } from "../../bench/alignment/declarations.ts";
import { seeded } from "../../bench/alignment/random.ts";
import { faults } from "../../bench/check/faults.ts";
import { benchPublication, benchSource, benchStatement } from "../../bench/check/publication.ts";
import type { Rule } from "../../src/align/rules/rule.ts";

/** Translations of the Universal Declaration of Human Rights that the learned rules are tried on, one right to left. */
const codes: Readonly<Record<string, string>> = { fra: "fr", arb: "ar", cmn_hans: "zh-Hans", rus: "ru" };

const declarations = readDeclarations().filter(({ code }) => code === "eng" || code in codes);
const english = declarations.find(({ code }) => code === "eng");
if (english === undefined) throw new Error("the package has the English text");
const source = benchSource("en", english.blocks);

/** What a rule says of one translation with these texts, the others being untouched. */
function findingsOn(rule: Rule, code: string, texts: readonly string[] | undefined): readonly string[] {
  const statements = declarations
    .filter((each) => each !== english)
    .map((each) => {
      const own = each.blocks.map(({ text }) => text);
      return benchStatement(source, codes[each.code] ?? "und", each.code === code ? (texts ?? own) : own);
    });
  const judged = statements.find(({ locale }) => locale.code === codes[code]);
  if (judged === undefined) throw new Error(`${code} is not in the package`);
  return rule
    .check(judged, benchPublication(statements))
    .map(({ pair, about }) => (pair ?? about?.pair)?.segment.id ?? "");
}

/** Tests of a learned rule: quiet on untouched translations, and names the place of a fault that was put in. */
export function describeLearned(rule: Rule, faultNames: readonly string[], seed = 1): void {
  describe(`${rule.code}, learned from the publication`, () => {
    it.each(Object.keys(codes))("says nothing of the untouched translation %s", (code) => {
      expect(findingsOn(rule, code, undefined)).toEqual([]);
    });
    const cases = faultNames.flatMap((name) => Object.keys(codes).map((code) => ({ name, code })));
    it.each(cases)("finds in $code: $name", ({ name, code }) => {
      const target = declarations.find((each) => each.code === code);
      const faulty = target && english && faults[name]?.make(target, seeded(seed), english);
      const places = faulty?.places.map((place) => `b-${place}`) ?? [];
      const found = findingsOn(rule, code, faulty?.texts);
      expect(found.some((block) => places.includes(block))).toBe(true);
      expect(found.length).toBeLessThanOrEqual(2);
    });
  });
}
