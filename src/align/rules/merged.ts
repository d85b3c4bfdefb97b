import { shiftsIn } from "./learned/evidence.ts";
import type { Rule } from "./rule.ts";

/** One translation for two paragraphs. */
export const merged: Rule = {
  code: "merged",
  severity: "error",
  documentation: {
    what: "A translation holds what two or more source paragraphs say; what follows stands beside the wrong source, or one entry is left empty. Lengths, and what paragraphs have in common in the publication's other languages, raise the suspicion; then the whole catalog is aligned anew, by words too.",
    why: "Every paragraph behind it says something else than the source beside it, and a link to a paragraph leads to another one.",
    good: [{ locale: "de", source: "The archive is open.", translation: "Das Archiv ist offen." }],
    bad: [
      {
        locale: "de",
        source: "The archive is open.",
        translation: "Das Archiv ist offen. Der Eintritt ist für alle frei.",
      },
    ],
  },
  check: (statement, all) =>
    shiftsIn(statement, all)
      .filter(({ kind }) => kind === "merged")
      .map(({ pair, sources }) => ({
        pair,
        message: `From here on ${sources} paragraphs seem to be translated in one; what follows may stand beside the wrong source.`,
        hint: "Divide the translation as the source is divided, and move those behind it to their sources.",
      })),
};
