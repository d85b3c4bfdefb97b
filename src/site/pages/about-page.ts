import type { LanguageLink, PageFrame, PageText, ParallelLink, SitePage } from "../../model/page.ts";
import { closedLine } from "../../model/plain-line.ts";
import type { PublishedEdition } from "../../model/rendition.ts";
import { changeOf } from "../../model/undated.ts";
import { siteFrame } from "../frame.ts";
import { aboutJsonLd } from "../machines/json-ld-site.ts";
import { aboutPath, languagesOf, pageOf, parallelsOf } from "../page-links.ts";
import { relativeHref } from "../path.ts";
import type { Site } from "../site.ts";
import { pageText, type SiteTexts, textsOf, wordOf } from "../texts.ts";
import { type Fact, factsOf } from "./about-facts.ts";
import { type FileRow, fileRows } from "./about-files.ts";
import { type Citation, type CitationFile, citationFiles, citationOf } from "./citation.ts";
import { type Progress, progressOf } from "./progress.ts";
import { type VolumeItem, volumesIn } from "./volumes.ts";

/** What templates/html/about.liquid may name. */
interface AboutData extends PageFrame {
  readonly heading: PageText;
  /** The edition that it is about. */
  readonly statement: PageText & { readonly href: string };
  readonly facts: readonly Fact[];
  readonly progress: Progress | null;
  readonly files: readonly FileRow[];
  /** The text in every language; the frame's `languages` lead to the pages about it. */
  readonly editions: readonly LanguageLink[];
  readonly volumes: readonly VolumeItem[];
  readonly citation: Citation;
  readonly citationFiles: readonly CitationFile[];
  readonly labels: Readonly<Record<string, PageText>>;
}

/** A page about every edition that has a page. */
export function aboutPages(site: Site): readonly SitePage[] {
  const siblings = Map.groupBy(site.published.editions, ({ edition }) => edition.statement);
  return site.published.editions.flatMap((each) => {
    const page = pageOf(each);
    return page === undefined ? [] : [aboutPage(each, page, siblings.get(each.edition.statement) ?? [], site)];
  });
}

function aboutPage(each: PublishedEdition, page: string, siblings: readonly PublishedEdition[], site: Site): SitePage {
  const { edition } = each;
  const { published } = site;
  const { locale, sourceLocale } = edition;
  const texts = textsOf(site.texts, locale.code);
  const path = aboutPath(page);
  const original = siblings.find((other) => other.edition.locale.code === sourceLocale.code);
  const source = original && original !== each ? pageOf(original) : undefined;
  const data: AboutData = {
    ...frameOf(each, path, siblings, site),
    heading: wordOf(texts, "about.heading"),
    statement: { ...pageText(edition.title), href: relativeHref(path, page) },
    facts: factsOf(
      edition,
      {
        here: path,
        original: original && source !== undefined ? { page: source, edition: original.edition } : undefined,
      },
      texts,
    ),
    progress: progressOf(edition, texts),
    files: fileRows(each, path, published, texts),
    editions: languagesOf(edition.statement, path, siblings, { texts, settings: site.settings }),
    volumes: volumesIn(locale.code, (published.volumes ?? []).filter(hasStatement(edition.statement)), path, texts),
    citation: citationOf(edition, texts),
    citationFiles: citationFiles(edition),
    labels: labelsOf(texts),
  };
  return { path, template: "about", data: { ...data } };
}

function frameOf(each: PublishedEdition, path: string, siblings: readonly PublishedEdition[], site: Site): PageFrame {
  const { edition } = each;
  const { settings, published } = site;
  const texts = textsOf(site.texts, edition.locale.code);
  const languages = languagesOf(edition.statement, path, siblings, { texts, settings, target: aboutPath });
  const frame = siteFrame(path, edition.locale, languages, { settings, published, texts });
  const parallels: readonly ParallelLink[] = parallelsOf(edition.statement, path, published.parallel);
  return {
    ...frame,
    head: { ...frame.head, jsonLd: aboutJsonLd(path, edition, settings, texts) },
    documentTitle: [texts.text("about.heading"), closedLine(edition.title.text), frame.documentTitle].join(" – "),
    modified: changeOf(edition.modified) ?? null,
    parallels,
    parallelLabel: wordOf(texts, "parallel.editions"),
  };
}

function hasStatement(statement: string) {
  return ({ volume }: { readonly volume: { readonly parts: readonly { readonly statement: string }[] } }): boolean =>
    volume.parts.some((part) => part.statement === statement);
}

function labelsOf(texts: SiteTexts): Readonly<Record<string, PageText>> {
  const keys = ["progress", "words", "blocks", "files", "checksum", "cite"];
  const own = keys.map((key) => [key, wordOf(texts, `about.${key}`)] as const);
  return {
    ...Object.fromEntries(own),
    stateColumn: wordOf(texts, "about.state"),
    languages: wordOf(texts, "languages"),
    parallels: wordOf(texts, "parallel.editions"),
    volumes: wordOf(texts, "index.volumes"),
    download: wordOf(texts, "download"),
  };
}
