import type { Change } from "../../model/edit.ts";

/** A translator must see at a glance what to look for: one line among the notes, which goes when the entry is done. */
const pattern = /^changed: (?:wording|meaning|split|merged)\b/;

/** The line that an earlier sync wrote, where it is still there. */
export function changeLineAmong(comments: readonly string[]): string | undefined {
  return comments.find((comment) => pattern.test(comment));
}

/** What is said of an edited text; nothing where nothing that matters has changed. */
export function changeLine({ grade, details }: Change): string | undefined {
  if (grade === "cosmetic") return undefined;
  const told = details.map((detail) => shortened(detail.replace(/\s+/g, " "))).join(", ");
  return told === "" ? `changed: ${grade}` : `changed: ${grade} (${told})`;
}

/** What is said of a part of a former paragraph. */
export const splitLine = "changed: split; the translation is that of the whole old paragraph, keep what belongs here";

/** What is said of a paragraph that was several. */
export const mergedLine = "changed: merged; the translations of the old paragraphs, one after the other";

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : text;
}
