import { absoluteUrl } from "../../model/address.ts";
import type { Edition } from "../../model/edition.ts";
import type { Locale } from "../../model/locale.ts";
import type { SiteFile } from "../../model/page.ts";
import { plainLine } from "../../model/plain-line.ts";
import type { Published, PublishedEdition, PublishedFile } from "../../model/rendition.ts";
import type { Settings } from "../../model/settings.ts";
import { indexPath } from "../languages.ts";
import { languagesOf } from "../page-links.ts";
import { newestFirst } from "../pages/index-page.ts";
import type { SiteTexts } from "../texts.ts";
import { fedEditions, feedPath } from "./feed-links.ts";
import { atomFeed } from "./feeds-atom.ts";
import { jsonFeed } from "./feeds-json.ts";
import { summaryOf } from "./summary.ts";

/** How many editions a feed tells of: what its readers have not seen since they last asked. */
export const feedLength = 50;

/** What both feeds of a locale tell. All texts are single lines that show their direction. */
export interface Feed {
  readonly locale: Locale;
  readonly title: string;
  readonly publisher: string;
  readonly rights: string | undefined;
  /** Absolute address of the locale's index. */
  readonly home: string;
  /** Absolute address of one feed in the two forms. */
  readonly urls: { readonly atom: string; readonly json: string };
  /** When the content of any entry last changed, ISO 8601. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** An edition as both feeds tell of it. */
export interface FeedEntry {
  readonly edition: Edition;
  readonly title: string;
  readonly summary: string;
  /** The language of title and summary where it is not the edition's. */
  readonly languages: { readonly title: string | undefined; readonly summary: string | undefined };
  /** The same statement in other languages: their pages, absolute. */
  readonly others: readonly { readonly code: string; readonly url: string }[];
  readonly files: readonly FeedEnclosure[];
  /** Absolute address of a picture. */
  readonly image: string | undefined;
}

/** A file that goes with an entry. */
export interface FeedEnclosure extends Pick<PublishedFile, "mediaType"> {
  /** Absolute. */
  readonly url: string;
  readonly title: string;
  readonly bytes: number | undefined;
}

/** Formats that a feed brings along. */
const enclosed = [
  { format: "pdf", label: "format.pdf", mediaType: "application/pdf" },
  { format: "epub", label: "format.epub", mediaType: "application/epub+zip" },
] as const;

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
  const own = fedEditions(locale.code, published.editions).toSorted(latestFirst).slice(0, feedLength);
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

function entryOf(each: PublishedEdition, published: Published, settings: Settings, texts: SiteTexts): FeedEntry {
  const { edition, files } = each;
  const { direction, code } = edition.locale;
  const here = files.html ?? "";
  const summary = summaryOf(edition);
  const others = languagesOf(edition.statement, here, published.editions, { settings, texts });
  return {
    edition,
    title: plainLine(edition.title, direction),
    summary: plainLine(summary, direction),
    languages: { title: edition.title.lang, summary: summary.lang },
    others: others.flatMap((other) => (other.code === code ? [] : [{ code: other.code, url: other.url }])),
    files: enclosuresOf(each, published, settings, texts),
    image: files.card === undefined ? undefined : absoluteUrl(settings.url, files.card),
  };
}

function enclosuresOf(
  { files }: PublishedEdition,
  { finished }: Published,
  { url }: Settings,
  { labels }: SiteTexts,
): FeedEnclosure[] {
  return enclosed.flatMap(({ format, label, mediaType }) => {
    const path = files[format];
    if (path === undefined) return [];
    return [{ url: absoluteUrl(url, path), title: labels[label], mediaType, bytes: finished.get(path)?.bytes }];
  });
}
