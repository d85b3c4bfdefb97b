import { lengthOutliersIn, shiftsIn } from "./learned/evidence.ts";
import type { CheckedPublication, CheckedStatement, Rule, RuleFinding } from "./rule.ts";

/** A paragraph, or much of one, that was not translated. */
export const dropped: Rule = {
  code: "dropped",
  severity: "error",
  documentation: {
    what: "A paragraph was left out and the translations behind it moved up; or a translation is much shorter or longer than this publication's others in the same language, measured against what other languages need for the same paragraph (an error from five and a half times on, else a warning).",
    why: "What was left out is missing from the edition, and nobody who reads that language alone can know.",
    good: [
      {
        locale: "es",
        source: "Everyone has duties to the community.",
        translation: "Toda persona tiene deberes respecto a la comunidad.",
      },
    ],
    bad: [{ locale: "es", source: "Everyone has duties to the community.", translation: "Toda." }],
  },
  check: (statement, all) => [...leftOut(statement, all), ...outOfLength(statement, all)],
};

function leftOut(statement: CheckedStatement, all: CheckedPublication): readonly RuleFinding[] {
  return shiftsIn(statement, all)
    .filter(({ kind }) => kind === "dropped")
    .map(({ pair }) => ({
      pair,
      message: "No translation of this paragraph is to be found; what stands here seems to belong to another.",
      hint: "Translate it, and move the translations behind it back to their sources.",
    }));
}

function outOfLength(statement: CheckedStatement, all: CheckedPublication): readonly RuleFinding[] {
  if (shiftsIn(statement, all).length > 0) return [];
  return lengthOutliersIn(statement, all).map(({ checked, factor, isCertain }) => ({
    about: checked,
    severity: isCertain ? "error" : "warning",
    message: `The translation is ${times(factor)} than this language's others let expect.`,
    hint: factor < 1 ? "See whether something was left out." : "See whether it holds something that belongs elsewhere.",
  }));
}

function times(factor: number): string {
  const [much, word] = factor < 1 ? [1 / factor, "shorter"] : [factor, "longer"];
  return `${much.toFixed(1)} times ${word}`;
}
