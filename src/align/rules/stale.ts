import type { Pair } from "../../model/alignment.ts";
import { gradeEdit } from "../edits/grade.ts";
import type { CheckedStatement, Rule, RuleFinding } from "./rule.ts";

/** A translation of a text that has changed since. */
export const stale: Rule = {
  code: "stale",
  severity: "error",
  documentation: {
    what: "The source text has changed since it was translated. The message tells whether its meaning changed (a number, a date, a name, a negation, a modal verb, a question, a link's target) or its wording; an edit that changes neither is no finding. It makes no difference whether `hexapla sync` was run.",
    why: "The translation still says what the statement said before.",
    good: [
      {
        locale: "de",
        source: "We ask for an answer within 30 days.",
        translation: "Wir bitten um Antwort binnen 30 Tagen.",
      },
    ],
    bad: [
      {
        locale: "de",
        source: "We ask for an answer within ~~30~~ 60 days.",
        translation: "Wir bitten um Antwort binnen 30 Tagen.",
      },
    ],
  },
  check: ({ alignment }: CheckedStatement) =>
    alignment.pairs.flatMap((pair) => (pair.state === "stale" ? [staleFinding(pair)] : [])),
};

function staleFinding(pair: Extract<Pair, { state: "stale" }>): RuleFinding {
  const { segment, previous } = pair;
  const { grade, details } = gradeEdit({ before: previous, after: segment.source }, segment);
  const what = grade === "meaning" ? "The meaning" : "The wording";
  const told = details.length > 0 ? ` (${details.join(", ")})` : "";
  return {
    pair,
    message: `${what} of the source text changed since this was translated${told}.`,
    hint: "Bring the translation up to the source text; in a PO file take away “fuzzy” and the line “#|” then.",
    expected: segment.source,
    actual: previous,
  };
}
