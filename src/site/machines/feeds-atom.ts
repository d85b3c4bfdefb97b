import { v5 } from "uuid";
import type { Feed, FeedEntry } from "./feed.ts";
import { element, type XmlElement, xmlDocument } from "./xml.ts";

/** A feed as Atom (RFC 4287). It tells of editions in short: their text is on their pages. */
export function atomFeed(feed: Feed): string {
  const { locale, home, urls, rights } = feed;
  return xmlDocument(
    element("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": locale.code }, [
      text("id", `urn:uuid:${v5(urls.atom, v5.URL)}`),
      text("title", feed.title),
      text("updated", feed.updated),
      person("author", feed.publisher),
      link({ rel: "self", type: "application/atom+xml", href: urls.atom }),
      link({ rel: "alternate", type: "text/html", hreflang: locale.code, href: home }),
      link({ rel: "alternate", type: "application/feed+json", hreflang: locale.code, href: urls.json }),
      ...optional("rights", rights),
      ...feed.entries.map(entryElement),
    ]),
  );
}

function entryElement(entry: FeedEntry): XmlElement {
  const { edition, languages } = entry;
  const { issued, locale } = edition;
  return element("entry", {}, [
    text("id", edition.identifier),
    text("title", entry.title, languages.title),
    text("updated", edition.modified),
    ...optional("published", issued === undefined ? undefined : `${issued}T00:00:00Z`),
    ...edition.authorNames.map((name) => person("author", name)),
    ...edition.translators.map((name) => person("contributor", name)),
    element("category", { term: edition.kind, label: edition.labels.kind }),
    ...linkElements(entry, locale.code),
    text("summary", entry.summary, languages.summary),
  ]);
}

/** The edition's page, the pages of the statement in other languages, and files to take away. */
function linkElements({ edition, others, files }: FeedEntry, code: string): readonly XmlElement[] {
  const pages = [{ code, url: edition.url }, ...others];
  return [
    ...pages.map(({ code: hreflang, url: href }) => link({ rel: "alternate", type: "text/html", hreflang, href })),
    ...files.map(({ url: href, mediaType: type, title, bytes }) =>
      link({ rel: "enclosure", type, hreflang: code, href, title, length: bytes?.toString() }),
    ),
  ];
}

function link(attributes: Readonly<Record<string, string | undefined>>): XmlElement {
  return element("link", attributes);
}

function person(name: "author" | "contributor", who: string): XmlElement {
  return element(name, {}, [text("name", who)]);
}

function text(name: string, value: string, lang?: string): XmlElement {
  return element(name, { "xml:lang": lang }, [value]);
}

function optional(name: string, value: string | undefined): readonly XmlElement[] {
  return value === undefined ? [] : [text(name, value)];
}
