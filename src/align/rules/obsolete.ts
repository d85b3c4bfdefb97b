import type { CatalogEntry } from "../../model/catalog.ts";
import type { Rule } from "./rule.ts";

/** A translation in use of a text that the document no longer has. */
export const obsolete: Rule = {
  code: "obsolete",
  severity: "warning",
  documentation: {
    what: "A catalog holds the translation of a text that the document no longer has. Entries that are marked obsolete (`#~`) are no finding: they are kept for the day the text comes back.",
    why: "Translators spend their time on texts nobody will read, or the document has lost a paragraph that nobody meant to take away.",
    good: [{ locale: "ru", source: "Archives must be open.", translation: "Архивы должны быть открыты." }],
    bad: [{ locale: "ru", source: "(not in the document)", translation: "Архивы должны быть открыты." }],
  },
  check: ({ alignment }) =>
    alignment.unused.filter(isLeftOver).map(({ line, source, target }) => ({
      line,
      source,
      translation: target,
      message: "The document no longer has this text.",
      hint: "hexapla sync keeps the translation as an obsolete entry.",
    })),
};

/** Entries with a context of their own may be another tool's; sync leaves them alone as well. */
function isLeftOver({ obsolete: given, target, context }: CatalogEntry): boolean {
  return !given && context === undefined && target.trim() !== "";
}
