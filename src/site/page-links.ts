import type { PageLinks, ParallelPageLinks } from "../model/page-links.ts";
import type { Published, PublishedEdition, PublishedParallel } from "../model/published.ts";
import type { Settings } from "../model/settings.ts";
import { defaultVersion } from "./alternates.ts";
import { downloadsOf } from "./downloads.ts";
import { parallelHead, statementHead } from "./head.ts";
import { relativeHref, rootFrom } from "./path.ts";
import { readerHead } from "./reader.ts";
import { searchLink, searchLinkIn } from "./search/links.ts";
import { type SiteTexts, wordOf } from "./texts.ts";
import { languagesOf, linkedStatements, parallelsOf } from "./versions.ts";

/**
 * What a statement's page links to: only what was really published, so that every `hreflang` points to a page that
 * points back.
 *
 * @param each The edition whose page it is, one of those published.
 * @param texts The words of the edition's locale.
 */
export function pageLinks(
  each: PublishedEdition,
  published: Published,
  settings: Settings,
  texts: SiteTexts,
): PageLinks {
  const { edition, files } = each;
  const { statement, locale } = edition;
  const here = files.html;
  if (here === undefined) throw new Error(`${statement} has no page in ${locale.code}.`);
  const languages = languagesOf(statement, here, published, { settings, texts });
  return {
    root: rootFrom(here),
    head: {
      ...statementHead(each, published, settings, texts),
      ...readerHead(here, texts),
      search: searchLink(here, locale.code, texts),
    },
    about: { ...wordOf(texts, "about.heading"), href: relativeHref(here, aboutPath(here)) },
    languages,
    parallels: parallelsOf(statement, here, published),
    defaultUrl: defaultVersion(languages, settings),
    downloads: downloadsOf(each, here, texts),
    statements: linkedStatements(edition, here, published),
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
  const statements = editions.map((each) => [each.locale.code, linkedStatements(each, here, published)] as const);
  return {
    root: rootFrom(here),
    head: {
      ...parallelHead(parallel, published, settings, texts),
      ...readerHead(here, texts),
      search: searchLinkIn(here, editions[0].locale.code, texts, published),
    },
    about: null,
    languages: languagesOf(statement, here, published, { settings, texts }),
    parallels: parallelsOf(statement, here, published),
    // In several languages at once, it is the version of no page in one.
    defaultUrl: null,
    downloads: downloadsOf(parallel, here, texts),
    statements: Object.fromEntries(statements),
  };
}

/** Path below dist/ of the page about an edition, by that of the edition's page. */
export function aboutPath(page: string): string {
  return page.replace(/index\.html$/, "about.html");
}
