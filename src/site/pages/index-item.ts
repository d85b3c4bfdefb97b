import type { Edition } from "../../model/edition.ts";
import type { DownloadLink, ParallelLink } from "../../model/page-links.ts";
import { type PageLinePart, type PageText, pageLine, pageText } from "../../model/page-text.ts";
import type { Published, PublishedEdition, PublishedParallel } from "../../model/published.ts";
import { downloadsOf } from "../downloads.ts";
import { relativeHref } from "../path.ts";
import { type SiteTexts, shownText, wordOf } from "../texts.ts";
import { parallelsOf } from "../versions.ts";
import { percentOf } from "./percent.ts";

/** A statement as an index shows it. */
export interface IndexItem {
  readonly href: string;
  /** One, or in an index of parallel editions one in each language. */
  readonly titles: readonly PageText[];
  readonly kind: string;
  readonly dateline: readonly PageLinePart[];
  readonly issued: string | null;
  /** The revision that the edition carries, or that it does not follow the current original. */
  readonly version: PageText | null;
  /** How far the translation is, where it is not complete. */
  readonly progress: PageText | null;
  readonly summary: PageText | null;
  readonly downloads: readonly DownloadLink[];
  /** The parallel editions that the page's language is part of. */
  readonly parallels: readonly ParallelLink[];
}

/**
 * An edition in an index; nothing where it has no page.
 *
 * @param here The page of the index, as a path below dist/.
 */
export function indexItem(
  each: PublishedEdition,
  here: string,
  published: Published,
  texts: SiteTexts,
): readonly IndexItem[] {
  const page = each.files.html;
  const { edition } = each;
  if (page === undefined) return [];
  const { code } = edition.locale;
  const parallels = parallelsOf(edition.statement, here, published);
  return [
    {
      href: relativeHref(here, page),
      titles: [pageText(edition.title)],
      ...facts(edition, texts),
      downloads: downloadsOf(each, here, texts),
      parallels: parallels.filter(({ languages }) => languages.some((language) => language.code === code)),
    },
  ];
}

/** A parallel edition in the index of its languages; nothing where it has no page. */
export function parallelItem(each: PublishedParallel, here: string, texts: SiteTexts): readonly IndexItem[] {
  const page = each.files.html;
  const { editions } = each.edition;
  const [first] = editions;
  if (page === undefined) return [];
  const titles = editions
    .filter(({ title }) => title.text !== "")
    .map(({ title, locale }) => ({
      text: title.text,
      lang: title.lang ?? locale.code,
      dir: title.dir ?? locale.direction,
    }));
  return [
    {
      href: relativeHref(here, page),
      titles,
      ...facts(first, texts),
      downloads: downloadsOf(each, here, texts),
      parallels: [],
    },
  ];
}

type Facts = Pick<IndexItem, "kind" | "dateline" | "issued" | "version" | "progress" | "summary">;

function facts(edition: Edition, texts: SiteTexts): Facts {
  const { version, notice, percent } = edition;
  const told = version ?? notice;
  return {
    kind: edition.labels.kind,
    dateline: pageLine(edition.dateline),
    issued: edition.issued ?? null,
    version: told === undefined ? null : shownText(texts, told),
    progress: percent === 100 ? null : wordOf(texts, "about.percent", { percent: percentOf(edition) }),
    summary: edition.summary === undefined ? null : pageText(edition.summary),
  };
}
