import type { Locale } from "../model/locale.ts";
import type { LanguageLink, PageText, SitePage } from "../model/page.ts";
import type { PublishedEdition } from "../model/rendition.ts";
import type { Settings } from "../model/settings.ts";
import { siteFrame } from "./frame.ts";
import { indexPath, languageLink, publishedLocales } from "./languages.ts";
import { labelText, pageText, type TextsByLocale, textsOf } from "./texts.ts";

const path = "index.html";

/**
 * CLDR's root order, which keeps scripts together (Latin, Greek, Cyrillic, …, Han). It is asked for under `en`, which
 * changes nothing in it: a bare `und` would be the host's own locale (law 5).
 */
const collator = new Intl.Collator("en");

/** A language to choose, with the publication's title in it. */
interface Choice extends LanguageLink {
  readonly title: PageText;
}

/** The page that chooses a language, in the source language, each language under its own name. */
export function homePage(published: readonly PublishedEdition[], settings: Settings, texts: TextsByLocale): SitePage {
  const own = textsOf(texts, settings.source.code);
  const choices = publishedLocales(published, settings)
    .toSorted(byOwnName)
    .map((locale) => choice(locale, settings, texts));
  const frame = siteFrame(path, settings.source, choices, { settings, texts: own });
  return { path, template: "home", data: { ...frame, choose: labelText(own, "home.choose"), choices } };
}

function choice(locale: Locale, settings: Settings, texts: TextsByLocale): Choice {
  const link = languageLink(locale, path, indexPath(locale.code), settings.url);
  return { ...link, title: pageText(textsOf(texts, locale.code).publicationTitle) };
}

/** By name, then by tag, so that two languages of one name have an order too. */
function byOwnName(one: Locale, other: Locale): number {
  return collator.compare(one.ownName, other.ownName) || (one.code < other.code ? -1 : 1);
}
