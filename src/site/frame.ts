import { absoluteUrl } from "../model/address.ts";
import type { Locale } from "../model/locale.ts";
import type { PageFrame } from "../model/page.ts";
import type { LanguageLink } from "../model/page-links.ts";
import { pageText } from "../model/page-text.ts";
import { closedLine } from "../model/plain-line.ts";
import { siteDefault } from "./alternates.ts";
import { siteHead } from "./head.ts";
import { indexPath } from "./languages.ts";
import { relativeHref, rootFrom } from "./path.ts";
import { searchLink } from "./search/links.ts";
import type { Site } from "./site.ts";
import { type SiteTexts, wordOf } from "./texts.ts";

/**
 * Where the publication's title leads: from an index to the page that chooses a language (nothing here), from all other
 * pages to the index of their language, so that nobody has to choose again.
 */
function wayUp(path: string, { code }: Locale, languages: readonly Locale[]): string | null {
  const index = indexPath(code);
  if (path === index || path === "index.html" || !languages.some((language) => language.code === code)) return null;
  return relativeHref(path, index);
}

/** What the layout needs of a page of the site. */
export function siteFrame(
  path: string,
  locale: Locale,
  languages: readonly LanguageLink[],
  about: Pick<Site, "published" | "settings"> & { readonly texts: SiteTexts },
): PageFrame {
  const { settings, published, texts } = about;
  const inLanguages = settings.locales.flatMap(({ locale: other }) => {
    return languages.some(({ code }) => code === other.code) ? other : [];
  });
  return {
    lang: locale.code,
    dir: locale.direction,
    script: locale.script.toLowerCase(),
    root: rootFrom(path),
    head: {
      ...siteHead(path, locale, published, texts),
      // A language without a page of a statement has none of search.
      search: inLanguages.includes(locale) ? searchLink(path, locale.code, texts) : null,
    },
    documentTitle: closedLine(texts.publicationTitle.text),
    description: null,
    authorNames: [],
    modified: null,
    canonical: absoluteUrl(settings.url, path),
    defaultUrl: siteDefault(path, languages, settings),
    languages,
    parallels: [],
    parallelLabel: null,
    publication: { ...pageText(texts.publicationTitle), href: wayUp(path, locale, inLanguages) },
    publisher: pageText(texts.publisher),
    skip: wordOf(texts, "skip"),
    languagesLabel: wordOf(texts, "languages"),
  };
}
