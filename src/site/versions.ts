import type { Edition } from "../model/edition.ts";
import type { LanguageLink, ParallelLink } from "../model/page-links.ts";
import type { PageText } from "../model/page-text.ts";
import { type Published, versionsOf } from "../model/published.ts";
import type { Settings } from "../model/settings.ts";
import { walk } from "../model/tree.ts";
import { languageLink, languageNames, shownLocales } from "./languages.ts";
import { relativeHref } from "./path.ts";
import { type SiteTexts, wordOf } from "./texts.ts";

/** What links to the versions of a statement are made of. */
interface LinkPlace {
  readonly settings: Settings;
  readonly texts: SiteTexts;
  /** With it, links lead not to the edition's page but to this one beside it. */
  readonly target?: (page: string) => string;
}

/** The editions of a statement that have a page, as readers see them listed, seen from the page `here`. */
export function languagesOf(
  statement: string,
  here: string,
  published: Published,
  { settings, texts, target = (page) => page }: LinkPlace,
): LanguageLink[] {
  const { editions } = versionsOf(published, statement);
  return shownLocales(settings).flatMap((locale) => {
    const other = editions.get(locale.code);
    if (other?.files.html === undefined) return [];
    const link = languageLink(locale, here, target(other.files.html), settings.url);
    return [{ ...link, behind: behindOf(other.edition, texts) }];
  });
}

/**
 * That an edition does not follow the current original: where each passage was translated once, it carries an earlier
 * version; where some never were, it is not complete.
 */
function behindOf({ notice, words, blocks }: Edition, texts: SiteTexts): PageText | null {
  if (notice === undefined) return null;
  const isComplete = (blocks ?? words).missing === 0;
  return wordOf(texts, isComplete ? "edition.behind" : "edition.unfinished");
}

/** The parallel editions of a statement that have a page, seen from the page `here`. */
export function parallelsOf(statement: string, here: string, published: Published): ParallelLink[] {
  return versionsOf(published, statement).parallel.flatMap(({ edition, files: { html } }) => {
    if (html === undefined) return [];
    return [{ href: relativeHref(here, html), languages: languageNames(edition), current: html === here }];
  });
}

/** The pages of other statements in the edition's language that its text links to, by their names. */
export function linkedStatements({ body, notes, locale }: Edition, here: string, published: Published) {
  const trees = [body, ...notes.map(({ definition }) => definition)];
  const names = new Set(trees.flatMap((tree) => [...walk(tree)].flatMap(([node]) => node.data?.statement ?? [])));
  const pages = [...names].flatMap((name) => {
    const page = versionsOf(published, name).editions.get(locale.code)?.files.html;
    return page === undefined ? [] : [[name, relativeHref(here, page)] as const];
  });
  return Object.fromEntries(pages) as Readonly<Record<string, string>>;
}
