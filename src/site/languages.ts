import { absoluteUrl } from "../model/address.ts";
import type { Locale } from "../model/locale.ts";
import type { LanguageLink, ParallelLink } from "../model/page-links.ts";
import type { ParallelEdition } from "../model/parallel.ts";
import type { Published } from "../model/published.ts";
import { byOwnName } from "../model/reading-order.ts";
import type { Settings } from "../model/settings.ts";
import { relativeHref } from "./path.ts";

/** The locales that have at least one page of a statement, in the order in which readers see them. */
export function publishedLocales({ pages }: Pick<Published, "pages">, settings: Settings): readonly Locale[] {
  return shownLocales(settings).filter(({ code }) => pages.has(code));
}

/** All locales in the order in which readers see them, on every page: by the languages' own names. */
export function shownLocales({ locales }: Settings): readonly Locale[] {
  return locales.map(({ locale }) => locale).toSorted(byOwnName);
}

/** The languages that a file of the site is for, by the folder it stands in; none where it is for all. */
export function localesAt(path: string, { locales }: Settings): readonly string[] {
  const folder = path.replace(/^(?:parallel|assets\/search)\//, "").split("/")[0] ?? "";
  const named = folder.split("+");
  return named.every((code) => locales.some(({ locale }) => locale.code === code)) ? named : [];
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

/** The languages of what stands side by side, each under its own name. */
export function languageNames({ editions }: Pick<ParallelEdition, "editions">): ParallelLink["languages"] {
  return editions.map(({ locale: { code, ownName: name, direction } }) => ({ code, name, direction }));
}

/** Path below dist/ of a locale's index. */
export function indexPath(code: string): string {
  return `${code}/index.html`;
}
