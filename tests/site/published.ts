import { assembleParallel } from "../../src/edition/parallel.ts";
import { assembleVolume } from "../../src/edition/volume.ts";
import type { Edition } from "../../src/model/edition.ts";
import {
  groupPublished,
  type Published,
  type PublishedEdition,
  type PublishedParallel,
  type PublishedVolume,
} from "../../src/model/published.ts";
import type { Settings } from "../../src/model/settings.ts";
import type { Site } from "../../src/site/site.ts";
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

/** Words by which tests know what a page names; of other labels the key stands. */
const words: Readonly<Record<string, string>> = {
  download: "Download",
  "edition.behind": "earlier version",
  "edition.unfinished": "incomplete",
  "format.archive": "All files",
  "format.booklet": "Booklet",
  "format.epub": "EPUB",
  "format.html": "Web",
  "format.leaflet": "Leaflet",
  "format.markdown": "Markdown",
  "format.pdf": "PDF",
  "format.text": "Text",
  "home.choose": "Choose",
  "index.empty": "Nothing yet",
  "index.statements": "Statements",
  languages: "Languages",
  skip: "Skip",
};

/** Words of the site that tell their locale. */
export function siteTextsOf(code: string): SiteTexts {
  return {
    publicationTitle: textOf(`Title ${code}`, "publication"),
    publisher: textOf("Publisher", "publisher"),
    text: (key, values = {}) => [words[key] ?? key, ...Object.values(values)].join(" "),
    number: String,
    date: (day) => `day ${day}`,
    labelsLang: undefined,
  };
}

const texts: TextsByLocale = Object.fromEntries(codes.map((code) => [code, siteTextsOf(code)]));

/** A site of such editions; combinations of languages as the parallel editions have them. */
export function siteOf(editions: readonly PublishedEdition[], more: Partial<Omit<Published, "editions">> = {}): Site {
  const { parallel = [], volumes = [], finished = new Map() } = more;
  const combinations = [...new Set(parallel.map(({ edition }) => edition.code))];
  const wanted = combinations.map((code) => ({ locales: code.split("+"), pages: "aligned" as const }));
  return {
    settings: { ...settings, parallel: wanted },
    published: groupPublished({ editions, parallel, volumes, finished }),
    texts,
  };
}

/** A published parallel edition with its page. */
export function parallelOf(
  statement: string,
  locales: readonly string[],
  changes: Partial<Edition> = {},
): PublishedParallel {
  const [first, ...others] = locales.map((code) => publishedOf(statement, code, changes).edition);
  if (first === undefined) throw new Error("no locales");
  const edition = assembleParallel([first, ...others], { pages: "aligned", url: settings.url });
  return { edition, files: { html: `parallel/${edition.code}/${statement}/index.html` } };
}

/** A published volume of one statement. */
export function volumeOf(name: string, statement: string, locales: readonly string[]): PublishedVolume {
  const [first, ...others] = locales.map((code) => publishedOf(statement, code).edition);
  if (first === undefined) throw new Error("no locales");
  const title = textOf(`Volume ${name}`, "title");
  const volume = assembleVolume([first, ...others], { name, title, url: settings.url });
  return { volume, files: { pdf: `volumes/${name}/${name}.pdf` } };
}
