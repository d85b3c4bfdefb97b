import type { LocalizedText } from "../model/edition.ts";
import type { PageText } from "../model/page-text.ts";

/** The words of the site in one locale, finished. */
export interface SiteTexts {
  readonly publicationTitle: LocalizedText;
  readonly publisher: LocalizedText;
  /** A label by its key in labels.json, with values, or in a plural form: see `Labels.text` of localize. */
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** A number in the locale's digits. */
  readonly number: (value: number) => string;
  /** A day as the locale writes it; ISO 8601 goes in. */
  readonly date: (day: string) => string;
  /** The labels' language where they fell back to another one. */
  readonly labelsLang: string | undefined;
}

/** The words of the site by locale code; every locale of the settings is there. */
export type TextsByLocale = Readonly<Record<string, SiteTexts>>;

/** The words of one locale; that they are there is the caller's part. */
export function textsOf(texts: TextsByLocale, code: string): SiteTexts {
  const found = texts[code];
  if (found === undefined) throw new Error(`The site has no texts for ${code}.`);
  return found;
}

/** A label for a template. */
export function wordOf(texts: SiteTexts, key: string, values?: Readonly<Record<string, string | number>>): PageText {
  return shownText(texts, texts.text(key, values));
}

/** What was put together of labels, for a template: it is in their language. */
export function shownText({ labelsLang }: SiteTexts, text: string): PageText {
  return { text, lang: labelsLang ?? null, dir: labelsLang === undefined ? null : "auto" };
}
