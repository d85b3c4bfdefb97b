import type { Locale } from "../../model/locale.ts";
import type { SiteFile, SitePage } from "../../model/page.ts";
import { type PageText, pageText } from "../../model/page-text.ts";
import type { PublishedEdition } from "../../model/published.ts";
import { siteFrame } from "../frame.ts";
import { indexPath, languageLink, publishedLocales } from "../languages.ts";
import { newestFirst } from "../pages/index-page.ts";
import { listPages, pagerOf } from "../pages/paging.ts";
import { relativeHref, rootFrom } from "../path.ts";
import type { Site } from "../site.ts";
import { type SiteTexts, textsOf, wordOf } from "../texts.ts";
import { indexFiles, indexFolder, indexVersion } from "./index-files.ts";
import { blockNames, resultCounts } from "./labels.ts";
import { searchPath } from "./links.ts";

/** The search page of each language that has statements, and the index that it asks. */
export function searchOutputs(site: Site): readonly (SitePage | SiteFile)[] {
  const { settings, published } = site;
  return publishedLocales(published, settings).flatMap((locale) => {
    const statements = (published.pages.get(locale.code) ?? []).toSorted(newestFirst);
    const files = indexFiles(locale.code, statements, searchPath(locale.code));
    return [searchPage(locale, statements, indexVersion(files), site), ...files];
  });
}

function searchPage(
  locale: Locale,
  statements: readonly PublishedEdition[],
  version: string,
  { settings, published, texts }: Site,
): SitePage {
  const path = searchPath(locale.code);
  const own = textsOf(texts, locale.code);
  const languages = publishedLocales(published, settings).map((other) =>
    languageLink(other, path, searchPath(other.code), settings.url),
  );
  const frame = siteFrame(path, locale, languages, { settings, published, texts: own });
  const data = {
    ...frame,
    documentTitle: `${own.text("search.title")} – ${frame.documentTitle}`,
    head: { ...frame.head, search: null, scripts: [`${rootFrom(path)}assets/search.js`] },
    ...words(own, locale),
    index: {
      folder: relativeHref(path, indexFolder(locale.code)),
      version,
      language: locale.code,
      numbers: locale.intl,
    },
    ...firstPageOf(statements, path, locale, own),
  };
  return { path, template: "search", data };
}

/** The newest statements, as many as a page of the index lists, and the way to its other pages. */
function firstPageOf(statements: readonly PublishedEdition[], path: string, { code }: Locale, texts: SiteTexts) {
  const index = indexPath(code);
  const [first] = listPages(statements, index);
  const pager = first && pagerOf({ ...first, path }, index, texts);
  return {
    statements: first?.items.map(({ edition, files }) =>
      statementLink(edition.title, relativeHref(path, files.html ?? "")),
    ),
    // None of them is the one that the reader is on.
    pager: pager ? { ...pager, pages: pager.pages.map((page) => ({ ...page, current: false })) } : null,
  };
}

function statementLink(title: Parameters<typeof pageText>[0], href: string): PageText & { readonly href: string } {
  return { ...pageText(title), href };
}

/** All that the page says, and all that its script will say. */
function words(texts: SiteTexts, locale: Locale): Readonly<Record<string, unknown>> {
  const label = (key: string) => wordOf(texts, `search.${key}`);
  const counts = resultCounts(texts, texts.labelsLang ?? locale.code);
  const { numbered, table } = blockNames(texts);
  return {
    title: label("title"),
    field: label("field"),
    hint: label("hint"),
    noscript: label("noscript"),
    all: label("all"),
    said: {
      counts: JSON.stringify(counts),
      names: JSON.stringify(numbered),
      table,
      countsLanguage: texts.labelsLang ?? locale.code,
      none: label("none").text,
      failed: label("failed").text,
      more: label("more").text,
    },
  };
}
