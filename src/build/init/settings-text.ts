import { stringify } from "yaml";
import type { Locale } from "../../model/locale.ts";
import { fontPackage, latinFont } from "../../model/script-fonts.ts";

/** What a new publication is. */
export interface Start {
  readonly title: string;
  /** Where its editions will stand. */
  readonly url: string;
  readonly publisher: string;
  /** The language of its canonical texts. */
  readonly source: Locale;
  /** Each once, the source first. */
  readonly locales: readonly Locale[];
}

/** The npm packages of the fonts that its languages are set in; the one for Latin letters and figures comes first. */
export function fontsOf({ locales }: Pick<Start, "locales">): readonly string[] {
  return [...new Set([latinFont, ...locales.flatMap((locale) => fontPackage(locale) ?? [])])];
}

/** A hexapla.yaml to start from, with a word to each key. */
export function settingsText(start: Start): string {
  const { title, url, publisher, source, locales } = start;
  const written = (value: unknown): string => stringify(value, { lineWidth: 0 }).trimEnd();
  const codes = locales.map(({ code }) => `  - ${written(code)}`).join("\n");
  const fonts = fontsOf(start).map((name) => `  - ${written(name)}`);
  return `# What a build makes of this folder. Every key is explained in docs/formats.md of Hexapla.
${written({ title })}

# Where the built dist/ will stand; every absolute link comes from it.
${written({ url })}
publisher:
  ${written({ name: publisher })}

# The language of content/, and all languages, that one too.
${written({ source: source.code })}
locales:
${codes}

# text, booklet and leaflet can be made too.
formats: [html, pdf, epub]

# Two or three languages side by side: parallel: [[en, fr]]

# A translation is published when so many per cent of its words are current: minimum. Until then it is kept back; with
# "source" or "stale" it goes out, and shows what is not translated in the source language, or what is outdated, marked.
untranslated: withhold
minimum: 100

# npm packages or folders. No other font is ever used, so pages look the same wherever they are made.
fonts:
${fonts.join("\n")}
paper: a4
`;
}
