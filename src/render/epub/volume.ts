import type { Element } from "xast";
import { x } from "xastscript";
import { uniteAssets } from "../../model/assets.ts";
import type { Edition } from "../../model/edition.ts";
import type { Rendered } from "../../model/rendition.ts";
import { blockIds } from "../../model/tree.ts";
import { partSuffix, type Volume, volumeLead, volumeLocales } from "../../model/volume.ts";
import type { Page } from "./content-document.ts";
import { block, coverPage } from "./front-pages.ts";
import { languagesOf } from "./languages.ts";
import { resolveLinks } from "./links.ts";
import type { Entry } from "./outline.ts";
import { pageEntry } from "./outline.ts";
import { markPageBreaks } from "./page-breaks.ts";
import { assembleBook, type Book, type BookInput } from "./pages.ts";
import { type EpubInput, renderBook } from "./render.ts";
import { titlePageOf } from "./title-page.ts";
import { xmlLine } from "./xml.ts";

/** A volume as an EPUB 3.3 publication: each edition a part, with its own title page, in its own language. */
export function renderVolumeEpub(volume: Volume, input: EpubInput): Rendered {
  const lead = volumeLead(volume);
  const languages = [...new Set([...volumeLocales(volume), ...volume.parts.flatMap(languagesOf)])];
  // volumes/<name>/<name>.pdf
  const series = new URL("../../", volume.url).href;
  return renderBook(lead, input, { languages, pdf: volume.url, series }, (cover) => {
    return assembleVolume(volume, lead, { coverPath: cover, pageStarts: input.pageStarts });
  });
}

/** What the pages are made of beside the volume. */
interface VolumeInput extends Pick<BookInput, "pageStarts"> {
  readonly coverPath: string | undefined;
}

function assembleVolume(volume: Volume, lead: Edition, { coverPath, pageStarts }: VolumeInput): Book {
  const cover = coverPath === undefined ? [] : [coverPage(lead, coverPath)];
  const title = volumeTitlePage(volume, lead);
  const books = booksOf(volume);
  const inside = books.flatMap(({ book: { pages } }) => pages);
  for (const { part, book } of books) resolveLinks(part, book.pages, inside);
  const pageBreaks =
    pageStarts === undefined
      ? []
      : markPageBreaks(lead, [title, ...inside], pageStarts, (block) => ownerOf(volume, block));
  const parts = books.map(({ part, book }, at) => partOf(part, book, at));
  return {
    pages: [...cover, title, ...parts.flatMap(({ pages }) => pages)],
    contents: [pageEntry(title), ...parts.flatMap(({ contents }) => contents)],
    // A picture that several parts show is one file.
    images: [
      ...new Map(books.flatMap(({ book }) => book.images.map((image) => [image.path, image] as const))).values(),
    ],
    pageBreaks,
    findings: books.flatMap(({ book }) => book.findings),
  };
}

/** A part as a book of its own, whose links may lead to any other. */
function booksOf(volume: Volume): readonly { readonly part: Edition; readonly book: Book }[] {
  const assets = uniteAssets(volume.parts);
  const around = volume.parts.flatMap(idsIn);
  return volume.parts.map((part, at) => {
    return { part, book: assembleBook({ ...part, assets }, undefined, { prefix: `part-${at + 1}-`, around }) };
  });
}

/** The places of a part that a link from another can lead to. */
function idsIn({ title, body }: Edition): readonly string[] {
  return [title.id, ...blockIds(body)];
}

/** Each part has its own digits. */
function ownerOf({ parts }: Volume, block: string): Edition | undefined {
  return parts.find((part) => block.endsWith(`-${partSuffix(part)}`));
}

/** The title page of all: what it is called, which languages it is in, who issued it. */
function volumeTitlePage({ parts }: Volume, lead: Edition): Page {
  const locales = [...new Map(parts.map(({ locale }) => [locale.code, locale])).values()];
  const names = locales.map(({ code, direction, ownName }) =>
    x("li", { lang: code, "xml:lang": code, dir: direction }, xmlLine(ownName, code)),
  );
  return titlePageOf(lead, [
    ...block(lead, "h1", "title", lead.title),
    ...(names.length > 1 ? [x("ul", { class: "languages" }, names)] : []),
    ...block(lead, "p", "publisher", lead.publisher),
    ...(lead.rights === undefined ? [] : block(lead, "p", "rights", lead.rights)),
  ]);
}

/** A part's pages as its own book has them; in the contents its title stands above its sections. */
function partOf(part: Edition, { pages, contents }: Book, at: number): Pick<Book, "pages" | "contents"> {
  const [first, ...others] = contents;
  const entry = first === undefined ? [] : [inLanguage({ ...first, children: others }, part)];
  return { pages: pages.map((page, index) => asPart(page, index, part, at)), contents: entry };
}

/** A page of the first part's text is where reading begins; others have no place among the landmarks. */
function asPart({ landmark, ...page }: Page, index: number, { locale }: Edition, at: number): Page {
  const begins = at === 0 && landmark?.type === "bodymatter" ? { landmark } : {};
  const body = page.body.map((node) => (node.type === "element" ? withSemantics(node, index, page.title) : node));
  return { ...page, ...begins, locale, body };
}

/** EPUB Structural Semantics 1.1, partitions: a part opens with its title page, and its text is a chapter. */
function withSemantics(section: Element, index: number, title: string): Element {
  const type = section.attributes["epub:type"];
  const heading = section.children.find((node) => node.type === "element" && node.name === "h1");
  const id = heading?.type === "element" ? heading.attributes.id : undefined;
  const label: Record<string, string> = id ? { "aria-labelledby": id } : {};
  if (index === 0) return withAttributes(section, { "epub:type": "part", role: "doc-part", ...label });
  return type === "bodymatter"
    ? withAttributes(section, { "epub:type": "chapter", role: "doc-chapter", "aria-label": title })
    : section;
}

function withAttributes(section: Element, attributes: Record<string, string>): Element {
  return { ...section, attributes: { ...section.attributes, ...attributes } };
}

/** The contents are in the volume's first language: every line says its own. */
function inLanguage(entry: Entry, part: Edition): Entry {
  const { code, direction } = part.locale;
  const children = entry.children.map((child) => inLanguage(child, part));
  return { ...entry, lang: entry.lang ?? code, dir: entry.dir ?? direction, children };
}
