import type { Edition } from "../../src/model/edition.ts";
import type { PublishedEdition } from "../../src/model/rendition.ts";
import type { Settings } from "../../src/model/settings.ts";
import type { SiteTexts, TextsByLocale } from "../../src/site/texts.ts";
import { editionOf, localeOf, textOf } from "../render/xhtml/sample-edition.ts";

export const codes = ["en", "el", "ar", "zh-Hans", "de", "tr"] as const;

export const settings: Settings = {
  file: "hexapla.yaml",
  title: "Publication",
  url: "https://example.org/sub/",
  publisher: { name: "Publisher" },
  source: localeOf("en"),
  locales: codes.map((code) => ({
    locale: localeOf(code),
    paper: "a4",
    untranslated: "withhold",
    minimum: 100,
    fonts: [],
  })),
  formats: ["html", "pdf", "epub"],
  parallel: [],
  check: { fail: "error", rules: {} },
};

/** A published edition with all its files. */
export function publishedOf(
  statement: string,
  code: string,
  { files, ...changes }: Partial<Edition> & Partial<Pick<PublishedEdition, "files">> = {},
): PublishedEdition {
  const name = statement.split("/").at(-1) ?? statement;
  const folder = `${code}/${statement}`;
  const locale = localeOf(code);
  const title = textOf(`${statement} in ${code}`, "title");
  const facts = { key: `${statement}/${code}`, statement, name, locale, title, url: `${settings.url}${folder}/` };
  return {
    edition: editionOf("Text.", { ...facts, issued: undefined, ...changes }),
    files: files ?? {
      html: `${folder}/index.html`,
      pdf: `${folder}/${name}.${code}.pdf`,
      epub: `${folder}/${name}.${code}.epub`,
    },
  };
}

/** Words of the site that tell their locale. */
export function siteTextsOf(code: string): SiteTexts {
  return {
    publicationTitle: textOf(`Title ${code}`, "publication"),
    publisher: textOf("Publisher", "publisher"),
    labels: {
      download: "Download",
      "edition.behind": "earlier version",
      "format.booklet": "Booklet",
      "format.epub": "EPUB",
      "format.html": "Web",
      "format.leaflet": "Leaflet",
      "format.pdf": "PDF",
      "format.text": "Text",
      "home.choose": "Choose",
      "index.empty": "Nothing yet",
      "index.statements": "Statements",
      languages: "Languages",
      skip: "Skip",
    },
    text: (key) => key,
    labelsLang: undefined,
  };
}

export const texts: TextsByLocale = Object.fromEntries(codes.map((code) => [code, siteTextsOf(code)]));
