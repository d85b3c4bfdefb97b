import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendStatement } from "../../src/align/fix/mend.ts";
import { rules } from "../../src/align/rules/index.ts";
import type { CheckedStatement, RuleExample } from "../../src/align/rules/rule.ts";
import { runRules } from "../../src/align/rules/run.ts";
import { checkedPairs, type TextPair } from "../support/checked.ts";

/** Every rule's own examples by locale, good and bad: all kinds of faults, and all that only looks like one. */
const examples = Map.groupBy(
  rules.flatMap(({ documentation: { good, bad } }): readonly RuleExample[] => [...good, ...bad]),
  ({ locale }) => locale,
);

/** Ways to put markup around a text, alike in source and translation. */
const dresses: readonly ((text: string, at: number) => string)[] = [
  (text) => text,
  (text) => `**${text}**`,
  (text) => `${text} [x'y](https://a.org/l'a?b;c)`,
  (text) => `\`l'a  b ;\` ${text}`,
  (text, at) => `${at}  ${text}`,
];

/** A catalog of a locale: some of its examples, dressed. */
const catalogs = fc
  .constantFrom(...[...examples.keys()].toSorted())
  .chain((locale) =>
    fc.record({
      locale: fc.constant(locale),
      chosen: fc.array(
        fc.tuple(fc.constantFrom(...(examples.get(locale) ?? [])), fc.constantFrom(...dresses), fc.nat(9)),
        { minLength: 1, maxLength: 8 },
      ),
    }),
  )
  .map(({ locale, chosen }) => {
    const pairs = chosen
      .map(([{ source, translation }, dress, at]): TextPair => [dress(source, at), dress(translation, at)])
      .filter(([source, translation]) => /^[^\n#>|-]+$/.test(source) && translation.trim() !== "");
    return { locale, pairs: [...new Map(pairs.map((pair) => [pair[0], pair])).values()] };
  })
  .filter(({ pairs }) => pairs.length > 0);

/** Codes with the entry that they are found at, by its place in the catalog: lines move. */
function placesIn(statement: CheckedStatement): ReadonlySet<string> {
  const lines = statement.catalog.entries.map(({ line }) => line);
  const found = runRules({ statements: [statement] }, rules);
  return new Set(found.map(({ code, line }) => `${code} ${lines.indexOf(line ?? 0)}`));
}

describe("mending", () => {
  it("makes its own findings go away, adds none, and touches no markup", async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(catalogs, async ({ locale, pairs }) => {
        const before = await checkedPairs(locale, pairs);
        const mended = mendStatement(before, rules, () => true);
        count += mended.length;
        const targets = new Map(mended.map(({ entry, target }) => [entry.source, target]));
        const after = await checkedPairs(
          locale,
          pairs.map(([source, target]): TextPair => [source, targets.get(source) ?? target]),
        );
        const [was, is] = [placesIn(before), placesIn(after)];
        expect([...is].filter((place) => !was.has(place))).toEqual([]);
        for (const { entry, codes, target } of mended) {
          const at = before.catalog.entries.indexOf(entry);
          for (const code of codes) expect(is).not.toContain(`${code} ${at}`);
          expect(markupOf(target)).toBe(markupOf(entry.target));
        }
        expect(mendStatement(after, rules, () => true)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect(count).toBeGreaterThan(100);
  });
});

/** Marks of Markdown, addresses and code, in order. */
function markupOf(text: string): string {
  return (text.match(/https:[^)\s]*|`[^`]*`|[*_[\]()\\!#|~<>]/g) ?? []).join(" ");
}
