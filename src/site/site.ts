import type { SiteFile, SitePage } from "../model/page.ts";
import type { Published } from "../model/rendition.ts";
import type { Settings } from "../model/settings.ts";
import { homePage } from "./home-page.ts";
import { indexPage } from "./index-page.ts";
import { publishedLocales } from "./languages.ts";
import { type TextsByLocale, textsOf } from "./texts.ts";

/** All that spans editions is made of this. */
export interface Site {
  readonly settings: Settings;
  readonly published: Published;
  readonly texts: TextsByLocale;
}

/** Every page and every file of the site that is no edition of a statement. */
export function siteOutputs(site: Site): readonly (SitePage | SiteFile)[] {
  const { settings, published, texts } = site;
  const locales = publishedLocales(published.editions, settings);
  return [
    homePage(published.editions, settings, texts),
    ...locales.map((locale) => indexPage(locale, published.editions, settings, textsOf(texts, locale.code))),
  ];
}
