import type { PageHead } from "../../model/page-head.ts";
import type { Published } from "../../model/published.ts";
import { relativeHref } from "../path.ts";
import { type SiteTexts, wordOf } from "../texts.ts";

/** Path below dist/ of a locale's search page: a statement's folder cannot be named so without being a file. */
export function searchPath(code: string): string {
  return `${code}/search.html`;
}

/** The link to a locale's search page in the masthead of the page `here`. */
export function searchLink(here: string, code: string, texts: SiteTexts): PageHead["search"] {
  return { ...wordOf(texts, "search.title"), href: relativeHref(here, searchPath(code)) };
}

/** The same where the language has a page to find; nothing where it has none, and so no page of search. */
export function searchLinkIn(
  here: string,
  code: string | undefined,
  texts: SiteTexts,
  { pages }: Pick<Published, "pages">,
): PageHead["search"] {
  return code !== undefined && pages.has(code) ? searchLink(here, code, texts) : null;
}
