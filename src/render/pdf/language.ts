import type { LanguageData } from "./data.ts";

const rightToLeft = /^(Adlm|Arab|Aran|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi)$/;

/** What Typst must know of a language; script and region by CLDR's likely subtags where the tag has none. */
export function languageOf(code: string): Omit<LanguageData, "fonts"> {
  const locale = new Intl.Locale(code).maximize();
  const script = locale.script ?? "Latn";
  // Typst takes no UN M.49 region (`es-419`).
  const region = locale.region !== undefined && /^[A-Z]{2}$/.test(locale.region) ? locale.region : null;
  return { lang: locale.language, region, script, dir: rightToLeft.test(script) ? "rtl" : "ltr" };
}
