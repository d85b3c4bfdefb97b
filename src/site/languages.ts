import { absoluteUrl } from "../model/address.ts";
import type { Locale } from "../model/locale.ts";
import type { LanguageLink } from "../model/page.ts";
import type { PublishedEdition } from "../model/rendition.ts";
import type { Settings } from "../model/settings.ts";
import { relativeHref } from "./path.ts";

/** The locales that have at least one page of a statement, in the order of hexapla.yaml. */
export function publishedLocales(published: readonly PublishedEdition[], settings: Settings): Locale[] {
  const codes = new Set(
    published.filter(({ files }) => files.html !== undefined).map(({ edition }) => edition.locale.code),
  );
  return settings.locales.map(({ locale }) => locale).filter(({ code }) => codes.has(code));
}

/** A link to a page in another language, seen from the page `from`. */
export function languageLink(locale: Locale, from: string, to: string, url: string): LanguageLink {
  return {
    code: locale.code,
    name: locale.ownName,
    direction: locale.direction,
    href: relativeHref(from, to),
    url: absoluteUrl(url, to),
    current: from === to,
    behind: null,
  };
}

/** Path below dist/ of a locale's index. */
export function indexPath(code: string): string {
  return `${code}/index.html`;
}
