import { existsSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { stringify } from "yaml";
import type { Translation } from "./tags.ts";

/** The corpus's hexapla.yaml. */
export function writeSettings(translations: readonly Translation[], fonts: readonly string[]): string {
  return stringify({
    title: "The Universal Declaration of Human Rights",
    url: "https://udhr.example.org/",
    publisher: { name: "United Nations" },
    source: "en",
    locales: ["en", ...translations.map(localeEntry)],
    formats: ["html", "pdf", "epub"],
    untranslated: "withhold",
    fonts,
  });
}

/** CLDR names most languages; the package names the others. */
function localeEntry({ tag, name }: Translation): string | { code: string; name: string } {
  const named = Intl.DisplayNames.supportedLocalesOf(tag).length > 0 && !tag.includes("-x-");
  return named ? tag : { code: tag, name };
}

/**
 * The font packages this repository installs for its tests: Hexapla finds them from wherever the corpus stands. Between
 * families that have the same characters the first is used: Latin is to be set in a face made for it, Arabic in Naskh.
 */
export function installedFonts(): readonly string[] {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const noto = names.filter((name) => name.startsWith("@expo-google-fonts/noto-")).sort();
  const others = names.filter((name) => name.startsWith("@expo-google-fonts/") && !noto.includes(name)).sort();
  return [...new Set(["@expo-google-fonts/noto-serif", ...noto, ...others])];
}

/**
 * The installed fonts and these: packages by their name, folders as seen from the corpus, which may be moved together with
 * them.
 */
export function fontsFor(folder: string, names: readonly string[]): readonly string[] {
  const own = names.map((name) => (existsSync(name) ? `./${relative(folder, resolve(name))}` : name));
  return [...new Set([...installedFonts(), ...own])];
}
