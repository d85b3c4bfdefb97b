import type { Locale } from "../../model/locale.ts";
import type { PageFrame, SitePage } from "../../model/page.ts";
import type { FeedLink } from "../../model/page-head.ts";
import type { LanguageLink } from "../../model/page-links.ts";
import type { PageText } from "../../model/page-text.ts";
import type { PublishedEdition } from "../../model/published.ts";
import { siteFrame } from "../frame.ts";
import { indexPath, languageLink, publishedLocales } from "../languages.ts";
import { indexJsonLd } from "../machines/json-ld-site.ts";
import type { Site } from "../site.ts";
import { type SiteTexts, textsOf, wordOf } from "../texts.ts";
import { type IndexItem, indexItem } from "./index-item.ts";
import { type ListPage, listPages, type Pager, pagerOf, pageSize } from "./paging.ts";
import { parallelIndexLinks } from "./parallel-index.ts";
import { type VolumeItem, volumesIn } from "./volumes.ts";

/** What templates/html/index.liquid may name. */
export interface IndexData extends PageFrame {
  readonly heading: PageText;
  /** The languages of an index of parallel editions, each under its own name; else empty. */
  readonly columns: readonly Pick<LanguageLink, "code" | "name" | "direction">[];
  readonly items: readonly IndexItem[];
  readonly emptyLabel: PageText;
  readonly downloadLabel: PageText;
  readonly pager: Pager | null;
  /** The feed of the language, for people to subscribe to; nothing where there is none. */
  readonly feed: (PageText & Pick<FeedLink, "href" | "mediaType">) | null;
  readonly volumes: readonly VolumeItem[];
  readonly volumesLabel: PageText;
}

/** The statements published in one language, the newest first, some on each page. */
export function indexPages(locale: Locale, site: Site): readonly SitePage[] {
  const texts = textsOf(site.texts, locale.code);
  const first = indexPath(locale.code);
  const listed = (site.published.pages.get(locale.code) ?? []).toSorted(newestFirst);
  return listPages(listed, first).map((page) => {
    const items = page.items.flatMap((each) => indexItem(each, page.path, site.published, texts));
    const volumes = page.number === 1 ? volumesIn(locale.code, site.published.volumes, page.path, texts) : [];
    const frame = indexFrame(page, locale, site);
    const list = { path: page.path, languages: [locale.code], editions: page.items, ...placeIn(listed, page.number) };
    const data: IndexData = {
      ...frame,
      head: { ...frame.head, jsonLd: indexJsonLd(list, site.settings, texts) },
      heading: wordOf(texts, "index.statements"),
      columns: [],
      items,
      pager: pagerOf(page, first, texts),
      feed: feedOf(frame, texts),
      volumes,
      ...indexLabels(texts),
    };
    return { path: page.path, template: "index", data: { ...data } };
  });
}

/** What the layout needs of a page of an index. */
export function indexFrame(page: ListPage<unknown>, locale: Locale, site: Site): PageFrame {
  const { settings, published } = site;
  const texts = textsOf(site.texts, locale.code);
  const languages = publishedLocales(published, settings).map((other) =>
    languageLink(other, page.path, indexPath(other.code), settings.url),
  );
  const frame = siteFrame(page.path, locale, languages, { settings, published, texts });
  const numbered = page.number === 1 ? [] : [texts.text("page.of", { page: page.number, total: page.total })];
  return {
    ...frame,
    documentTitle: [frame.documentTitle, ...numbered].join(" – "),
    parallels: parallelIndexLinks(page.path, site),
    parallelLabel: wordOf(texts, "parallel.editions"),
  };
}

/** The Atom feed, which every feed reader knows. */
function feedOf({ head }: PageFrame, texts: SiteTexts): IndexData["feed"] {
  const [atom] = head.feeds;
  return atom === undefined ? null : { ...wordOf(texts, "index.feed"), href: atom.href, mediaType: atom.mediaType };
}

/** How many of a list stand before one of its pages, and how many there are. */
export function placeIn(list: readonly unknown[], page: number): { readonly before: number; readonly total: number } {
  return { before: (page - 1) * pageSize, total: list.length };
}

/** The words of an index. */
export function indexLabels(texts: SiteTexts): Pick<IndexData, "emptyLabel" | "downloadLabel" | "volumesLabel"> {
  return {
    emptyLabel: wordOf(texts, "index.empty"),
    downloadLabel: wordOf(texts, "download"),
    volumesLabel: wordOf(texts, "index.volumes"),
  };
}

/** ISO dates sort as text; without a date last, and then by name, so that the order is one. */
export function newestFirst({ edition: one }: Dated, { edition: other }: Dated): number {
  const [left, right] = [one.issued ?? "", other.issued ?? ""];
  if (left !== right) return left < right ? 1 : -1;
  return one.statement < other.statement ? -1 : 1;
}

interface Dated {
  readonly edition: Pick<PublishedEdition["edition"], "issued" | "statement">;
}
