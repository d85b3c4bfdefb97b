import { absoluteUrl } from "../model/address.ts";
import type { LanguageLink } from "../model/page-links.ts";
import type { Settings } from "../model/settings.ts";

/** A page in one language among its versions in others, as `hreflang` names it. */
export interface Alternate {
  /** A language tag, or `x-default`. */
  readonly hreflang: string;
  /** Absolute. */
  readonly href: string;
}

/**
 * What `hreflang` says of a page: its versions in every language, itself among them, and the one for readers of none of
 * these. Each version says the same, so that every link is answered by one back.
 *
 * @param defaultUrl Nothing where the page is no version of those in other languages: then none of them is named.
 */
export function alternatesOf(
  languages: readonly Pick<LanguageLink, "code" | "url">[],
  defaultUrl: string | null,
): readonly Alternate[] {
  if (defaultUrl === null) return [];
  const versions = languages.map(({ code, url }) => ({ hreflang: code, href: url }));
  return [...versions, { hreflang: "x-default", href: defaultUrl }];
}

/** The version for readers of no other: the original, or where it is not published the first in the order of hexapla.yaml. */
export function defaultVersion(languages: readonly Pick<LanguageLink, "code" | "url">[], settings: Settings): string {
  const codes = [settings.source.code, ...settings.locales.map(({ locale }) => locale.code)];
  const version = codes.flatMap((wanted) => languages.find(({ code }) => code === wanted) ?? [])[0];
  return version?.url ?? homeUrl(settings);
}

/**
 * The same for a page of the site. The page that chooses a language stands for the indexes, which are what it leads to; a
 * page whose languages lead to other pages than itself, as a later page of an index, is no version of theirs.
 */
export function siteDefault(path: string, languages: readonly LanguageLink[], settings: Settings): string | null {
  const isIndex = /^([^/]+\/)?index\.html$/.test(path);
  if (isIndex) return homeUrl(settings);
  return languages.some(({ current }) => current) ? defaultVersion(languages, settings) : null;
}

function homeUrl({ url }: Settings): string {
  return absoluteUrl(url, "index.html");
}
