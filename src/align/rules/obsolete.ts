import type { CatalogEntry } from "../../model/catalog.ts";
import type { Rule } from "./rule.ts";

/** A translation in use of a text that the document no longer has. */
export const obsolete: Rule = {
  code: "obsolete",
  severity: "warning",
  documentation: {
    what: "A catalog holds the translation of a text that the document no longer has. Entries that are marked obsolete (`#~`) are no finding: they are kept for the day the text comes back; nor are entries with a `msgctxt` that bear neither `#.` nor `#:`: another tool wrote them.",
    why: "Translators spend their time on texts nobody will read, or the document has lost a paragraph that nobody meant to take away.",
    good: [{ locale: "ru", source: "Archives must be open.", translation: "Архивы должны быть открыты." }],
    bad: [{ locale: "ru", source: "(not in the document)", translation: "Архивы должны быть открыты." }],
  },
  check: ({ alignment, catalog }) => {
    const lines = catalog.text.split("\n");
    return alignment.unused
      .filter((entry) => isLeftOver(entry, lines))
      .map(({ line, source, target }) => ({
        line,
        source,
        translation: target,
        message: "The document no longer has this text.",
        hint: "hexapla sync keeps the translation as an obsolete entry.",
      }));
  },
};

/** An entry with a context that bears neither a block's id nor a place is another tool's; sync leaves it alone as well. */
function isLeftOver({ obsolete: given, target, context, line }: CatalogEntry, lines: readonly string[]): boolean {
  return !given && target.trim() !== "" && (context === undefined || hasPlace(lines, line));
}

/** Whether `#.` or `#:` stands above an entry, which begins with its comments. */
function hasPlace(lines: readonly string[], line: number): boolean {
  for (let at = line - 2; at >= 0; at -= 1) {
    const written = lines[at] ?? "";
    if (!/^(?:#|msgctxt|")/.test(written)) return false;
    if (/^#[.:]/.test(written)) return true;
  }
  return false;
}
