import type { Locale } from "../../model/locale.ts";
import type { SitePage } from "../../model/page.ts";
import type { LanguageLink } from "../../model/page-links.ts";
import { type PageText, pageText } from "../../model/page-text.ts";
import { siteFrame } from "../frame.ts";
import { indexPath, languageLink, publishedLocales } from "../languages.ts";
import { homeJsonLd } from "../machines/json-ld-site.ts";
import type { Site } from "../site.ts";
import { textsOf, wordOf } from "../texts.ts";
import { parallelIndexLinks } from "./parallel-index.ts";
import { volumeItem } from "./volumes.ts";

const path = "index.html";

/** A language to choose, with the publication's title in it. */
interface Choice extends LanguageLink {
  readonly title: PageText;
  /** What the script offers the reader who prefers the language: in its own words, or where there are none its name. */
  readonly offer: string;
}

/** The page that chooses a language, in the source language, each language under its own name. */
export function homePage(site: Site): SitePage {
  const { settings, published } = site;
  const texts = textsOf(site.texts, settings.source.code);
  const locales = publishedLocales(published, settings);
  const choices = locales.map((locale) => choice(locale, site));
  const place = { lang: settings.source.code, here: path };
  const frame = siteFrame(path, settings.source, choices, { settings, published, texts });
  const data = {
    ...frame,
    head: {
      ...frame.head,
      scripts: [...frame.head.scripts, "assets/home.js"],
      jsonLd: homeJsonLd(locales, settings, texts),
    },
    choose: wordOf(texts, "home.choose"),
    choices,
    parallels: parallelIndexLinks(path, site),
    parallelLabel: wordOf(texts, "parallel.editions"),
    volumes: published.volumes.map((each) => volumeItem(each, place, texts)),
    volumesLabel: wordOf(texts, "index.volumes"),
    downloadLabel: wordOf(texts, "download"),
  };
  return { path, template: "home", data };
}

function choice(locale: Locale, { settings, texts }: Site): Choice {
  const link = languageLink(locale, path, indexPath(locale.code), settings.url);
  const { publicationTitle, labelsLang, text } = textsOf(texts, locale.code);
  const language = locale.ownName;
  const offer = labelsLang === undefined ? text("home.continue", { language }) : language;
  return { ...link, title: pageText(publicationTitle), offer };
}
