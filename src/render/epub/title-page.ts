import type { Element } from "xast";
import { x } from "xastscript";
import type { Edition } from "../../model/edition.ts";
import type { Page } from "./content-document.ts";
import { xmlLine } from "./xml.ts";

/** A title page with this body, called what the edition is. */
export function titlePageOf({ title, name }: Edition, body: readonly Element[]): Page {
  const words = xmlLine(title.text, name);
  return {
    path: "title.xhtml",
    title: words,
    lang: title.lang,
    dir: title.dir,
    landmark: { type: "titlepage", label: words },
    body: [x("section", { "epub:type": "titlepage", class: "title-page" }, [...body])],
  };
}
