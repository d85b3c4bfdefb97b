import { absoluteUrl } from "../../model/address.ts";
import type { SiteFile } from "../../model/page.ts";
import { sitemapPath } from "./sitemap.ts";

/** `robots.txt` (RFC 9309): everything may be read, and where the list of it stands. */
export function robotsFile(url: string): SiteFile {
  const content = `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(url, sitemapPath)}\n`;
  return { path: "robots.txt", mediaType: "text/plain", content };
}
