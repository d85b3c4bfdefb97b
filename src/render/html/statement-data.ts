import type { Edition, LocalizedText } from "../../model/edition.ts";
import { listOf } from "../../model/list.ts";
import type { PageFrame } from "../../model/page.ts";
import type { PageLinks } from "../../model/page-links.ts";
import { type PageLinePart, type PageText, pageLine, pageText } from "../../model/page-text.ts";
import { closedLine } from "../../model/plain-line.ts";
import { changeOf } from "../../model/undated.ts";

/** A front-matter string with its mark, for a template. */
export interface MarkedText extends PageText {
  readonly id: string;
  /** The state as a class where it is to be seen, else `null`. */
  readonly state: string | null;
  readonly notice: string | null;
}

/** What `html/statement.liquid` may name, beside the finished `body` and `notes`. */
export interface StatementData extends PageFrame {
  readonly title: MarkedText;
  readonly subtitle: MarkedText | null;
  readonly summary: MarkedText | null;
  readonly kind: PageText;
  readonly authors: readonly (readonly PageLinePart[])[];
  /** Where it first appeared; empty where the text names no source. */
  readonly firstPublished: readonly PageLinePart[];
  /** Of a text that was revised. */
  readonly version: PageText | null;
  /** Whether the page lists its revisions. */
  readonly hasRevisions: boolean;
  /** Empty where the text names neither place nor date. */
  readonly dateline: readonly PageLinePart[];
  /** ISO 8601. */
  readonly issued: string | null;
  readonly notice: PageText | null;
  readonly translatedFrom: PageText | null;
  /** Names of the translators as a list in the edition's language. */
  readonly translators: string | null;
  readonly downloadLabel: PageText;
  readonly downloads: PageLinks["downloads"];
  readonly about: PageLinks["about"];
  /** What readers may do with the text. */
  readonly rights: PageText | null;
}

/** An edition and its links as plain data. */
export function statementData(edition: Edition, links: PageLinks): StatementData {
  const { labels, translators } = edition;
  const label = (text: string) => labelOf(edition, text);
  return {
    ...frame(edition, links),
    title: marked(edition.title),
    subtitle: edition.subtitle === undefined ? null : marked(edition.subtitle),
    summary: edition.summary === undefined ? null : marked(edition.summary),
    kind: label(labels.kind),
    authors: edition.authors.map(pageLine),
    firstPublished: pageLine(edition.firstPublished),
    hasRevisions: edition.body.children.some((node) => node.data?.block?.id === "revisions"),
    version: edition.version === undefined ? null : label(edition.version),
    dateline: pageLine(edition.dateline),
    issued: edition.issued ?? null,
    notice: edition.notice === undefined ? null : label(edition.notice),
    translatedFrom: edition.translatedFrom === undefined ? null : label(edition.translatedFrom),
    translators: translators.length === 0 ? null : listOf(translators, edition.locale),
    downloadLabel: label(labels.download),
    downloads: links.downloads,
    about: links.about,
    rights: rightsOf(edition),
  };
}

/** What the layout needs of a statement's page. */
export function frame(edition: Edition, links: Omit<PageLinks, "statements">): PageFrame {
  const { locale, labels } = edition;
  const label = (text: string) => labelOf(edition, text);
  return {
    lang: locale.code,
    dir: locale.direction,
    script: locale.script.toLowerCase(),
    root: links.root,
    head: links.head,
    documentTitle: documentTitle([edition.title, edition.publicationTitle]),
    description: edition.summary === undefined ? null : closedLine(edition.summary.text),
    authorNames: edition.authorNames.map(closedLine),
    modified: changeOf(edition.modified) ?? null,
    canonical: edition.url,
    defaultUrl: links.defaultUrl,
    languages: links.languages,
    parallels: links.parallels,
    parallelLabel: label(labels.parallel),
    publication: { ...pageText(edition.publicationTitle), href: `${links.root}${locale.code}/index.html` },
    publisher: pageText(edition.publisher),
    skip: label(labels.skip),
    languagesLabel: label(labels.languages),
  };
}

/** A window's title: what one part opens of direction ends with it. */
export function documentTitle(parts: readonly Pick<LocalizedText, "text">[]): string {
  return parts.map(({ text }) => closedLine(text)).join(" – ");
}

/** What readers may do with the text, where hexapla.yaml says it. */
export function rightsOf({ rights }: Edition): PageText | null {
  return rights === undefined ? null : pageText(rights);
}

/** An interface word, for a template. */
export function labelOf(edition: Edition, text: string): PageText {
  return { text, ...labelLanguage(edition) };
}

/** Labels that fell back to another language are marked with it; their direction is the browser's to find. */
function labelLanguage(edition: Edition): Pick<PageText, "lang" | "dir"> {
  const { lang } = edition.labels;
  return lang === undefined ? { lang: null, dir: null } : { lang, dir: "auto" };
}

/** A string with its mark, for a template. */
export function marked(text: LocalizedText): MarkedText {
  const state = text.state === "current" ? null : text.state;
  return { ...pageText(text), id: text.id, state, notice: text.notice ?? null };
}
