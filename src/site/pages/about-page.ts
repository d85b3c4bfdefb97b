import type { Edition } from "../../model/edition.ts";
import type { PageFrame, SitePage } from "../../model/page.ts";
import type { LanguageLink } from "../../model/page-links.ts";
import { type PageText, pageText } from "../../model/page-text.ts";
import { closedLine } from "../../model/plain-line.ts";
import { type Published, type PublishedEdition, type PublishedVolume, versionsOf } from "../../model/published.ts";
import { changeOf } from "../../model/undated.ts";
import { siteFrame } from "../frame.ts";
import { aboutJsonLd } from "../machines/json-ld-site.ts";
import { aboutPath } from "../page-links.ts";
import { relativeHref } from "../path.ts";
import type { Site } from "../site.ts";
import { type SiteTexts, textsOf, wordOf } from "../texts.ts";
import { languagesOf, parallelsOf } from "../versions.ts";
import { type Fact, type FactLinks, factsOf } from "./about-facts.ts";
import { type FileRow, fileRows } from "./about-files.ts";
import { type Citation, citationOf } from "./citation.ts";
import { type CitationFile, citationFiles } from "./citation-files.ts";
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
  return site.published.editions.flatMap((each) => {
    const page = each.files.html;
    return page === undefined ? [] : [aboutPage(each, page, site)];
  });
}

function aboutPage(each: PublishedEdition, page: string, site: Site): SitePage {
  const { edition } = each;
  const { settings, published } = site;
  const texts = textsOf(site.texts, edition.locale.code);
  const path = aboutPath(page);
  const data: AboutData = {
    ...frameOf(edition, path, site),
    heading: wordOf(texts, "about.heading"),
    statement: { ...pageText(edition.title), href: relativeHref(path, page) },
    facts: factsOf(edition, { here: path, original: originalOf(edition, published) }, texts),
    progress: progressOf(edition, texts),
    files: fileRows(each, path, published, texts),
    editions: languagesOf(edition.statement, path, published, { texts, settings }),
    volumes: volumesIn(edition.locale.code, volumesOf(edition, published), path, texts),
    citation: citationOf(edition, texts),
    citationFiles: citationFiles(edition),
    labels: labelsOf(texts),
  };
  return { path, template: "about", data: { ...data } };
}

/** The original with its page; nothing where it has none, or where this is the original. */
function originalOf({ statement, locale, sourceLocale }: Edition, published: Published): FactLinks["original"] {
  if (locale.code === sourceLocale.code) return undefined;
  const original = versionsOf(published, statement).editions.get(sourceLocale.code);
  const page = original?.files.html;
  return original === undefined || page === undefined ? undefined : { page, edition: original.edition };
}

/** The volumes that the statement is in, in whatever language. */
function volumesOf({ statement }: Edition, { volumes }: Published): readonly PublishedVolume[] {
  return volumes.filter(({ volume }) => volume.parts.some((part) => part.statement === statement));
}

function frameOf(edition: Edition, path: string, { settings, published, texts: all }: Site): PageFrame {
  const texts = textsOf(all, edition.locale.code);
  const languages = languagesOf(edition.statement, path, published, { texts, settings, target: aboutPath });
  const frame = siteFrame(path, edition.locale, languages, { settings, published, texts });
  return {
    ...frame,
    head: { ...frame.head, jsonLd: aboutJsonLd(path, edition, settings, texts) },
    documentTitle: [texts.text("about.heading"), closedLine(edition.title.text), frame.documentTitle].join(" – "),
    modified: changeOf(edition.modified) ?? null,
    parallels: parallelsOf(edition.statement, path, published),
    parallelLabel: wordOf(texts, "parallel.editions"),
  };
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
