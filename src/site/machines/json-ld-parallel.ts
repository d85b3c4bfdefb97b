import type { WithContext } from "schema-dts";
import { absoluteUrl } from "../../model/address.ts";
import type { Published, PublishedParallel } from "../../model/published.ts";
import type { Settings } from "../../model/settings.ts";
import { changeOf } from "../../model/undated.ts";
import { scriptJson } from "./json-ld.ts";
import { encodingsOf, listed, publisherNode, rightsOf, titleOf, websiteNode } from "./json-ld-parts.ts";
import { people } from "./json-ld-people.ts";
import { pagedVersions, reference, type Work, workTypes } from "./json-ld-work.ts";

/** An edition in several languages: its parts are those in one. */
export function parallelJsonLd(each: PublishedParallel, published: Published, settings: Settings): string {
  const { edition, files } = each;
  const { editions, identifier, url, modified } = edition;
  const [first] = editions;
  const versions = pagedVersions(edition.statement, published);
  const parts = editions.flatMap(({ locale }) => versions.get(locale.code) ?? []);
  const work: WithContext<Work> = {
    "@context": "https://schema.org",
    "@type": workTypes[first.kind],
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
