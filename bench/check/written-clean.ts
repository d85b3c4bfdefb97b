import { rules } from "../../src/align/rules/index.ts";
import { type Corpus, statementOf } from "./written-corpus.ts";

/** Rules that learn from a publication; their benchmark is main.ts. */
const learned = new Set([
  "missing",
  "swapped",
  "merged",
  "split",
  "duplicated",
  "dropped",
  "source-copy",
  "wrong-language",
]);

/** Every other rule over the untouched translations. */
export function reportUntouched(corpus: Corpus, tell: (line: string) => void): void {
  const own = rules.filter(({ code }) => !learned.has(code));
  const counts = new Map<string, number>();
  const flagged = new Set<string>();
  let units = 0;
  for (const target of corpus.targets) {
    const statement = statementOf(corpus, target);
    units += statement.pairs.length;
    for (const rule of own) {
      for (const { about, pair, message } of rule.check(statement, { statements: [statement] })) {
        const block = (pair ?? about?.pair)?.segment.id ?? "";
        flagged.add(`${target.declaration.code} ${block}`);
        counts.set(rule.code, (counts.get(rule.code) ?? 0) + 1);
        tell(
          `${rule.code} in ${target.declaration.code} (${target.tag}) ${block}: ${message} | ${about?.target.plain.slice(0, 60)}`,
        );
      }
    }
  }
  const share = ((100 * flagged.size) / units).toFixed(2);
  console.log(
    `untouched: ${flagged.size} of ${units} units (${share} %), ${own.length} rules`,
    Object.fromEntries(counts),
  );
}
