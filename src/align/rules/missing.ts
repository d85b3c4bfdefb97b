import type { CheckedStatement, Rule, RuleFinding } from "./rule.ts";

/** A text of the document without a translation. */
export const missing: Rule = {
  code: "missing",
  severity: "error",
  documentation: {
    what: "A text of the document has no translation. A catalog that nobody has begun is one remark, which never fails a run.",
    why: "An edition that is short of a paragraph says something else than the statement; by policy it is kept back, or shows the source text in that place.",
    good: [{ locale: "el", source: "Archives must be open.", translation: "Τα αρχεία πρέπει να είναι ανοιχτά." }],
    bad: [
      { locale: "el", source: "Archives must be open.", translation: "" },
      { locale: "ar", source: "Archives must be open.", translation: "" },
      { locale: "zh-Hans", source: "Archives must be open.", translation: " " },
    ],
  },
  check: checkMissing,
};

function checkMissing({ alignment, catalog, segmented }: CheckedStatement): readonly RuleFinding[] {
  const { pairs } = alignment;
  if (pairs.length > 0 && pairs.every(({ state }) => state === "missing")) {
    const file = segmented.statement.file;
    const message =
      catalog.text === "" ? "There is no catalog yet." : `Nothing of ${file} is translated yet in this catalog.`;
    return [{ severity: "info", message, hint: "hexapla sync makes the catalog; hexapla export sends it out." }];
  }
  return pairs
    .filter(({ state }) => state === "missing")
    .map((pair) => ({
      pair,
      message: "This text has no translation.",
      hint:
        pair.entry === undefined
          ? "The catalog does not have the text: run hexapla sync, then translate it."
          : "Translate the entry.",
    }));
}
