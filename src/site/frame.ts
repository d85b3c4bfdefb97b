import { absoluteUrl } from "../model/address.ts";
import type { Locale } from "../model/locale.ts";
import type { LanguageLink, PageFrame } from "../model/page.ts";
import type { Settings } from "../model/settings.ts";
import { siteDefault } from "./alternates.ts";
import { siteHead } from "./head.ts";
import { rootFrom } from "./path.ts";
import { searchLink } from "./search/links.ts";
import { labelText, pageText, type SiteTexts } from "./texts.ts";

/** What the layout needs of a page of the site. */
export function siteFrame(
  path: string,
  locale: Locale,
  languages: readonly LanguageLink[],
  about: { settings: Settings; texts: SiteTexts },
): PageFrame {
  const { settings, texts } = about;
  const inLanguages = settings.locales.flatMap(({ locale: other }) => {
    return languages.some(({ code }) => code === other.code) ? other : [];
  });
  return {
    lang: locale.code,
    dir: locale.direction,
    script: locale.script.toLowerCase(),
    root: rootFrom(path),
    head: {
      ...siteHead(path, locale, inLanguages, texts),
      // A language without a page of a statement has none of search.
      search: inLanguages.includes(locale) ? searchLink(path, locale.code, texts) : null,
    },
    documentTitle: texts.publicationTitle.text,
    description: null,
    authorNames: [],
    modified: null,
    canonical: absoluteUrl(settings.url, path),
    defaultUrl: siteDefault(path, languages, settings),
    languages,
    parallels: [],
    parallelLabel: null,
    publication: { ...pageText(texts.publicationTitle), href: null },
    publisher: pageText(texts.publisher),
    skip: labelText(texts, "skip"),
    languagesLabel: labelText(texts, "languages"),
  };
}
