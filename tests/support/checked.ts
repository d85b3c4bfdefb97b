import { describe, expect, it } from "vitest";
import type { CheckedStatement, Rule, RuleExample, RuleFinding } from "../../src/align/rules/rule.ts";
import { checkedStatement } from "../../src/build/checked-statement.ts";
import { parseCatalog } from "../../src/catalog/catalog.ts";
import { writeEntry } from "../../src/catalog/po.ts";
import { locale, segmentText } from "./statement.ts";

/** A source text and its translation. */
export type TextPair = readonly [source: string, translation: string];

/** A statement of these paragraphs in one locale, translated so; each footnote that is referred to is there. */
export async function checkedPairs(tag: string, pairs: readonly TextPair[]): Promise<CheckedStatement> {
  const body = pairs.map(([source]) => source).join("\n\n");
  const notes = new Set([...body.matchAll(/\[\^([^\]]+)\]/g)].map(([, label]) => `[^${label}]: A note.`));
  const segmented = await segmentText([body, ...notes].join("\n\n"));
  const written = pairs.map(([source, target]) => entryText(source, target));
  const place = { locale: tag, statement: "s", file: `locales/${tag}/s.po` };
  const { catalog, findings } = parseCatalog(written.join("\n\n"), place);
  if (catalog === undefined) throw new Error(JSON.stringify(findings));
  return checkedStatement({ segmented, catalog }, locale(tag), locale("en"));
}

function entryText(source: string, target: string): string {
  return writeEntry({
    ...{ context: undefined, source, sourcePlural: undefined, targets: [target], obsolete: false, flags: [] },
    ...{ previous: undefined, translatorComments: [], extractedComments: [], references: [] },
  });
}

/** What a rule says of one pair that stands alone. */
export async function findingsOn(rule: Rule, { locale: tag, source, translation }: RuleExample) {
  const statement = await checkedPairs(tag, [[source, translation]]);
  return rule.check(statement, { statements: [statement] });
}

/** A pair with its locale before it. */
export type Case = readonly [locale: string, source: string, translation: string];

const rightToLeft = new Set(["ar", "fa", "he", "ur", "ckb", "yi"]);

/** Tests of a rule about single paragraphs: the examples of its documentation, and more. */
export function describeRule(
  rule: Rule,
  { good, bad }: { readonly good: readonly Case[]; readonly bad: readonly Case[] },
): void {
  const examples = (cases: readonly Case[]) =>
    cases.map(([tag, source, translation]): RuleExample => ({ locale: tag, source, translation }));
  const passing = [...rule.documentation.good, ...examples(good)];
  const failing = [...rule.documentation.bad, ...examples(bad)];
  describe(rule.code, () => {
    it.each(passing)("lets pass $locale $translation", async (example) => {
      expect(await findingsOn(rule, example)).toEqual([]);
    });
    it.each(failing)("finds $locale $translation", async (example) => {
      const found: readonly RuleFinding[] = await findingsOn(rule, example);
      expect(found).toHaveLength(1);
      expect(found[0]?.about?.target.raw).toBe(example.translation);
      expect(found[0]?.message).toMatch(/^\S.*\.$/su);
      expect(found[0]?.hint).toBeTruthy();
    });
    it("has examples in three languages, one from right to left", () => {
      const locales = new Set(failing.map((example) => example.locale));
      expect(locales.size).toBeGreaterThanOrEqual(3);
      expect([...locales].some((tag) => rightToLeft.has(tag))).toBe(true);
    });
  });
}
