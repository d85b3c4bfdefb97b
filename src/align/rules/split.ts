import { shiftsIn } from "./learned/evidence.ts";
import type { Rule } from "./rule.ts";

/** Two translations for one paragraph. */
export const split: Rule = {
  code: "split",
  severity: "error",
  documentation: {
    what: "A paragraph's translation goes on in the next entry, or a translation stands there that belongs to no paragraph; what follows stands beside the wrong source. Found as merged paragraphs are.",
    why: "Every paragraph behind it says something else than the source beside it, and a link to a paragraph leads to another one.",
    good: [{ locale: "fr", source: "The archive is open to all.", translation: "Les archives sont ouvertes à tous." }],
    bad: [{ locale: "fr", source: "The archive is open to all.", translation: "Les archives" }],
  },
  check: (statement, all) =>
    shiftsIn(statement, all)
      .filter(({ kind }) => kind === "split" || kind === "added")
      .map(({ pair, kind }) => ({
        pair,
        message:
          kind === "split"
            ? "This paragraph's translation seems to go on in the next entry; what follows may stand beside the wrong source."
            : "About here stands a translation that seems to belong to no paragraph; what follows may stand beside the wrong source.",
        hint: "Join what belongs together, and move the translations behind it to their sources.",
      })),
};
