import type { Element, Root } from "hast";
import { x } from "xastscript";
import type { Edition } from "../../model/edition.ts";
import { chaptersOf } from "./chapters.ts";
import type { Page } from "./content-document.ts";
import { labelText } from "./labels.ts";
import { headings } from "./outline.ts";
import { toContent } from "./semantics.ts";
import { xmlLine } from "./xml.ts";

/** The text itself, in as many documents as its length asks for; never none. */
export function textPages(edition: Edition, body: Root): readonly Page[] {
  const chapters = chaptersOf(body);
  return chapters.map((chapter, index) => {
    const path = chapters.length === 1 ? "text.xhtml" : `text-${index + 1}.xhtml`;
    const page = textPage(edition, chapter, path);
    const landmark = { type: "bodymatter", label: labelText(edition, "text") };
    return index === 0 ? { ...page, ...titleOf(edition), landmark } : page;
  });
}

/** A document of the text under its first heading's words. */
function textPage(edition: Edition, chapter: Root, path: string): Page {
  const body = [x("section", { "epub:type": "bodymatter", class: "text" }, toContent(chapter))];
  const [first] = headings(body, path);
  return first === undefined
    ? { path, body, ...titleOf(edition) }
    : { path, body, title: first.text, lang: first.lang, dir: first.dir };
}

function titleOf(edition: Edition): Pick<Page, "title" | "lang" | "dir"> {
  const { text, lang, dir } = edition.title;
  return { title: xmlLine(text, edition.name), lang, dir };
}

/** The notes as a page of their own, so that a reader meets each once; nothing where there are none. */
export function notesPage(edition: Edition, notes: Element | undefined): Page | undefined {
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
