import type { Alignment } from "../model/alignment.ts";
import type { Locale } from "../model/locale.ts";
import type { LocalizedOrganization, LocalizedWords } from "../model/localized.ts";
import { fullName, type Organization, type Register } from "../model/organization.ts";

/**
 * The register's names in one locale, by id. A name without a current translation stands in its own language.
 *
 * @param alignment Of the register's segments, by organization.
 * @param source The language of countries' names where CLDR has none in the locale's.
 */
export function localizeRegister(
  { organizations }: Register,
  alignment: Alignment,
  { locale, source }: { readonly locale: Locale; readonly source: Locale },
): ReadonlyMap<string, LocalizedOrganization> {
  const current = new Map(
    alignment.pairs.flatMap(({ segment, state, entry }) =>
      state === "current" ? [[segment.id, entry.target] as const] : [],
    ),
  );
  const countries = countryNames(locale, source);
  return new Map(
    organizations.map((organization) => {
      const { id, country } = organization;
      const name = nameOf(organization, current.get(id), locale);
      const localized = country === undefined ? undefined : countries(country);
      return [id, { id, name, country: localized, holdsCountry: holdsCountry(organization) }];
    }),
  );
}

/** In the source locale a name is aligned with itself, whatever its language. */
function nameOf(organization: Organization, translation: string | undefined, locale: Locale): LocalizedWords {
  const own = fullName(organization);
  if (translation !== undefined && translation !== own) return { text: translation, lang: undefined, dir: undefined };
  const { code, language, direction } = organization.language;
  const isOwn = language === locale.language || (translation !== undefined && code === locale.code);
  return isOwn ? { text: own, lang: undefined, dir: undefined } : { text: own, lang: code, dir: direction };
}

/** Whether a name holds its country's, word by word, as its own language calls it: “of Mexico”, but no Mali in “Somali”. */
function holdsCountry({ name, country, language }: Organization): boolean {
  if (country === undefined) return false;
  const called = new Intl.DisplayNames([language.intl, "en"], { type: "region", fallback: "none" }).of(country);
  if (called === undefined) return false;
  const words = (text: string) => ` ${wordsOf(text, language).join(" ")} `;
  return words(name).includes(words(called));
}

function wordsOf(text: string, { intl }: Locale): readonly string[] {
  const segments = new Intl.Segmenter([intl, "en"], { granularity: "word" }).segment(text.toLocaleLowerCase(intl));
  return [...segments].flatMap(({ segment, isWordLike }) => (isWordLike ? segment : []));
}

/** CLDR's names of countries; in the source language where CLDR does not know the locale's. */
function countryNames(locale: Locale, source: Locale): (code: string) => LocalizedWords {
  const isKnown = Intl.DisplayNames.supportedLocalesOf(locale.code).length > 0;
  const names = new Intl.DisplayNames([isKnown ? locale.code : source.code, "en"], { type: "region" });
  const language = isKnown ? { lang: undefined, dir: undefined } : { lang: source.code, dir: source.direction };
  return (code) => ({ text: names.of(code) ?? code, ...language });
}
