import { absoluteUrl } from "../model/address.ts";
import type { Locale } from "../model/locale.ts";
import { bareHead, type LanguageLink, type PageFrame } from "../model/page.ts";
import type { Settings } from "../model/settings.ts";
import { rootFrom } from "./path.ts";
import { labelText, pageText, type SiteTexts } from "./texts.ts";

/** What the layout needs of a page of the site. */
export function siteFrame(
  path: string,
  locale: Locale,
  languages: readonly LanguageLink[],
  about: { settings: Settings; texts: SiteTexts },
): PageFrame {
  const { settings, texts } = about;
  return {
    lang: locale.code,
    dir: locale.direction,
    script: locale.script.toLowerCase(),
    root: rootFrom(path),
    head: bareHead,
    documentTitle: texts.publicationTitle.text,
    description: null,
    authorNames: [],
    modified: null,
    canonical: absoluteUrl(settings.url, path),
    defaultUrl: absoluteUrl(settings.url, "index.html"),
    languages,
    parallels: [],
    parallelLabel: null,
    publication: { ...pageText(texts.publicationTitle), href: null },
    publisher: pageText(texts.publisher),
    skip: labelText(texts, "skip"),
    languagesLabel: labelText(texts, "languages"),
  };
}
