import type { Edition } from "../../model/edition.ts";
import type { Resource } from "./package-document.ts";

/** A face that a book brings. */
export interface BookFont {
  /** The language it is for. */
  readonly language: string;
  readonly bold: boolean;
  /** TrueType or OpenType. */
  readonly bytes: Uint8Array;
}

/** The faces as files of the package. Nothing of a font's own names reaches the container or the style sheet (law 8). */
export function fontResources(fonts: readonly BookFont[]): readonly Resource[] {
  return fonts.map(({ bytes }, index) => {
    const isPostScript = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) === 0x4f54_544f;
    const ending = isPostScript ? "otf" : "ttf";
    return {
      id: `font-${index + 1}`,
      path: `fonts/font-${index + 1}.${ending}`,
      mediaType: `font/${ending}`,
      content: bytes,
    };
  });
}

/**
 * The rules that give each language its faces. They stand before all others, and only on elements that name the language:
 * what the reader chooses, or a template, wins.
 */
export function fontRules(fonts: readonly BookFont[], resources: readonly Resource[]): string {
  const faces = fonts.map(({ language, bold }, index) => {
    const source = `src: url("${resources[index]?.path}")`;
    return `@font-face { font-family: "book-${language}"; font-weight: ${bold ? "bold" : "normal"}; ${source}; }\n`;
  });
  const languages = [...new Set(fonts.map(({ language }) => language))];
  const rules = languages.map((language) => `[lang="${language}"] { font-family: "book-${language}", serif; }\n`);
  // The spaces of a Nastaliq are too narrow for Latin words; a language with a face of its own keeps it.
  const others = languages.map((language) => `:not([lang="${language}"])`).join("");
  const resets = languages.map((language) => `[lang="${language}"] [lang]${others} { font-family: serif; }\n`);
  return [...faces, ...rules, ...resets].join("");
}

/** Signs that any text may be given by the reading system or the style sheet. */
const always = " 0123456789.,:;-–—…()[]«»“”‘’*†•\u00a0\u200c\u200d\u200e\u200f\u25cc";

/** The characters that a book shows, but for Latin letters, which other fonts draw better. */
export function charactersOf(edition: Edition): string {
  const { body, notes, labels, title, subtitle, summary, publisher, publicationTitle, rights, locale } = edition;
  const { dateline, authors, firstPublished, version, notice, translatedFrom, translators } = edition;
  const { digits } = locale;
  const shown = { body, notes, labels, title, subtitle, summary, publisher, publicationTitle, rights, digits };
  const front = { dateline, authors, firstPublished, version, notice, translatedFrom, translators };
  const text = always + stringsOf([shown, front]).join("");
  return [...new Set(text.normalize("NFC") + text)].filter((character) => !/\p{sc=Latn}/u.test(character)).join("");
}

/** Every string in plain data. Ids and addresses are among them, which costs a font nothing. */
function stringsOf(data: unknown): string[] {
  if (typeof data === "string") return [data];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(stringsOf) : [];
}
