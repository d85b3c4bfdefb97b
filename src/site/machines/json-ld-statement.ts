import type { CreativeWork, WithContext } from "schema-dts";
import { absoluteUrl } from "../../model/address.ts";
import type { Edition } from "../../model/edition.ts";
import { closedLine } from "../../model/plain-line.ts";
import type { Published, PublishedEdition } from "../../model/published.ts";
import type { Settings } from "../../model/settings.ts";
import { changeOf } from "../../model/undated.ts";
import { scriptJson } from "./json-ld.ts";
import { encodingsOf, listed, publisherNode, rightsOf, volumesWith, websiteNode } from "./json-ld-parts.ts";
import { people, signatureRoles, translatorsOf } from "./json-ld-people.ts";
import { pagedVersions, reference, type Work, workTypes } from "./json-ld-work.ts";

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

/** What search engines ask of an article, a report being one too; elsewhere the page's title and description say it. */
function articleFacts({ kind, title, summary }: Edition): Pick<CreativeWorkProperties, "headline" | "description"> {
  if (kind === "statement") return {};
  return { headline: closedLine(title.text), description: summary && closedLine(summary.text) };
}

/** The same in short, for there may be a hundred. */
function versionOf({ kind, url, locale }: Edition) {
  return { "@type": workTypes[kind], "@id": url, inLanguage: locale.code } as const;
}

/** The original names its translations, a translation its original; each only what has a page. */
function translationsOf(edition: Edition, published: Published): Pick<CreativeWorkProperties, TranslationKey> {
  const { statement, sourceLocale, locale } = edition;
  const versions = pagedVersions(statement, published);
  if (locale.code === sourceLocale.code) {
    const others = [...versions.values()].filter((other) => other.locale.code !== locale.code);
    return { workTranslation: listed(others.map(versionOf)) };
  }
  const original = versions.get(sourceLocale.code);
  return { translationOfWork: original === undefined ? undefined : reference(original) };
}

type CreativeWorkProperties = Exclude<CreativeWork, string>;
type TranslationKey = "translationOfWork" | "workTranslation";

function placeOf({ dateline }: Edition) {
  const place = dateline.find(({ role }) => role === "place");
  return place === undefined ? undefined : ({ "@type": "Place", name: place.text } as const);
}
