import type { PairFinding } from "../each-pair.ts";
import type { CheckedPair, CheckedStatement, Rule, RuleFinding } from "../rule.ts";
import { type Conventions, conventionsOf } from "./conventions.ts";

/** What a text shows of a convention: that it keeps it, or how it does not; nothing where there is no occasion. */
export type Habit = "kept" | PairFinding | undefined;

/** From this many entries on, a deviation is how this catalog is typed, and is told once. */
const habitual = 4;

/**
 * The check of a convention that a whole catalog may be typed against: a slip is told at its place, a habit once, at its
 * first.
 */
export function habitCheck(
  look: (pair: CheckedPair, conventions: Conventions, statement: CheckedStatement) => Habit,
): Rule["check"] {
  return (statement) => {
    const conventions = conventionsOf(statement.locale);
    if (conventions === undefined) return [];
    const seen = statement.pairs.map((about) => ({ about, habit: look(about, conventions, statement) }));
    const kept = seen.filter(({ habit }) => habit === "kept").length;
    const broken = seen.flatMap(({ about, habit }): readonly RuleFinding[] =>
      habit === undefined || habit === "kept" ? [] : [{ about, ...habit }],
    );
    const [first] = broken;
    if (first === undefined || broken.length < habitual || broken.length <= kept) return broken;
    const message = `${first.message} So it is in ${broken.length} entries of this catalog.`;
    return [{ ...first, message, severity: "info" }];
  };
}
