import type { Edition, LocalizedText } from "../model/edition.ts";
import { mediaTypes } from "../model/formats.ts";
import { type AnyEdition, isParallel } from "../model/parallel.ts";
import { byOwnName } from "../model/reading-order.ts";
import { isVolume, type Volume } from "../model/volume.ts";
import type { RenderJob } from "./render-edition.ts";

/** The card of a page that is no statement's. */
export interface SiteCard {
  /** Path below dist/. */
  readonly path: string;
  readonly locale: string;
  readonly job: RenderJob;
}

/** How manifest.json lists a card. */
export const cardFacts = { mediaType: mediaTypes.card, format: "card" } as const;

/**
 * Cards of the indexes in the languages of what is made now, and of the page that chooses a language: that one names all
 * languages, and stands in the source language.
 *
 * @param planned Every edition of the publication.
 * @param chosen What is made now.
 */
export function siteCards(planned: readonly Edition[], chosen: readonly (AnyEdition | Volume)[]): readonly SiteCard[] {
  const made = chosen.flatMap((each) => (isVolume(each) || isParallel(each) ? [] : each.locale.code));
  const leads = new Map(planned.toReversed().map((edition) => [edition.locale.code, edition]));
  const codes = [...new Set(planned.map(({ locale }) => locale.code))];
  const indexes = codes
    .filter((code) => made.includes(code))
    .flatMap((code) => leads.get(code) ?? [])
    .map((lead) => cardOf(lead, `${lead.locale.code}/card.png`, lead.labels.statements));
  const home = planned.find(({ locale, sourceLocale }) => locale.code === sourceLocale.code) ?? planned[0];
  if (home === undefined || made.length === 0) return indexes;
  const shown = [...leads.values()].toSorted((one, other) => byOwnName(one.locale, other.locale));
  const names = shown.map((each) => nameIn(each, home));
  return [...indexes, cardOf(home, "card.png", home.labels.languages, names.length > 1 ? names : [])];
}

/** The publication's title in the place of a statement's, and below it who publishes it. */
function cardOf(lead: Edition, path: string, kind: string, otherTitles: readonly LocalizedText[] = []): SiteCard {
  const { publicationTitle, publisher, labels } = lead;
  const none = { subtitle: undefined, summary: undefined, version: undefined, dateline: [], authors: [] };
  const edition: Edition = {
    ...lead,
    ...none,
    key: path,
    title: { ...publicationTitle, id: "title" },
    publicationTitle: publisher,
    labels: { ...labels, kind },
    body: { type: "root", children: [] },
    notes: [],
  };
  return { path, locale: lead.locale.code, job: { edition, formats: ["card"], otherTitles } };
}

/** A language's name in itself, as it stands on a card in another language. */
function nameIn({ locale }: Edition, lead: Edition): LocalizedText {
  const isOwn = locale.code === lead.locale.code;
  const mark = { id: `name-${locale.code}`, state: "current", notice: undefined } as const;
  const { code: lang, direction: dir } = locale;
  return { text: locale.ownName, ...mark, ...(isOwn ? { lang: undefined, dir: undefined } : { lang, dir }) };
}
