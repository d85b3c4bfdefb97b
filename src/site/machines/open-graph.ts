import { absoluteUrl } from "../../model/address.ts";
import type { Edition } from "../../model/edition.ts";
import type { Locale } from "../../model/locale.ts";
import type { SocialCard } from "../../model/page-head.ts";
import { plainLine } from "../../model/plain-line.ts";
import type { PublishedEdition, PublishedParallel } from "../../model/published.ts";
import type { Settings } from "../../model/settings.ts";
import type { SiteTexts } from "../texts.ts";

/** Pixels of a card: what networks ask for. */
const size = { width: 1200, height: 630 } as const;

/** What a network shows of an edition of a statement. */
export function statementCard({ edition, files }: PublishedEdition, settings: Settings): SocialCard {
  return articleCard(edition, { title: titleOf(edition), card: files.card }, settings);
}

/** What a network shows of an edition in several languages: it speaks the first. */
export function parallelCard({ edition, files }: PublishedParallel, settings: Settings): SocialCard {
  const [first] = edition.editions;
  const title = edition.editions.flatMap((each) => titleOf(each) || []).join(" – ");
  return articleCard(first, { title, card: files.card }, settings);
}

/** What a network shows of a page of the site. */
export function siteCard(locale: Locale, texts: SiteTexts): SocialCard {
  const title = plainLine(texts.publicationTitle, locale.direction);
  return {
    type: "website",
    title,
    description: null,
    issued: null,
    siteName: title,
    locale: territoryTag(locale),
    image: null,
  };
}

interface ArticleCard {
  readonly title: string;
  /** Path of the picture below dist/. */
  readonly card: string | undefined;
}

function articleCard(edition: Edition, { title, card }: ArticleCard, settings: Settings): SocialCard {
  const { locale, summary, publicationTitle, issued } = edition;
  return {
    type: "article",
    title,
    description: summary === undefined ? null : plainLine(summary, locale.direction),
    issued: issued ?? null,
    siteName: plainLine(publicationTitle, locale.direction),
    locale: territoryTag(locale),
    image: cardImage(card, title, settings),
  };
}

/** @param card Path of the picture below dist/; it shows the title. */
export function cardImage(card: string | undefined, title: string, { url }: Settings): SocialCard["image"] {
  return card === undefined ? null : { url: absoluteUrl(url, card), ...size, alt: title };
}

function titleOf({ title, locale }: Edition): string {
  return plainLine(title, locale.direction);
}

/** `language_TERRITORY`, the likely one where the tag names none; without it where that is no country (`eo`, `001`). */
function territoryTag({ language, region }: Locale): string {
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? `${language}_${region}` : language;
}
