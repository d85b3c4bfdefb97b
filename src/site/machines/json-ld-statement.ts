import type { ArticleLeaf, CreativeWork, DigitalDocumentLeaf, ReportLeaf, WithContext } from "schema-dts";
import { absoluteUrl } from "../../model/address.ts";
import type { Edition } from "../../model/edition.ts";
import { closedLine } from "../../model/plain-line.ts";
import type { Published, PublishedEdition, PublishedParallel } from "../../model/rendition.ts";
import type { Settings } from "../../model/settings.ts";
import type { StatementKind } from "../../model/statement.ts";
import { changeOf } from "../../model/undated.ts";
import { scriptJson } from "./json-ld.ts";
import {
  encodingsOf,
  people,
  publisherNode,
  rightsOf,
  signatureRoles,
  titleOf,
  translatorsOf,
  volumesWith,
  websiteNode,
} from "./json-ld-parts.ts";

type Work = ArticleLeaf | DigitalDocumentLeaf | ReportLeaf;

/** schema.org's type of each kind: it has none for what several parties declare together. */
const types = {
  article: "Article",
  report: "Report",
  statement: "DigitalDocument",
} as const satisfies Record<StatementKind, Work["@type"]>;

/**
 * An edition of a statement, with its translations or its original, its files and who made it. Who signed, signed the
 * work: the original names them, and a translation leads to it, for dozens of names twice on every page are what made
 * them heavy. The summary is the page's description already, but of an article.
 */
export function statementJsonLd(each: PublishedEdition, published: Published, settings: Settings): string {
  const { edition, files } = each;
  const { subtitle, issued, modified, version, translators, ...rest } = edition;
  const translated = translationsOf(edition, published);
  const work: WithContext<Work> = {
    "@context": "https://schema.org",
    ...reference(edition),
    url: edition.url,
    identifier: edition.identifier,
    ...articleFacts(edition),
    alternativeHeadline: subtitle && closedLine(subtitle.text),
    genre: rest.labels.kind,
    datePublished: issued,
    dateModified: changeOf(modified),
    version,
    locationCreated: placeOf(edition),
    author: people(rest.authorNames),
    translator: translatorsOf(translators),
    contributor: translated.translationOfWork === undefined ? signatureRoles(edition) : undefined,
    publisher: publisherNode(edition.publisher, settings),
    ...rightsOf(edition),
    ...translated,
    image: files.card === undefined ? undefined : absoluteUrl(settings.url, files.card),
    encoding: listed(encodingsOf(each, published, settings)),
    isPartOf: [websiteNode(rest.publicationTitle, settings), ...volumesWith(edition, published, settings)],
  };
  return scriptJson(work);
}

/** An edition in several languages: its parts are those in one. */
export function parallelJsonLd(each: PublishedParallel, published: Published, settings: Settings): string {
  const { edition, files } = each;
  const { editions, identifier, url, modified } = edition;
  const [first] = editions;
  const pages = new Map(published.editions.filter(hasPage).map((other) => [other.edition.key, other.edition]));
  const parts = editions.flatMap(({ key }) => pages.get(key) ?? []);
  const work: WithContext<Work> = {
    "@context": "https://schema.org",
    "@type": types[first.kind],
    "@id": url,
    url,
    identifier,
    name: titleOf(edition),
    inLanguage: editions.map(({ locale }) => locale.code),
    datePublished: first.issued,
    dateModified: changeOf(modified),
    author: people(first.authorNames),
    publisher: publisherNode(first.publisher, settings),
    ...rightsOf(first),
    image: files.card === undefined ? undefined : absoluteUrl(settings.url, files.card),
    encoding: listed(encodingsOf(each, published, settings)),
    hasPart: listed(parts.map(reference)),
    isPartOf: websiteNode(first.publicationTitle, settings),
  };
  return scriptJson(work);
}

/** What search engines ask of an article, a report being one too; elsewhere the page's title and description say it. */
function articleFacts({ kind, title, summary }: Edition): Pick<CreativeWorkProperties, "headline" | "description"> {
  if (kind === "statement") return {};
  return { headline: closedLine(title.text), description: summary && closedLine(summary.text) };
}

/** An edition as others name it. */
function reference({ kind, url, title, locale }: Edition) {
  return { "@type": types[kind], "@id": url, name: closedLine(title.text), inLanguage: locale.code } as const;
}

/** The same in short, for there may be a hundred. */
function versionOf({ kind, url, locale }: Edition) {
  return { "@type": types[kind], "@id": url, inLanguage: locale.code } as const;
}

/** The original names its translations, a translation its original; each only what has a page. */
function translationsOf(edition: Edition, published: Published): Pick<CreativeWorkProperties, TranslationKey> {
  const { statement, sourceLocale, locale } = edition;
  const versions = published.editions.filter(hasPage).flatMap((other) => {
    return other.edition.statement === statement ? other.edition : [];
  });
  if (locale.code === sourceLocale.code) {
    const others = versions.filter((other) => other.locale.code !== locale.code);
    return { workTranslation: listed(others.map(versionOf)) };
  }
  const original = versions.find((other) => other.locale.code === sourceLocale.code);
  return { translationOfWork: original === undefined ? undefined : reference(original) };
}

type CreativeWorkProperties = Exclude<CreativeWork, string>;
type TranslationKey = "translationOfWork" | "workTranslation";

function placeOf({ dateline }: Edition) {
  const place = dateline.find(({ role }) => role === "place");
  return place === undefined ? undefined : ({ "@type": "Place", name: place.text } as const);
}

function hasPage({ files }: PublishedEdition): boolean {
  return files.html !== undefined;
}

/** A list with nothing in it says nothing. */
function listed<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
