import { duplicatesIn } from "./learned/evidence.ts";
import type { Rule } from "./rule.ts";

/** One translation in the place of two. */
export const duplicated: Rule = {
  code: "duplicated",
  severity: "error",
  documentation: {
    what: "Two paragraphs whose sources say different things have the very same translation. Of the two that one is named which goes worse with its source: links, notes and code that one side has alone, numbers, length, punctuation, and what it has in common with the other paragraphs. Short texts, and sources that differ in numbers alone, are no finding.",
    why: "One of the two was overwritten, often by a slip while copying.",
    good: [{ locale: "ar", source: "Everyone has the right to life.", translation: "لكل فرد الحق في الحياة." }],
    bad: [{ locale: "ar", source: "No one shall be held in slavery.", translation: "لكل فرد الحق في الحياة." }],
  },
  check: (statement, all) =>
    duplicatesIn(statement, all).map(({ copy, original }) => ({
      about: copy,
      message: `This is the same translation as that of ${original.pair.segment.id}, whose source says something else.`,
      hint: "Translate the paragraph that was overwritten.",
      actual: copy.target.raw,
    })),
};
