import { absoluteUrl } from "../model/address.ts";
import type { DownloadLink, LanguageLink, PageLinks } from "../model/page.ts";
import type { PublishedEdition } from "../model/rendition.ts";
import type { Settings } from "../model/settings.ts";
import { languageLink } from "./languages.ts";
import { relativeHref, rootFrom } from "./path.ts";
import type { SiteLabelKey, SiteTexts } from "./texts.ts";

/** Formats that are files to take away, in the order shown. */
const downloads: readonly { format: string; label: SiteLabelKey; mediaType: string }[] = [
  { format: "pdf", label: "format.pdf", mediaType: "application/pdf" },
  { format: "epub", label: "format.epub", mediaType: "application/epub+zip" },
  { format: "text", label: "format.text", mediaType: "text/plain; charset=utf-8" },
  { format: "booklet", label: "format.booklet", mediaType: "application/pdf" },
  { format: "leaflet", label: "format.leaflet", mediaType: "application/pdf" },
];

/**
 * What a statement's page links to: only what was really published, so that every `hreflang` points to a page that
 * points back.
 *
 * @param edition The edition whose page it is, one of `published`.
 * @param texts The words of the edition's locale.
 */
export function pageLinks(
  edition: PublishedEdition,
  published: readonly PublishedEdition[],
  settings: Settings,
  texts: SiteTexts,
): PageLinks {
  const here = pageOf(edition);
  if (here === undefined) throw new Error(`${edition.statement} has no page in ${edition.locale.code}.`);
  return {
    root: rootFrom(here),
    languages: languagesOf(edition.statement, here, published, settings),
    defaultUrl: absoluteUrl(settings.url, "index.html"),
    downloads: downloadsOf(edition, here, texts),
    statements: statementsOf(edition.locale.code, here, published),
  };
}

/** Path below dist/ of an edition's page. */
export function pageOf(edition: PublishedEdition): string | undefined {
  return edition.files.html;
}

function languagesOf(
  statement: string,
  here: string,
  published: readonly PublishedEdition[],
  settings: Settings,
): LanguageLink[] {
  return settings.locales.flatMap(({ locale }) => {
    const other = published.find((edition) => edition.statement === statement && edition.locale.code === locale.code);
    const page = other && pageOf(other);
    return page === undefined ? [] : [languageLink(locale, here, page, settings.url)];
  });
}

/** The files of an edition to download, seen from the page `here`. */
export function downloadsOf(edition: PublishedEdition, here: string, texts: SiteTexts): DownloadLink[] {
  return downloads.flatMap(({ format, label, mediaType }) => {
    const file = edition.files[format];
    return file === undefined
      ? []
      : [{ format, href: relativeHref(here, file), label: texts.labels[label], mediaType }];
  });
}

function statementsOf(code: string, here: string, published: readonly PublishedEdition[]): Record<string, string> {
  const entries = published
    .filter((edition) => edition.locale.code === code)
    .flatMap((edition) => {
      const page = pageOf(edition);
      return page === undefined ? [] : [[edition.statement, relativeHref(here, page)] as const];
    });
  return Object.fromEntries(entries);
}
