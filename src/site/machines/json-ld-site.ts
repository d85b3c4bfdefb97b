import type { AboutPage, CollectionPage, WebSite, WithContext } from "schema-dts";
import { absoluteUrl } from "../../model/address.ts";
import type { Edition } from "../../model/edition.ts";
import type { Locale } from "../../model/locale.ts";
import type { AnyEdition } from "../../model/parallel.ts";
import { closedLine } from "../../model/plain-line.ts";
import type { Settings } from "../../model/settings.ts";
import { changeOf } from "../../model/undated.ts";
import { indexPath } from "../languages.ts";
import type { SiteTexts } from "../texts.ts";
import { scriptJson } from "./json-ld.ts";
import { publisherNode, titleOf, websiteNode } from "./json-ld-parts.ts";

/** The publication, with its index in each language. */
export function homeJsonLd(locales: readonly Locale[], settings: Settings, texts: SiteTexts): string {
  const site: WithContext<WebSite> = {
    "@context": "https://schema.org",
    ...websiteNode(texts.publicationTitle, settings),
    url: settings.url,
    inLanguage: locales.map(({ code }) => code),
    publisher: publisherNode(texts.publisher, settings),
    hasPart: locales.map(({ code }) => {
      return {
        "@type": "CollectionPage",
        "@id": absoluteUrl(settings.url, indexPath(code)),
        inLanguage: code,
      } as const;
    }),
  };
  return scriptJson(site);
}

/** A page of an index. */
export interface IndexPart {
  readonly path: string;
  /** Language tags: one, or those that stand side by side. */
  readonly languages: readonly string[];
  /** How many statements stand on pages before this one, and on all of them. */
  readonly before: number;
  readonly total: number;
  /** Those on this page. */
  readonly editions: readonly { readonly edition: AnyEdition }[];
}

/** A page of an index, with its place in the whole list. */
export function indexJsonLd(part: IndexPart, settings: Settings, texts: SiteTexts): string {
  const page: WithContext<CollectionPage> = {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    ...pageFacts(part.path, settings, texts),
    name: closedLine(texts.publicationTitle.text),
    inLanguage: part.languages,
    mainEntity: {
      "@type": "ItemList",
      itemListOrder: "https://schema.org/ItemListOrderDescending",
      numberOfItems: part.total,
      itemListElement: part.editions.map(({ edition }, index) => {
        const position = part.before + index + 1;
        return { "@type": "ListItem", position, name: titleOf(edition), url: edition.url };
      }),
    },
  };
  return scriptJson(page);
}

/** The page about an edition. */
export function aboutJsonLd(path: string, edition: Edition, settings: Settings, texts: SiteTexts): string {
  const page: WithContext<AboutPage> = {
    "@context": "https://schema.org",
    "@type": "AboutPage",
    ...pageFacts(path, settings, texts),
    name: titleOf(edition),
    inLanguage: edition.locale.code,
    dateModified: changeOf(edition.modified),
    about: { "@id": edition.url },
  };
  return scriptJson(page);
}

function pageFacts(path: string, settings: Settings, texts: SiteTexts) {
  const url = absoluteUrl(settings.url, path);
  const publisher = publisherNode(texts.publisher, settings);
  return { "@id": url, url, publisher, isPartOf: websiteNode(texts.publicationTitle, settings) };
}
