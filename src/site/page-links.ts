import type { Edition } from "../model/edition.ts";
import type {
  DownloadLink,
  LanguageLink,
  PageLinks,
  PageText,
  ParallelLink,
  ParallelPageLinks,
} from "../model/page.ts";
import type { Published, PublishedEdition, PublishedParallel } from "../model/rendition.ts";
import type { Settings } from "../model/settings.ts";
import { defaultVersion } from "./alternates.ts";
import { parallelHead, statementHead } from "./head.ts";
import { languageLink, shownLocales } from "./languages.ts";
import { relativeHref, rootFrom } from "./path.ts";
import { readerHead } from "./reader.ts";
import { searchLink, searchLinkIn } from "./search/links.ts";
import { labelText, type SiteLabelKey, type SiteTexts, wordOf } from "./texts.ts";

/** Formats that are files to take away, in the order shown. */
const downloads: readonly { format: string; label: SiteLabelKey; mediaType: string }[] = [
  { format: "pdf", label: "format.pdf", mediaType: "application/pdf" },
  { format: "epub", label: "format.epub", mediaType: "application/epub+zip" },
  { format: "text", label: "format.text", mediaType: "text/plain; charset=utf-8" },
  { format: "booklet", label: "format.booklet", mediaType: "application/pdf" },
  { format: "leaflet", label: "format.leaflet", mediaType: "application/pdf" },
  { format: "markdown", label: "format.markdown", mediaType: "text/markdown; charset=utf-8" },
  { format: "archive", label: "format.archive", mediaType: "application/zip" },
];

/**
 * What a statement's page links to: only what was really published, so that every `hreflang` points to a page that
 * points back.
 *
 * @param edition The edition whose page it is, one of those published.
 * @param texts The words of the edition's locale.
 */
export function pageLinks(
  edition: PublishedEdition,
  published: Published,
  settings: Settings,
  texts: SiteTexts,
): PageLinks {
  const here = pageOf(edition);
  const { statement, locale } = edition.edition;
  if (here === undefined) throw new Error(`${statement} has no page in ${locale.code}.`);
  const languages = languagesOf(statement, here, published.editions, { settings, texts });
  return {
    root: rootFrom(here),
    head: {
      ...statementHead(edition, published, settings, texts),
      ...readerHead(here, texts),
      search: searchLink(here, locale.code, texts),
    },
    about: { ...wordOf(texts, "about.heading"), href: relativeHref(here, aboutPath(here)) },
    languages,
    parallels: parallelsOf(statement, here, published.parallel),
    defaultUrl: defaultVersion(languages, settings),
    downloads: downloadsOf(edition, here, texts),
    statements: statementsOf(locale.code, here, published.editions),
  };
}

/**
 * What the page of a parallel edition links to.
 *
 * @param parallel The edition whose page it is, one of those published.
 * @param texts The words of its first locale.
 */
export function parallelPageLinks(
  parallel: PublishedParallel,
  published: Published,
  settings: Settings,
  texts: SiteTexts,
): ParallelPageLinks {
  const { statement, editions } = parallel.edition;
  const here = parallel.files.html;
  if (here === undefined) throw new Error(`A parallel edition of ${statement} has no page.`);
  const statements = editions.map(
    ({ locale: { code } }) => [code, statementsOf(code, here, published.editions)] as const,
  );
  return {
    root: rootFrom(here),
    head: {
      ...parallelHead(parallel, published, settings, texts),
      ...readerHead(here, texts),
      search: searchLinkIn(here, editions[0].locale.code, texts, published.editions),
    },
    about: null,
    languages: languagesOf(statement, here, published.editions, { settings, texts }),
    parallels: parallelsOf(statement, here, published.parallel),
    // In several languages at once, it is the version of no page in one.
    defaultUrl: null,
    downloads: downloadsOf(parallel, here, texts),
    statements: Object.fromEntries(statements),
  };
}

/** The parallel editions of a statement that have a page, seen from the page `here`. */
export function parallelsOf(statement: string, here: string, parallel: readonly PublishedParallel[]): ParallelLink[] {
  return parallel.flatMap((each): ParallelLink[] => {
    const page = each.files.html;
    if (each.edition.statement !== statement || page === undefined) return [];
    const languages = each.edition.editions.map(({ locale: { code, ownName: name, direction } }) => ({
      code,
      name,
      direction,
    }));
    return [{ href: relativeHref(here, page), languages, current: page === here }];
  });
}

/** Path below dist/ of the page about an edition, by that of the edition's page. */
export function aboutPath(page: string): string {
  return page.replace(/index\.html$/, "about.html");
}

/** Path below dist/ of an edition's page. */
export function pageOf(edition: PublishedEdition): string | undefined {
  return edition.files.html;
}

/**
 * The editions of a statement that have a page, as readers see them listed, seen from the page `here`.
 *
 * @param place With `target`, links lead not to the edition's page but to this one beside it.
 */
export function languagesOf(
  statement: string,
  here: string,
  published: readonly PublishedEdition[],
  place: LinkPlace,
): LanguageLink[] {
  const { settings, texts, target = (page) => page } = place;
  return shownLocales(settings).flatMap((locale) => {
    const other = published.find(
      ({ edition }) => edition.statement === statement && edition.locale.code === locale.code,
    );
    const page = other && pageOf(other);
    if (other === undefined || page === undefined) return [];
    return [{ ...languageLink(locale, here, target(page), settings.url), behind: behindOf(other.edition, texts) }];
  });
}

interface LinkPlace {
  readonly settings: Settings;
  readonly texts: SiteTexts;
  readonly target?: (page: string) => string;
}

/**
 * That an edition does not follow the current original: where each passage was translated once, it carries an earlier
 * version; where some never were, it is not complete.
 */
function behindOf({ notice, words, blocks }: Edition, texts: SiteTexts): PageText | null {
  if (notice === undefined) return null;
  const isComplete = (blocks ?? words).missing === 0;
  return labelText(texts, isComplete ? "edition.behind" : "edition.unfinished");
}

/** The files of an edition to download, seen from the page `here`. */
export function downloadsOf(edition: Pick<PublishedEdition, "files">, here: string, texts: SiteTexts): DownloadLink[] {
  return downloads.flatMap(({ format, label, mediaType }) => {
    const file = edition.files[format];
    return file === undefined
      ? []
      : [{ format, href: relativeHref(here, file), label: texts.labels[label], mediaType }];
  });
}

/** The files of an edition that are for one edition alone, with what they are called in a language. */
export function fileLabels(
  files: PublishedEdition["files"],
  texts: SiteTexts,
): readonly { readonly path: string; readonly label: string }[] {
  return downloads.flatMap(({ format, label }) => {
    const path = files[format];
    return path === undefined || format === "archive" ? [] : [{ path, label: texts.labels[label] }];
  });
}

function statementsOf(code: string, here: string, published: readonly PublishedEdition[]): Record<string, string> {
  const entries = published
    .filter(({ edition }) => edition.locale.code === code)
    .flatMap((each) => {
      const page = pageOf(each);
      return page === undefined ? [] : [[each.edition.statement, relativeHref(here, page)] as const];
    });
  return Object.fromEntries(entries);
}
