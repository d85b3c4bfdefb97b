import type { Locale } from "../../model/locale.ts";
import type { FeedLink } from "../../model/page.ts";
import { plainLine } from "../../model/plain-line.ts";
import type { PublishedEdition } from "../../model/rendition.ts";
import { changeOf } from "../../model/undated.ts";
import { relativeHref } from "../path.ts";
import type { SiteTexts } from "../texts.ts";

/** The feeds of a locale, as a page names them to a reader of feeds; none where there is nothing to tell. */
export function feedLinks(
  here: string,
  { code, direction }: Locale,
  editions: readonly PublishedEdition[],
  texts: SiteTexts,
): readonly FeedLink[] {
  if (fedEditions(code, editions).length === 0) return [];
  const title = plainLine(texts.publicationTitle, direction);
  const link = (extension: "xml" | "json", mediaType: string) => {
    return { mediaType, href: relativeHref(here, feedPath(code, extension)), title };
  };
  return [link("xml", "application/atom+xml"), link("json", "application/feed+json")];
}

/**
 * What the feeds of a locale tell of: a feed tells what is new, and of content without any day nobody knows. A locale with
 * no such edition has no feed.
 */
export function fedEditions(code: string, editions: readonly PublishedEdition[]): readonly PublishedEdition[] {
  return editions.filter(({ edition, files }) => {
    return edition.locale.code === code && files.html !== undefined && changeOf(edition.modified) !== undefined;
  });
}

/** Path of a locale's feed below dist/. */
export function feedPath(code: string, extension: "xml" | "json"): string {
  return `${code}/feed.${extension}`;
}
