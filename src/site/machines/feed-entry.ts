import { absoluteUrl } from "../../model/address.ts";
import { mediaTypes } from "../../model/formats.ts";
import { plainLine } from "../../model/plain-line.ts";
import type { Published, PublishedEdition } from "../../model/published.ts";
import type { Settings } from "../../model/settings.ts";
import type { SiteTexts } from "../texts.ts";
import { languagesOf } from "../versions.ts";
import type { FeedEnclosure, FeedEntry } from "./feed.ts";
import { summaryOf } from "./summary.ts";

/** Formats that a feed brings along. */
const enclosed = ["pdf", "epub"] as const;

/** An edition as the feeds of its language tell of it. */
export function entryOf(each: PublishedEdition, published: Published, settings: Settings, texts: SiteTexts): FeedEntry {
  const { edition, files } = each;
  const { direction, code } = edition.locale;
  const here = files.html ?? "";
  const summary = summaryOf(edition);
  const others = languagesOf(edition.statement, here, published, { settings, texts });
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
  { text }: SiteTexts,
): FeedEnclosure[] {
  return enclosed.flatMap((format) => {
    const path = files[format];
    if (path === undefined) return [];
    const [mediaType, title] = [mediaTypes[format], text(`format.${format}`)];
    return [{ url: absoluteUrl(url, path), title, mediaType, bytes: finished.get(path)?.bytes }];
  });
}
