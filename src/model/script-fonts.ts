import type { Locale } from "./locale.ts";

/** Where npm has an open font for a script (ISO 15924), with the serifs of the others where such a one is made. */
const packages: Readonly<Record<string, string>> = {
  Adlm: "noto-sans-adlam",
  Arab: "amiri",
  Armn: "noto-sans-armenian",
  Beng: "noto-serif-bengali",
  Bopo: "noto-serif-tc",
  Cans: "noto-sans-canadian-aboriginal",
  Cham: "noto-sans-cham",
  Cher: "noto-sans-cherokee",
  Cyrl: "noto-serif",
  Deva: "noto-serif-devanagari",
  Ethi: "noto-sans-ethiopic",
  Geor: "noto-sans-georgian",
  Grek: "noto-serif",
  Gujr: "noto-sans-gujarati",
  Guru: "noto-sans-gurmukhi",
  Hang: "noto-serif-kr",
  Hani: "noto-serif-sc",
  Hans: "noto-serif-sc",
  Hant: "noto-serif-tc",
  Hebr: "noto-serif-hebrew",
  Hira: "noto-serif-jp",
  Java: "noto-sans-javanese",
  Jpan: "noto-serif-jp",
  Kana: "noto-serif-jp",
  Khmr: "noto-serif-khmer",
  Knda: "noto-sans-kannada",
  Kore: "noto-serif-kr",
  Laoo: "noto-sans-lao",
  Latn: "noto-serif",
  Mlym: "noto-sans-malayalam",
  Mtei: "noto-sans-meetei-mayek",
  Mymr: "noto-sans-myanmar",
  Nkoo: "noto-sans-nko",
  Olck: "noto-sans-ol-chiki",
  Orya: "noto-sans-oriya",
  Sinh: "noto-sans-sinhala",
  Syrc: "noto-sans-syriac",
  Taml: "noto-sans-tamil",
  Telu: "noto-serif-telugu",
  Tfng: "noto-sans-tifinagh",
  Thaa: "noto-sans-thaana",
  Thai: "noto-sans-thai",
  Tibt: "noto-serif-tibetan",
  Vaii: "noto-sans-vai",
  Yiii: "noto-sans-yi",
};

/** Languages that are read in another hand than their script's usual one. */
const ofLanguage: Readonly<Record<string, string>> = { ur: "noto-nastaliq-urdu", ks: "noto-nastaliq-urdu" };

/**
 * The npm package of a font that a locale can be set in.
 *
 * @returns Nothing for a script that the list above does not have.
 */
export function fontPackage({ language, script }: Pick<Locale, "language" | "script">): string | undefined {
  const name = (script === "Arab" ? ofLanguage[language] : undefined) ?? packages[script];
  return name === undefined ? undefined : `@expo-google-fonts/${name}`;
}

/** Scripts of locales (ISO 15924) that are written in several scripts of characters (UAX 24). */
const written: Readonly<Record<string, readonly string[]>> = {
  Hans: ["Hani"],
  Hant: ["Hani", "Bopo"],
  Jpan: ["Hani", "Hira", "Kana"],
  Kore: ["Hani", "Hang"],
};

/**
 * The npm package of a font that has a character: that of the locale it stands in, where it is one of its own letters.
 *
 * @param script The character's script (UAX 24).
 */
export function fontPackageFor(script: string, locale: Pick<Locale, "language" | "script">): string | undefined {
  const isOwn = locale.script === script || (written[locale.script]?.includes(script) ?? false);
  return fontPackage(isOwn ? locale : { language: "und", script });
}

/** What every publication needs for its figures and Latin names. */
export const latinFont = "@expo-google-fonts/noto-serif";
