import type { Locale } from "../model/locale.ts";
import { isFramed, type SitePage } from "../model/page.ts";
import { bareHead, type PageHead } from "../model/page-head.ts";
import { plainLine } from "../model/plain-line.ts";
import type { Published, PublishedEdition, PublishedParallel } from "../model/published.ts";
import type { Settings } from "../model/settings.ts";
import { feedLinks } from "./machines/feed-links.ts";
import { parallelJsonLd } from "./machines/json-ld-parallel.ts";
import { statementJsonLd } from "./machines/json-ld-statement.ts";
import { cardImage, parallelCard, siteCard, statementCard } from "./machines/open-graph.ts";
import type { Site } from "./site.ts";
import type { SiteTexts } from "./texts.ts";

/** What the page of an edition says to machines. */
export function statementHead(
  edition: PublishedEdition,
  published: Published,
  settings: Settings,
  texts: SiteTexts,
): PageHead {
  const { locale } = edition.edition;
  return {
    ...bareHead,
    feeds: feedLinks(edition.files.html ?? "", locale, published, texts),
    social: statementCard(edition, settings),
    jsonLd: statementJsonLd(edition, published, settings),
  };
}

/** What the page of an edition in several languages says to machines: its feeds are those of the first, if it has any. */
export function parallelHead(
  parallel: PublishedParallel,
  published: Published,
  settings: Settings,
  texts: SiteTexts,
): PageHead {
  const [{ locale }] = parallel.edition.editions;
  return {
    ...bareHead,
    feeds: feedLinks(parallel.files.html ?? "", locale, published, texts),
    social: parallelCard(parallel, settings),
    jsonLd: parallelJsonLd(parallel, published, settings),
  };
}

/** What a page of the site says to machines, until the page itself knows more. */
export function siteHead(path: string, locale: Locale, published: Published, texts: SiteTexts): PageHead {
  return {
    ...bareHead,
    feeds: feedLinks(path, locale, published, texts),
    social: siteCard(locale, texts),
  };
}

/**
 * A finished page of the site, with a card on networks that bears the page's own title, and the picture that stands in
 * its folder, if there is one.
 */
export function withOwnCard(page: SitePage, { published, settings }: Pick<Site, "published" | "settings">): SitePage {
  const { data, path } = page;
  if (!isFramed(data) || data.head.social === null) return page;
  const { head, documentTitle, description, dir } = data;
  const line = (text: string) => plainLine({ text, dir: undefined }, dir);
  const title = line(documentTitle);
  const picture = path.replace(/[^/]*$/, "card.png");
  const social = {
    ...head.social,
    title,
    description: description === null ? null : line(description),
    image: cardImage(published.finished.get(picture)?.path, title, settings),
  };
  return { ...page, data: { ...data, head: { ...head, social } } };
}
