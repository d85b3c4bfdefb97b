import type { Locale } from "../../model/locale.ts";
import type { FeedLink } from "../../model/page-head.ts";
import { plainLine } from "../../model/plain-line.ts";
import type { Published, PublishedEdition } from "../../model/published.ts";
import { changeOf } from "../../model/undated.ts";
import { relativeHref } from "../path.ts";
import type { SiteTexts } from "../texts.ts";

/** The feeds of a locale, as a page names them to a reader of feeds; none where there is nothing to tell. */
export function feedLinks(
  here: string,
  { code, direction }: Locale,
  { pages }: Pick<Published, "pages">,
  texts: SiteTexts,
): readonly FeedLink[] {
  if (pages.get(code)?.some(isFed) !== true) return [];
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
export function fedEditions(code: string, { pages }: Pick<Published, "pages">): readonly PublishedEdition[] {
  return pages.get(code)?.filter(isFed) ?? [];
}

function isFed({ edition }: PublishedEdition): boolean {
  return changeOf(edition.modified) !== undefined;
}

/** Path of a locale's feed below dist/. */
export function feedPath(code: string, extension: "xml" | "json"): string {
  return `${code}/feed.${extension}`;
}
