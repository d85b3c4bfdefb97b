import type { Feed, FeedEntry } from "./feed.ts";

/** A feed as JSON Feed 1.1 (jsonfeed.org): what the Atom feed tells, word for word. */
export function jsonFeed(feed: Feed): string {
  const { locale, title, publisher, home, urls } = feed;
  const written = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: home,
    feed_url: urls.json,
    language: locale.code,
    authors: [{ name: publisher }],
    items: feed.entries.map(itemOf),
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

/** An item must have its content; here that is its summary. A key without a value is left out. */
function itemOf({ edition, title, summary, others, files, image }: FeedEntry) {
  const { identifier, url, issued, modified, authorNames, labels, locale } = edition;
  return {
    id: identifier,
    url,
    title,
    content_text: summary,
    summary,
    image,
    date_published: issued === undefined ? undefined : `${issued}T00:00:00Z`,
    date_modified: modified,
    authors: authorNames.length === 0 ? undefined : authorNames.map((name) => ({ name })),
    tags: [labels.kind],
    language: locale.code,
    attachments: files.length === 0 ? undefined : files.map(attachmentOf),
    _languages: others.length === 0 ? undefined : Object.fromEntries(others.map((other) => [other.code, other.url])),
  };
}

function attachmentOf({ url, mediaType, title, bytes }: FeedEntry["files"][number]) {
  return { url, mime_type: mediaType, title, size_in_bytes: bytes };
}
