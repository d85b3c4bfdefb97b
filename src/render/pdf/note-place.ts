import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import { isInternalFault } from "./diagnostics.ts";
import type { TypesetOutcome } from "./print/typeset-pages.ts";

/** Where an edition's notes stand: each on the page that refers to it, or all of them after the text. */
export type NotePlace = "page" | "end";

/** Pages, and where their notes stand. */
export type Placed = TypesetOutcome & { readonly notes: NotePlace };

/**
 * Sets pages, and once more with all notes after the text where Typst stumbles over its own work. It does so where text
 * against the direction of the page refers to a note and goes on on the next page: it loses track of the link to the note.
 */
export async function placeNotes(
  edition: Edition,
  set: (notes: NotePlace) => Promise<TypesetOutcome>,
): Promise<Placed> {
  const first = await set("page");
  if (first.ok || !first.findings.some(isInternalFault)) return { ...first, notes: "page" };
  const second = await set("end");
  // The notes were not the reason, then.
  if (!second.ok) return { ...first, notes: "page" };
  return { ...second, findings: [...second.findings, movedFinding(edition)], notes: "end" };
}

function movedFinding({ statement, locale }: Edition): Finding {
  return {
    code: "typeset",
    severity: "info",
    message: "The notes stand after the text: Typst cannot set one of them at the foot of its page.",
    hint: "Nothing need be done; the notes return to their pages when the text or the page changes.",
    statement,
    locale: locale.code,
  };
}
