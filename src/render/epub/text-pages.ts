import { x } from "xastscript";
import type { Edition } from "../../model/edition.ts";
import { bodyToHast } from "../xhtml/body.ts";
import type { BodyOptions } from "../xhtml/context.ts";
import { notesToHast } from "../xhtml/notes.ts";
import type { Page } from "./content-document.ts";
import { labelText } from "./labels.ts";
import { toContent } from "./semantics.ts";
import { xmlLine } from "./xml.ts";

/** The text itself. */
export function textPage(edition: Edition, options: BodyOptions): Page {
  const blocks = toContent(bodyToHast(edition, options));
  const section = x("section", { "epub:type": "bodymatter", class: "text" }, blocks);
  const { lang, dir } = edition.title;
  const title = xmlLine(edition.title.text, edition.name);
  return {
    path: "text.xhtml",
    title,
    lang,
    dir,
    landmark: { type: "bodymatter", label: labelText(edition, "text") },
    body: [section],
  };
}

/** The notes as a page of their own, so that a reader meets each once; nothing where there are none. */
export function notesPage(edition: Edition, options: BodyOptions): Page | undefined {
  const notes = notesToHast(edition, options);
  if (notes === undefined) return undefined;
  const label = labelText(edition, "notes");
  return {
    path: "notes.xhtml",
    title: label,
    lang: edition.labels.lang,
    landmark: { type: "endnotes", label },
    body: toContent(notes),
  };
}
