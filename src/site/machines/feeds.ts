import { absoluteUrl } from "../../model/address.ts";
import type { Locale } from "../../model/locale.ts";
import type { SiteFile } from "../../model/page.ts";
import { plainLine } from "../../model/plain-line.ts";
import type { Published, PublishedEdition } from "../../model/published.ts";
import type { Settings } from "../../model/settings.ts";
import { indexPath } from "../languages.ts";
import { newestFirst } from "../pages/index-page.ts";
import type { SiteTexts } from "../texts.ts";
import type { Feed } from "./feed.ts";
import { entryOf } from "./feed-entry.ts";
import { fedEditions, feedPath } from "./feed-links.ts";
import { atomFeed } from "./feeds-atom.ts";
import { jsonFeed } from "./feeds-json.ts";

/** How many editions a feed tells of: what its readers have not seen since they last asked. */
export const feedLength = 50;

/** Both feeds of a locale; none where no edition with a page names a day. */
export function feedFiles(locale: Locale, published: Published, settings: Settings, texts: SiteTexts): SiteFile[] {
  const feed = feedOf(locale, published, settings, texts);
  if (feed === undefined) return [];
  return [
    { path: feedPath(locale.code, "xml"), mediaType: "application/atom+xml", content: atomFeed(feed) },
    { path: feedPath(locale.code, "json"), mediaType: "application/feed+json", content: jsonFeed(feed) },
  ];
}

function feedOf(locale: Locale, published: Published, settings: Settings, texts: SiteTexts): Feed | undefined {
  const own = fedEditions(locale.code, published).toSorted(latestFirst).slice(0, feedLength);
  const [latest] = own;
  if (latest === undefined) return undefined;
  const { rights, modified } = latest.edition;
  const url = (path: string) => absoluteUrl(settings.url, path);
  return {
    locale,
    title: plainLine(texts.publicationTitle, locale.direction),
    publisher: plainLine(texts.publisher, locale.direction),
    rights: rights === undefined ? undefined : plainLine(rights, locale.direction),
    home: url(indexPath(locale.code)),
    urls: { atom: url(feedPath(locale.code, "xml")), json: url(feedPath(locale.code, "json")) },
    updated: modified,
    entries: own.map((each) => entryOf(each, published, settings, texts)),
  };
}

/** By the last change of the content, so that an old text in a new translation is news; ISO 8601 in UTC sorts as text. */
function latestFirst(one: PublishedEdition, other: PublishedEdition): number {
  const [left, right] = [one.edition.modified, other.edition.modified];
  if (left !== right) return left < right ? 1 : -1;
  return newestFirst(one, other);
}
