import { rules } from "../../src/align/rules/index.ts";
import { benchSource, benchStatement } from "./publication.ts";
import { truePairs } from "./written-pairs.ts";

const codes = new Set(["number", "year", "percentage", "currency", "date", "numbering"]);
const judged = rules.filter(({ code }) => codes.has(code));

/** The rules about facts over translations that are right: each pair alone. */
export function reportTruePairs(tell: (line: string) => void): void {
  const pairs = Object.values(truePairs).flat();
  const alarms = pairs.filter(([locale, source, translation]) => {
    const english = benchSource("en", [{ text: source, kind: "paragraph" }]);
    const statement = benchStatement(english, locale, [translation]);
    const found = judged.flatMap((rule) => rule.check(statement, { statements: [statement] }));
    for (const { message } of found) tell(`true translation in ${locale}: ${source} | ${translation}: ${message}`);
    return found.length > 0;
  });
  console.log(`false alarms on true translations (${pairs.length} pairs): ${alarms.length}`);
}
