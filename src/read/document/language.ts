import { francAll } from "franc";
import type { Locale } from "../../model/locale.ts";

/** What speaks against a text's being in the language it should be in. */
export type LanguageDoubt =
  | { readonly type: "script"; readonly expected: string; readonly actual: string }
  | { readonly type: "language"; readonly expected: string; readonly actual: string };

/** Shorter texts do not tell their language. */
const enough = 500;

/** Trigrams of related languages are much alike: beyond this one takes no side between Spanish and Galician. */
const close = 0.975;

/**
 * Looks whether a text can be in a locale's language: by the script most of its letters are in, then by its trigrams,
 * where they are known of that language.
 *
 * @returns Nothing where nothing speaks against it.
 */
export function doubtLanguage(text: string, { language, script }: Locale): LanguageDoubt | undefined {
  const actualScript = mainScript(text);
  if (actualScript !== undefined && !scriptsOf(script).includes(actualScript)) {
    return { type: "script", expected: script, actual: actualScript };
  }
  if (text.length < enough) return undefined;
  const ranked = francAll(text.slice(0, 20_000)).map(([code, score]) => [canonical(code), score] as const);
  const [best] = ranked;
  const own = ranked.find(([code]) => code === language);
  if (best === undefined || own === undefined || own[1] >= close) return undefined;
  return { type: "language", expected: language, actual: best[0] };
}

/** The detector knows languages by three letters, and big ones by their standard variety (`cmn`, `arb`). */
export function canonical(code: string): string {
  return new Intl.Locale(Intl.getCanonicalLocales(code)[0] ?? code).language;
}

const known = [
  ...["Latn", "Cyrl", "Grek", "Arab", "Hebr", "Armn", "Geor", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu"],
  ...["Knda", "Mlym", "Sinh", "Thai", "Laoo", "Mymr", "Khmr", "Tibt", "Ethi", "Hang", "Hani", "Hira", "Kana", "Mong"],
  ...["Cans", "Cher", "Tfng", "Nkoo", "Vaii", "Thaa", "Syrc", "Java", "Bali", "Olck", "Yiii"],
];

/** The script that more than half of the letters are in. */
export function mainScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return known.find((script) => 2 * (text.match(new RegExp(`\\p{sc=${script}}`, "gu"))?.length ?? 0) > letters);
}

/** Scripts, as Unicode counts characters, that a locale's script (ISO 15924) is written with. */
export function scriptsOf(script: string): readonly string[] {
  const composed: Readonly<Record<string, readonly string[]>> = {
    Hans: ["Hani"],
    Hant: ["Hani"],
    Jpan: ["Hani", "Hira", "Kana"],
    Kore: ["Hang", "Hani"],
    Aran: ["Arab"],
    Latf: ["Latn"],
    Latg: ["Latn"],
  };
  return composed[script] ?? [script];
}
