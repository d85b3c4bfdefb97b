import { foldText } from "./fold.ts";

/** Finds a country by the name that CLDR has for it in a language. */
export type CountryFinder = (name: string) => string | undefined;

/** Codes that CLDR names and that are no country (UTS 35, unicode_region_subtag). */
const noCountries = new Set(["EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"]);

/**
 * Every country's names in a language, long and short, to its code (ISO 3166-1 alpha-2).
 *
 * @param languages BCP 47 tags; the first that has a name decides.
 */
export function countryFinder(languages: readonly string[]): CountryFinder {
  const codes = new Map<string, string>();
  for (const language of Intl.DisplayNames.supportedLocalesOf(languages)) {
    for (const style of ["long", "short"] as const) {
      const names = new Intl.DisplayNames([language, "en"], { type: "region", style, fallback: "none" });
      for (const code of regions()) {
        const name = names.of(code);
        if (name !== undefined && !codes.has(foldText(name))) codes.set(foldText(name), code);
      }
    }
  }
  return (name) => codes.get(foldText(name));
}

/** Every region of two letters that is the canonical one of its country: `GB`, not `UK`. */
function regions(): readonly string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !noCountries.has(code) && new Intl.Locale(`und-${code}`).region === code);
}
