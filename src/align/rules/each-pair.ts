import type { CheckedPair, CheckedStatement, Rule, RuleFinding } from "./rule.ts";

/** What a rule about single paragraphs has to say of one. */
export type PairFinding = Omit<RuleFinding, "about" | "pair">;

/** The check of a rule that looks at one pair at a time. */
export function eachPair(
  look: (pair: CheckedPair, statement: CheckedStatement) => PairFinding | undefined,
): Rule["check"] {
  return (statement) =>
    statement.pairs.flatMap((about): readonly RuleFinding[] => {
      const finding = look(about, statement);
      return finding === undefined ? [] : [{ about, ...finding }];
    });
}
