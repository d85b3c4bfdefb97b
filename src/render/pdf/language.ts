import type { FontKeys, LanguageData } from "./data.ts";

const rightToLeft = /^(Adlm|Arab|Aran|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi)$/;

/**
 * What Typst must know of a language; its script by CLDR's likely subtags where the tag has none. Its region only where
 * the tag has one, as the PDF says it of every line; but for traditional Chinese, which Typst 0.14 cannot be told of in
 * another way, and which `zh` alone would deny.
 */
export function languageOf(code: string): Omit<LanguageData, FontKeys> {
  const locale = new Intl.Locale(code);
  const likely = locale.maximize();
  const script = likely.script ?? "Latn";
  return {
    lang: likely.language,
    region: twoLetters(script === "Hant" ? likely.region : locale.region),
    likelyRegion: twoLetters(likely.region),
    script,
    dir: rightToLeft.test(script) ? "rtl" : "ltr",
  };
}

/** Typst takes no UN M.49 region (`es-419`). */
function twoLetters(region: string | undefined): string | null {
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null;
}
