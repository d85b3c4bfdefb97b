import type { SiteFile, SitePage } from "../../model/page.ts";
import { publishedLocales } from "../languages.ts";
import type { Site } from "../site.ts";
import { textsOf } from "../texts.ts";
import { feedFiles } from "./feeds.ts";
import { robotsFile } from "./robots.ts";
import { sitemapFiles } from "./sitemap.ts";
import { sitemapEntries } from "./sitemap-entries.ts";

/** What is not for people to read: feeds of each locale, the sitemap, robots.txt. */
export function machineFiles(pages: readonly SitePage[], site: Site): readonly SiteFile[] {
  const { settings, published, texts } = site;
  const locales = publishedLocales(published, settings);
  return [
    ...locales.flatMap((locale) => feedFiles(locale, published, settings, textsOf(texts, locale.code))),
    ...sitemapFiles(sitemapEntries(pages, site), settings.url),
    robotsFile(settings.url),
  ];
}
