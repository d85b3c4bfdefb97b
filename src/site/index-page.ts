import type { Edition } from "../model/edition.ts";
import type { Locale } from "../model/locale.ts";
import { type DownloadLink, type PageLinePart, type PageText, pageLine, type SitePage } from "../model/page.ts";
import type { PublishedEdition } from "../model/rendition.ts";
import type { Settings } from "../model/settings.ts";
import { siteFrame } from "./frame.ts";
import { indexPath, languageLink, publishedLocales } from "./languages.ts";
import { downloadsOf, pageOf } from "./page-links.ts";
import { relativeHref } from "./path.ts";
import { labelText, pageText, type SiteTexts } from "./texts.ts";

/** A statement as the index shows it. */
interface Item {
  readonly href: string;
  readonly title: PageText;
  readonly kind: string;
  readonly dateline: readonly PageLinePart[];
  readonly issued: string | null;
  /** The revision that the edition carries, or that it does not follow the current original. */
  readonly version: PageText | null;
  readonly summary: PageText | null;
  readonly downloads: readonly DownloadLink[];
}

/** The statements published in one language, the newest first. */
export function indexPage(
  locale: Locale,
  published: readonly PublishedEdition[],
  settings: Settings,
  texts: SiteTexts,
): SitePage {
  const path = indexPath(locale.code);
  const languages = publishedLocales(published, settings).map((other) =>
    languageLink(other, path, indexPath(other.code), settings.url),
  );
  const items = published
    .filter(({ edition }) => edition.locale.code === locale.code)
    .toSorted(newestFirst)
    .flatMap((edition) => itemOf(edition, path, texts));
  const frame = siteFrame(path, locale, languages, { settings, texts });
  const heading = labelText(texts, "index.statements");
  return {
    path,
    template: "index",
    data: {
      ...frame,
      heading,
      items,
      emptyLabel: labelText(texts, "index.empty"),
      downloadLabel: labelText(texts, "download"),
    },
  };
}

function itemOf(published: PublishedEdition, here: string, texts: SiteTexts): Item[] {
  const page = pageOf(published);
  const { edition } = published;
  if (page === undefined) return [];
  return [
    {
      href: relativeHref(here, page),
      title: pageText(edition.title),
      kind: edition.labels.kind,
      dateline: pageLine(edition.dateline),
      issued: edition.issued ?? null,
      version: versionOf(edition, texts),
      summary: edition.summary === undefined ? null : pageText(edition.summary),
      downloads: downloadsOf(published, here, texts),
    },
  ];
}

function versionOf({ version, notice }: Edition, { labelsLang }: SiteTexts): PageText | null {
  const text = version ?? notice;
  return text === undefined ? null : { text, lang: labelsLang ?? null, dir: labelsLang === undefined ? null : "auto" };
}

/** ISO dates sort as text; without a date last, and then by name, so that the order is one. */
export function newestFirst({ edition: one }: PublishedEdition, { edition: other }: PublishedEdition): number {
  const [left, right] = [one.issued ?? "", other.issued ?? ""];
  if (left !== right) return left < right ? 1 : -1;
  return one.statement < other.statement ? -1 : 1;
}
