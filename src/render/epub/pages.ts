import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import type { PageStart } from "../../model/rendition.ts";
import type { BodyOptions } from "../xhtml/context.ts";
import { textToHast } from "../xhtml/text.ts";
import type { Page } from "./content-document.ts";
import { coverPage, titlePage } from "./front-pages.ts";
import { imageResources } from "./images.ts";
import { pageIds, resolveLinks, statementAddress } from "./links.ts";
import { contents, type Entry } from "./outline.ts";
import type { Resource } from "./package-document.ts";
import { markPageBreaks, type PageBreak } from "./page-breaks.ts";
import { notesPage, textPages } from "./text-pages.ts";

/** The pages of an e-book and what they need. */
export interface Book {
  /** In reading order, every link resolved. */
  readonly pages: readonly Page[];
  readonly contents: readonly Entry[];
  /** The pictures that the pages show. */
  readonly images: readonly Resource[];
  /** Where the pages of the PDF begin; none where there is no PDF. */
  readonly pageBreaks?: readonly PageBreak[];
  readonly findings: readonly Finding[];
}

/** Absolute address of another statement's edition in the same language; nothing where none is published. */
type StatementAddress = (name: string) => string | undefined;

/** What the pages are made of beside the edition. */
export interface BookInput {
  /** How the paths of its pages begin, in a book of several editions. */
  readonly prefix?: string;
  /** Ids of the other editions of such a book: links may lead there, and are resolved when all pages are known. */
  readonly around?: readonly string[];
  /** Where other statements stand in this language; without it, beside this one on the web. */
  readonly statement?: StatementAddress;
  /** Where the pages of its PDF begin, from the second on; without it there is no PDF, and no page list. */
  readonly pageStarts?: readonly PageStart[] | undefined;
}

/**
 * The pages of an edition: cover, title page, text, notes.
 *
 * @param coverPath path of the cover picture in the package
 */
export function assembleBook(
  edition: Edition,
  coverPath: string | undefined,
  { statement, pageStarts, around, prefix = "" }: BookInput,
): Book {
  const findings: Finding[] = [];
  const pictures = imageResources(edition.assets);
  const shown = new Set<Resource>();
  const options: BodyOptions = {
    image: (path) => showPicture(pictures.get(path), shown),
    statement: (name, url) => {
      const address = statement === undefined ? statementAddress(edition, name) : statement(name);
      return address === undefined ? undefined : address + (/#.*$/s.exec(url)?.[0] ?? "");
    },
    report: (finding) => {
      findings.push(finding);
    },
  };
  const named = (page: Page): Page => ({ ...page, path: prefix + page.path });
  const title = named(titlePage(edition));
  const trees = textToHast(edition, options, [...pageIds(title), ...(around ?? [])]);
  const text = textPages(edition, trees.body).map(named);
  const noted = notesPage(edition, trees.notes);
  const notes = noted === undefined ? undefined : named(noted);
  const cover = coverPath === undefined ? [] : [coverPage(edition, coverPath)];
  const pages = [...cover, title, ...text, ...(notes === undefined ? [] : [notes])];
  if (around === undefined) resolveLinks(edition, pages);
  const pageBreaks = pageStarts === undefined ? [] : markPageBreaks(edition, pages, pageStarts);
  return { pages, contents: contents(title, text, notes), images: [...shown], pageBreaks, findings };
}

function showPicture(picture: Resource | undefined, shown: Set<Resource>): string {
  if (picture === undefined) throw new Error("The body shows a picture that is no asset of the edition.");
  shown.add(picture);
  return picture.path;
}
