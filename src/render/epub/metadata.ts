import type { Element } from "xast";
import { x } from "xastscript";
import type { Edition, LocalizedText } from "../../model/edition.ts";
import { accessibilityMetadata, type ContentTraits } from "./accessibility.ts";
import { namespaces, xmlLine } from "./xml.ts";

/** The same in the other languages of a parallel edition, each marked with its own. */
export interface OtherLanguages {
  readonly titles: readonly LocalizedText[];
  readonly summaries: readonly LocalizedText[];
  readonly publicationTitles: readonly LocalizedText[];
  readonly publishers: readonly LocalizedText[];
  readonly rights: readonly LocalizedText[];
}

/** What the metadata says of a book beside what its leading edition does. */
export interface BookTraits {
  /** Languages of the text, the edition's first. */
  readonly languages: readonly string[];
  readonly others?: OtherLanguages;
  /** Where its PDF stands. */
  readonly pdf: string;
  /** Where the publication stands, by which the series is known. */
  readonly series: string;
}

/** What the metadata says of the package beside the edition itself. */
export interface PackageTraits extends ContentTraits, BookTraits {}

const alone: OtherLanguages = { titles: [], summaries: [], publicationTitles: [], publishers: [], rights: [] };

/** Id of the element that carries the publication's identifier. */
export const identifierId = "publication-id";

/**
 * The `metadata` element of the package document (EPUB 3.3, section 5.5). Contributors carry MARC relators, titles their
 * type; every date comes from the content.
 */
export function packageMetadata(edition: Edition, traits: PackageTraits): Element {
  const { others = alone } = traits;
  return x("metadata", { "xmlns:dc": namespaces.dc }, [
    x("dc:identifier", { id: identifierId }, edition.identifier),
    ...titles(edition, others.titles),
    ...traits.languages.map((language) => x("dc:language", language)),
    ...agents(edition),
    ...alternates("publisher", others.publishers),
    ...description(edition, others),
    ...series(edition, traits.series, others),
    property("dcterms:modified", edition.modified),
    ...accessibilityMetadata(edition, traits),
    // EPUB 2 reading systems know the cover by this and by nothing else.
    ...(traits.coverId === undefined ? [] : [x("meta", { name: "cover", content: traits.coverId })]),
  ]);
}

/** A `meta` element that states something of the publication. */
function property(name: string, value: string, attributes: Record<string, string> = {}): Element {
  return x("meta", { property: name, ...attributes }, value);
}

function titles(edition: Edition, others: readonly LocalizedText[]): Element[] {
  const main = [
    text("dc:title", "main-title", edition.title, edition.name),
    refinement("main-title", "title-type", "main"),
    ...others.flatMap((title, index) => {
      const id = `main-title-${index + 2}`;
      return [text("dc:title", id, title, edition.name), refinement(id, "title-type", "main")];
    }),
  ];
  const subtitle = edition.subtitle;
  if (subtitle === undefined || xmlLine(subtitle.text, "") === "") return main;
  return [...main, text("dc:title", "subtitle", subtitle, ""), refinement("subtitle", "title-type", "subtitle")];
}

/** Who wrote or issued, published and translated the text, under the MARC relators `aut`, `isb`, `pbl` and `trl`. */
function agents(edition: Edition): Element[] {
  const publisher = xmlLine(edition.publisher.text, edition.name);
  const translators = edition.translators.map((name) => xmlLine(name, "")).filter((name) => name !== "");
  const authors = edition.authorNames.map((name) => xmlLine(name, "")).filter((name) => name !== "");
  return [
    ...(authors.length === 0
      ? [text("dc:creator", "creator", edition.publisher, publisher), role("creator", "isb")]
      : authors.flatMap((name, index) => {
          const id = `creator-${index + 1}`;
          return [x("dc:creator", { id }, name), role(id, "aut")];
        })),
    text("dc:publisher", "publisher", edition.publisher, publisher),
    ...translators.flatMap((name, index) => {
      const id = `translator-${index + 1}`;
      return [x("dc:contributor", { id }, name), role(id, "trl")];
    }),
  ];
}

function description({ issued, summary, url, rights }: Edition, others: OtherLanguages): Element[] {
  const about = [...(summary === undefined ? [] : [summary]), ...others.summaries].filter(hasWords);
  const allRights = [...(rights === undefined ? [] : [rights]), ...others.rights].filter(hasWords);
  return [
    ...(issued === undefined ? [] : [x("dc:date", issued)]),
    ...about.map((each) => x("dc:description", language(each), xmlLine(each.text, ""))),
    x("dc:source", url),
    ...allRights.map((each, at) => text("dc:rights", at === 0 ? "rights" : `rights-${at + 1}`, each, "")),
  ];
}

/** The publication as the series to which each of its books belongs (EPUB 3.3, appendix D.3.5), known by its address. */
function series({ publicationTitle }: Edition, address: string, others: OtherLanguages): Element[] {
  if (!hasWords(publicationTitle)) return [];
  return [
    property("belongs-to-collection", xmlLine(publicationTitle.text, ""), {
      id: "collection",
      ...language(publicationTitle),
    }),
    refinement("collection", "collection-type", "series"),
    refinement("collection", "dcterms:identifier", address),
    ...alternates("collection", others.publicationTitles),
  ];
}

/** The same name in other languages (EPUB 3.3, appendix D.3.1). */
function alternates(id: string, names: readonly LocalizedText[]): Element[] {
  return names
    .filter(hasWords)
    .map((name) => property("alternate-script", xmlLine(name.text, ""), { refines: `#${id}`, ...language(name) }));
}

function hasWords({ text }: LocalizedText): boolean {
  return xmlLine(text, "") !== "";
}

function text(name: string, id: string, value: LocalizedText, otherwise: string): Element {
  return x(name, { id, ...language(value) }, xmlLine(value.text, otherwise));
}

/** Language and direction of a string that is not in the edition's own. */
function language(value: LocalizedText): Record<string, string> {
  return {
    ...(value.lang === undefined ? {} : { "xml:lang": value.lang }),
    ...(value.dir === undefined ? {} : { dir: value.dir }),
  };
}

function refinement(id: string, name: string, value: string): Element {
  return property(name, value, { refines: `#${id}` });
}

function role(id: string, relator: string): Element {
  return property("role", relator, { refines: `#${id}`, scheme: "marc:relators" });
}
