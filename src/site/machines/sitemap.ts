import { absoluteUrl } from "../../model/address.ts";
import type { SiteFile } from "../../model/page.ts";
import type { Alternate } from "../alternates.ts";
import { element, type XmlElement, xmlDocument, xmlOf } from "./xml.ts";

/** Path below dist/ of the sitemap, or of the index of several. */
export const sitemapPath = "sitemap.xml";

/** A page as the sitemap lists it. */
export interface SitemapEntry {
  /** Absolute. */
  readonly url: string;
  /** When its content last changed, ISO 8601; nothing where the content has no date. */
  readonly modified: string | undefined;
  readonly alternates: readonly Alternate[];
}

/** What one sitemap may hold: sitemaps.org, “Sitemaps XML format”. */
const sitemapLimits = { urls: 50_000, bytes: 50 * 1024 * 1024 } as const;

const namespaces = {
  xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
  "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
} as const;

/**
 * The sitemap: one file, or several below an index of them where one would be too large.
 *
 * @param url Where dist/ will stand.
 * @param limits The protocol's; a test may ask for less.
 */
export function sitemapFiles(
  entries: readonly SitemapEntry[],
  url: string,
  limits: { readonly urls: number; readonly bytes: number } = sitemapLimits,
): readonly SiteFile[] {
  const parts = partsWithin(entries, limits);
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return [sitemapFile(sitemapPath, urlSet(only.map(urlElement)))];
  const files = parts.map((part, index) => sitemapFile(`sitemap-${index + 1}.xml`, urlSet(part.map(urlElement))));
  const listed = files.map(({ path }, index) => {
    return element("sitemap", {}, [
      element("loc", {}, [absoluteUrl(url, path)]),
      ...lastmod(newest(parts[index] ?? [])),
    ]);
  });
  return [sitemapFile(sitemapPath, element("sitemapindex", { xmlns: namespaces.xmlns }, listed)), ...files];
}

/** Entries in their order, in as few parts as the limits allow. */
function partsWithin(
  entries: readonly SitemapEntry[],
  limits: { readonly urls: number; readonly bytes: number },
): readonly (readonly SitemapEntry[])[] {
  const frame = bytesOf(xmlDocument(urlSet([]))) + "></urlset>".length - "/>".length;
  const parts: SitemapEntry[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const bytes = bytesOf(xmlOf(urlElement(entry)));
    const part = parts.at(-1);
    if (part === undefined || part.length >= limits.urls || size + bytes > limits.bytes) {
      parts.push([entry]);
      size = frame + bytes;
    } else {
      part.push(entry);
      size += bytes;
    }
  }
  return parts;
}

function urlSet(urls: readonly XmlElement[]): XmlElement {
  return element("urlset", namespaces, urls);
}

function urlElement({ url, modified, alternates }: SitemapEntry): XmlElement {
  const links = alternates.map(({ hreflang, href }) => element("xhtml:link", { rel: "alternate", hreflang, href }));
  return element("url", {}, [element("loc", {}, [url]), ...lastmod(modified), ...links]);
}

function lastmod(modified: string | undefined): readonly XmlElement[] {
  return modified === undefined ? [] : [element("lastmod", {}, [modified])];
}

/** ISO 8601 in UTC sorts as text. */
function newest(entries: readonly SitemapEntry[]): string | undefined {
  return entries
    .flatMap(({ modified }) => modified ?? [])
    .toSorted()
    .at(-1);
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function sitemapFile(path: string, root: XmlElement): SiteFile {
  return { path, mediaType: "application/xml", content: xmlDocument(root) };
}
