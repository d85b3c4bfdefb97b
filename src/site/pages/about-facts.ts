import type { Edition, LocalizedText } from "../../model/edition.ts";
import { listOf } from "../../model/list.ts";
import { type PageText, pageText } from "../../model/page-text.ts";
import { relativeHref } from "../path.ts";
import { type SiteTexts, shownText, wordOf } from "../texts.ts";

/** A line of what is known of an edition. */
export interface Fact {
  readonly term: PageText;
  readonly values: readonly FactValue[];
}

/** What it says; each value stands on a line of its own. */
export interface FactValue extends PageText {
  readonly href: string | null;
  /** ISO 8601, where it is a day. */
  readonly date: string | null;
  /** Whether it is to be copied sign by sign. */
  readonly isCode: boolean;
}

/** Where a page about an edition finds the others. */
export interface FactLinks {
  /** The page, as a path below dist/. */
  readonly here: string;
  /** The page of the original, as a path below dist/; nothing where there is none, or where this is the original. */
  readonly original: { readonly page: string; readonly edition: Edition } | undefined;
}

/** What is known of an edition, in the order in which readers ask for it. */
export function factsOf(edition: Edition, { here, original }: FactLinks, texts: SiteTexts): readonly Fact[] {
  const { locale, translators, issued, translated, rights, identifier, url } = edition;
  const fact = (key: string, ...values: readonly (FactValue | undefined)[]): readonly Fact[] => {
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 ? [] : [{ term: wordOf(texts, key), values: known }];
  };
  const source = original && { ...originalLink(original.edition), href: relativeHref(here, original.page) };
  return [
    ...fact("about.language", plain(locale.ownName)),
    ...fact("edition.original", source),
    ...fact("about.translators", translators.length === 0 ? undefined : plain(listOf(translators, locale))),
    ...fact("about.issued", issued === undefined ? undefined : dateFact(edition, issued)),
    ...fact("about.translated", translated === undefined ? undefined : day(translated, texts)),
    ...fact("about.state", ...stateOf(edition, texts)),
    ...fact("about.rights", rights === undefined ? undefined : localized(rights)),
    ...fact("about.address", {
      ...plain(url),
      href: relativeHref(here, here.replace(/about\.html$/, "index.html")),
      isCode: true,
    }),
    ...fact("about.identifier", { ...plain(identifier), isCode: true }),
  ];
}

function plain(text: string): FactValue {
  return { text, lang: null, dir: null, href: null, date: null, isCode: false };
}

function localized(text: LocalizedText): FactValue {
  return { ...plain(text.text), ...pageText(text) };
}

/** The original under its own title, in its own language. */
function originalLink({ title, locale }: Edition): FactValue {
  return { ...plain(title.text), lang: title.lang ?? locale.code, dir: title.dir ?? locale.direction };
}

/** As the line below the title has it, which may be an interval. */
function dateFact({ dateline }: Edition, issued: string): FactValue | undefined {
  const written = dateline.find(({ role }) => role === "date");
  return written === undefined ? undefined : { ...plain(written.text), date: issued };
}

function day(date: string, texts: SiteTexts): FactValue {
  return { ...plain(texts.date(date)), date };
}

/** The revision that the text carries, and whether all of it follows the original. */
function stateOf({ version, notice, translatedFrom }: Edition, texts: SiteTexts): readonly (FactValue | undefined)[] {
  const carried = version === undefined ? undefined : { ...plain(""), ...shownText(texts, version) };
  if (notice !== undefined) return [carried, { ...plain(""), ...shownText(texts, notice) }];
  return [carried, translatedFrom === undefined ? undefined : { ...plain(""), ...wordOf(texts, "about.complete") }];
}
