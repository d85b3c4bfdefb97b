import type { Edition } from "../../../src/model/edition.ts";
import { createPdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { edition } from "../epub/edition.ts";
import { allFaces, templates } from "./setup.ts";

const ends = "<ends>";
const text = templates["pdf/text.typ"] ?? "";
if (!text.includes(ends)) throw new Error(`pdf/text.typ no longer says where a text ends by ${ends}.`);

/** A renderer whose templates do not say where a text ends: nothing is set anew to save a nearly empty page. */
export const asFirstSet = createPdfRenderer({
  fonts: allFaces,
  templates: { ...templates, "pdf/text.typ": text.replace(ends, "<not-said>") },
});

/** An edition of so many paragraphs with the same words. */
export function repeated(code: string, words: string, count: number): Edition {
  return edition({ code, markdown: Array.from({ length: count }, () => words).join("\n\n") });
}
