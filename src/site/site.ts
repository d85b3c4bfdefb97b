import type { SiteFile, SitePage } from "../model/page.ts";
import type { Published } from "../model/published.ts";
import type { Settings } from "../model/settings.ts";
import { withOwnCard } from "./head.ts";
import { publishedLocales } from "./languages.ts";
import { machineFiles } from "./machines/machine-files.ts";
import { aboutPages } from "./pages/about-page.ts";
import { homePage } from "./pages/home-page.ts";
import { indexPages } from "./pages/index-page.ts";
import { notFoundPage } from "./pages/not-found.ts";
import { parallelIndexPages } from "./pages/parallel-index-page.ts";
import { searchOutputs } from "./search/search-page.ts";
import type { TextsByLocale } from "./texts.ts";

/** All that spans editions is made of this. */
export interface Site {
  readonly settings: Settings;
  readonly published: Published;
  readonly texts: TextsByLocale;
}

/** Every page and every file of the site that is no edition of a statement. */
export function siteOutputs(site: Site): readonly (SitePage | SiteFile)[] {
  const { settings, published } = site;
  const locales = publishedLocales(published, settings);
  const outputs = [
    homePage(site),
    ...locales.flatMap((locale) => indexPages(locale, site)),
    ...parallelIndexPages(site),
    ...aboutPages(site),
    ...searchOutputs(site),
  ];
  const pages = outputs.filter((output) => "template" in output);
  const shown = outputs.map((output) => ("template" in output ? withOwnCard(output, site) : output));
  return [...shown, ...machineFiles(pages, site), notFoundPage(site)];
}
