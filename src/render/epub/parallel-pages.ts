import type { Root } from "hast";
import { x } from "xastscript";
import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import { cellId, type ParallelEdition } from "../../model/parallel.ts";
import type { BodyOptions } from "../xhtml/context.ts";
import { parallelToHast } from "../xhtml/parallel.ts";
import { chaptersOf } from "./chapters.ts";
import type { Page } from "./content-document.ts";
import { coverPage } from "./front-pages.ts";
import { imageResources } from "./images.ts";
import { labelText } from "./labels.ts";
import { pageIds, resolveLinks, statementAddress } from "./links.ts";
import { nested, pageEntry } from "./outline.ts";
import type { Resource } from "./package-document.ts";
import { markPageBreaks } from "./page-breaks.ts";
import type { Book, BookInput } from "./pages.ts";
import { parallelHeadings } from "./parallel-outline.ts";
import { parallelTitlePage } from "./parallel-title.ts";
import { toContent } from "./semantics.ts";
import { notesPage } from "./text-pages.ts";

/** What the pages are made of beside the edition. */
interface ParallelInput extends Pick<BookInput, "pageStarts"> {
  /** Path of the cover picture in the package. */
  readonly coverPath: string | undefined;
}

/**
 * The pages of a parallel edition: cover, title page, text, the notes of each language.
 *
 * @param lead Speaks for all the editions.
 */
export function assembleParallelBook(
  parallel: ParallelEdition,
  lead: Edition,
  { coverPath, pageStarts }: ParallelInput,
): Book {
  const findings: Finding[] = [];
  const shown = new Set<Resource>();
  const title = parallelTitlePage(parallel, lead);
  const trees = parallelToHast(parallel, optionsFor(lead, shown, findings), pageIds(title));
  const text = textPages(parallel, { type: "root", children: [...trees.rows] }, title);
  const notes = parallel.editions.flatMap((edition, index) => {
    const page = notesPage(edition, trees.notes[index]);
    return page === undefined ? [] : [languagePage(page, edition)];
  });
  const cover = coverPath === undefined ? [] : [coverPage(lead, coverPath)];
  const pages = [...cover, title, ...text, ...notes];
  resolveLinks(lead, pages);
  const pageBreaks =
    pageStarts === undefined ? [] : markPageBreaks(lead, pages, pageStarts, (block) => ownerOf(parallel, block));
  const headings = text.flatMap(({ body, path }) => parallelHeadings(body, path));
  const others = parallel.editions.slice(1).flatMap(({ title: { text: words }, locale }) => {
    return words === "" ? [] : [{ text: words, lang: locale.code, dir: locale.direction }];
  });
  const contents = [{ ...pageEntry(title), others }, ...nested(headings), ...notes.map(pageEntry)];
  return { pages, contents, images: [...shown], pageBreaks, findings };
}

/** A page that faces another is numbered in its own language's digits, one with all of them in those of the first. */
function ownerOf({ pages, editions }: ParallelEdition, block: string): Edition | undefined {
  if (pages !== "facing") return undefined;
  return editions.find(({ locale }) => block.endsWith(cellId("", locale.code)));
}

function optionsFor(lead: Edition, shown: Set<Resource>, findings: Finding[]): (edition: Edition) => BodyOptions {
  const pictures = imageResources(lead.assets);
  return (edition) => ({
    image: (path) => {
      const picture = pictures.get(path);
      if (picture === undefined) throw new Error("The body shows a picture that is no asset of the edition.");
      shown.add(picture);
      return picture.path;
    },
    statement: (name, url) => statementAddress(edition, name) + (/#.*$/s.exec(url)?.[0] ?? ""),
    report: (finding) => {
      findings.push(finding);
    },
  });
}

/** The text, in as many documents as its length asks for; never none. */
function textPages(parallel: ParallelEdition, body: Root, title: Page): readonly Page[] {
  const [first] = parallel.editions;
  const chapters = chaptersOf(body);
  return chapters.map((chapter, index): Page => {
    const path = chapters.length === 1 ? "text.xhtml" : `text-${index + 1}.xhtml`;
    const content = [x("section", { "epub:type": "bodymatter", class: "text" }, toContent(chapter))];
    const [heading] = parallelHeadings(content, path);
    const { title: words, lang, dir } = title;
    if (index > 0 && heading !== undefined) {
      return { path, body: content, title: heading.text, lang: heading.lang, dir: heading.dir };
    }
    const landmark = { type: "bodymatter", label: labelText(first, "text") };
    return { path, body: content, title: words, lang, dir, ...(index === 0 ? { landmark } : {}) };
  });
}

/** A page that is in one of the languages. */
function languagePage(page: Page, { locale: { code, direction }, labels }: Edition): Page {
  const lang = labels.lang ?? code;
  const section = x("div", { class: "cell", lang: code, "xml:lang": code, dir: direction }, page.body);
  return { ...page, path: `${cellId("notes", code)}.xhtml`, lang, dir: direction, body: [section] };
}
