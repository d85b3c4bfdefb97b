import type { Locale } from "../../model/locale.ts";
import type { FeedLink } from "../../model/page.ts";
import { relativeHref } from "../path.ts";
import type { SiteTexts } from "../texts.ts";
import { plainLine } from "./plain-text.ts";

/** The feeds of a locale, as a page names them to a reader of feeds. */
export function feedLinks(here: string, { code, direction }: Locale, texts: SiteTexts): readonly FeedLink[] {
  const title = plainLine(texts.publicationTitle, direction);
  const link = (extension: "xml" | "json", mediaType: string) => {
    return { mediaType, href: relativeHref(here, feedPath(code, extension)), title };
  };
  return [link("xml", "application/atom+xml"), link("json", "application/feed+json")];
}

/** Path of a locale's feed below dist/. */
export function feedPath(code: string, extension: "xml" | "json"): string {
  return `${code}/feed.${extension}`;
}
