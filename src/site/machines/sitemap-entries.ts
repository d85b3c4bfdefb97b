import { isFramed, type SitePage } from "../../model/page.ts";
import type { Published, PublishedEdition } from "../../model/published.ts";
import { changeOf } from "../../model/undated.ts";
import { alternatesOf, defaultVersion } from "../alternates.ts";
import type { Site } from "../site.ts";
import { textsOf } from "../texts.ts";
import { languagesOf } from "../versions.ts";
import type { SitemapEntry } from "./sitemap.ts";

/** Templates of pages that somebody may want to find: not of those that only lead elsewhere, or ask. */
const findable: readonly string[] = ["home", "index", "about"];

/** Every page that can be found: those of the site first, then the editions, each with what its head says too. */
export function sitemapEntries(pages: readonly SitePage[], site: Site): readonly SitemapEntry[] {
  const { published } = site;
  const dates = datesByFolder(published);
  const parallel = published.parallel.flatMap(({ edition, files }): readonly SitemapEntry[] =>
    files.html === undefined ? [] : [{ url: edition.url, modified: changed(edition.modified), alternates: [] }],
  );
  return [
    ...pages.flatMap((page) => siteEntry(page, dates)),
    ...published.editions.flatMap((each) => editionEntry(each, site)),
    ...parallel,
  ];
}

/** A page of the site is as old as the newest edition in its folder, or else in the next folder above that has one. */
function siteEntry({ path, template, data }: SitePage, dates: ReadonlyMap<string, string>): readonly SitemapEntry[] {
  if (!findable.includes(template) || !isFramed(data)) return [];
  const { canonical: url, languages, defaultUrl } = data;
  return [{ url, modified: changed(newestBelow(path, dates)), alternates: alternatesOf(languages, defaultUrl) }];
}

function editionEntry({ edition, files }: PublishedEdition, site: Site): readonly SitemapEntry[] {
  const { settings, published } = site;
  const here = files.html;
  if (here === undefined) return [];
  const texts = textsOf(site.texts, edition.locale.code);
  const languages = languagesOf(edition.statement, here, published, { settings, texts });
  const alternates = alternatesOf(languages, defaultVersion(languages, settings));
  return [{ url: edition.url, modified: changed(edition.modified), alternates }];
}

/** The last change below every folder on the way to an edition's page; ISO 8601 in UTC sorts as text. */
function datesByFolder({ editions, parallel }: Published): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const { edition, files } of [...editions, ...parallel]) {
    const folders = files.html?.split("/").slice(0, -1) ?? [];
    for (let length = 0; files.html !== undefined && length <= folders.length; length += 1) {
      const folder = folders.slice(0, length).join("/");
      if ((dates.get(folder) ?? "") < edition.modified) dates.set(folder, edition.modified);
    }
  }
  return dates;
}

function newestBelow(path: string, dates: ReadonlyMap<string, string>): string | undefined {
  const folders = path.split("/").slice(0, -1);
  for (let length = folders.length; length >= 0; length -= 1) {
    const found = dates.get(folders.slice(0, length).join("/"));
    if (found !== undefined) return found;
  }
  return undefined;
}

function changed(modified: string | undefined): string | undefined {
  return modified === undefined ? undefined : changeOf(modified);
}
