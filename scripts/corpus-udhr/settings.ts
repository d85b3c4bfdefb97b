import { readFileSync } from "node:fs";
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

/** The font packages this repository installs for its tests: Hexapla finds them from wherever the corpus stands. */
export function installedFonts(): readonly string[] {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter((name) => name.startsWith("@expo-google-fonts/"))
    .sort();
}
