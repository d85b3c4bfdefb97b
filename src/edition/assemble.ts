import type { Root } from "mdast";
import { v5 } from "uuid";
import { absoluteUrl } from "../model/address.ts";
import type { Alignment, State } from "../model/alignment.ts";
import type { Edition, EditionLabels, LocalizedText, Signatory } from "../model/edition.ts";
import type { LocalizedTree } from "../model/localized.ts";
import { knownIds } from "../model/segment.ts";
import type { LocaleSettings, Settings } from "../model/settings.ts";
import { editionLabels, type LabelText } from "./edition-labels.ts";
import { authorLines, datelineOf, type FrontLineParts, firstPublishedOf, versionOf } from "./front-lines.ts";
import { labelWriter } from "./generated.ts";
import { includeTexts } from "./includes.ts";
import { resolveLinks } from "./links.ts";
import { lastModified, lastTranslated, sourcesOf, type TranslatedStatement, translatorsOf } from "./metadata.ts";
import { numberNotes } from "./notes.ts";
import { levelHeadings, numberItems } from "./numbers.ts";
import { revisionBlocks } from "./revisions.ts";
import { showSignatories } from "./signatories.ts";

/** A statement in one locale. */
export interface EditionText extends TranslatedStatement {
  readonly tree: LocalizedTree;
  readonly alignment: Alignment;
}

/** All that an edition is put together from. */
export interface EditionParts extends EditionText {
  readonly settings: Settings;
  readonly localeSettings: LocaleSettings;
  /** The texts that it includes, and those that they include, by name. */
  readonly included: ReadonlyMap<string, EditionText>;
  readonly labels: LabelText;
  /** The publication's own strings in this locale. */
  readonly publication: {
    readonly title: LocalizedText;
    readonly publisher: LocalizedText;
    readonly rights?: LocalizedText | undefined;
  };
  /** Who signed it. */
  readonly signatories?: readonly Signatory[];
  /** Statements with an edition in this locale: what links may lead to. */
  readonly statements: ReadonlySet<string>;
  /** A day as the locale writes it. */
  readonly formatDate: (start: string, end: string | undefined) => string;
  /** The same with the days of the week. */
  readonly formatWeekdays: (start: string, end: string | undefined) => string;
  /** The source locale's name in this one. */
  readonly sourceName: string;
  /** When the content has no date of its own: seconds since 1970. */
  readonly epoch: number;
}

/** Puts an edition together: what it includes, who signed it, numbers, notes, links, metadata. */
export function assemble(parts: EditionParts): Edition {
  const { settings, localeSettings, segmented, tree, labels, publication } = parts;
  const { statement } = segmented;
  const { locale } = localeSettings;
  const { title, ...texts } = tree.texts;
  if (title === undefined) throw new Error("every statement has a title");
  const all = [parts, ...parts.included.values()];
  const isSource = locale.code === settings.source.code;
  const { body, notes } = numberNotes(numberItems(levelHeadings(wholeBody(parts)), locale), locale, {
    reference: (number) => labels.text("note.reference", { number }),
    back: (number) => labels.text("note.back", { number }),
  });
  const marked = all.reduce((sum, text) => sum + text.tree.marked, 0);
  const lines = frontLineParts(parts);
  const { words, blocks, percent } = totals(all.map(({ alignment }) => alignment));
  return {
    key: `${statement.name}/${locale.code}`,
    statement: statement.name,
    name: statement.name.split("/").at(-1) ?? statement.name,
    kind: statement.frontMatter.kind,
    locale,
    settings: localeSettings,
    sourceLocale: settings.source,
    identifier: `urn:uuid:${v5(`${settings.url}${statement.name}/${locale.code}/single`, v5.URL)}`,
    url: urlOf(parts, statement.name),
    publicationTitle: publication.title,
    publisher: publication.publisher,
    rights: publication.rights,
    title,
    subtitle: texts.subtitle,
    summary: texts.summary,
    dateline: datelineOf(lines),
    authors: authorLines(lines),
    authorNames: statement.frontMatter.authors.flatMap((_, index) => texts[`author-${index + 1}`]?.text ?? []),
    signatories: parts.signatories,
    firstPublished: firstPublishedOf(lines),
    // A text that does not follow it carries no revision.
    version: percent === 100 ? versionOf(lines, all) : undefined,
    issued: statement.frontMatter.date?.start,
    modified: lastModified(all, parts.epoch),
    translators: translatorsOf(all),
    translated: lastTranslated(all),
    notice: marked > 0 ? labels.text("edition.incomplete", { count: marked }) : undefined,
    translatedFrom: isSource ? undefined : labels.text("edition.translated", { language: parts.sourceName }),
    body,
    notes,
    assets: all.flatMap((text) => text.segmented.statement.assets),
    labels: labelsOf(parts),
    sources: sourcesOf(all, locale.code),
    words,
    blocks,
    percent,
  };
}

/** The text with all that it includes, who signed it, and what was revised. */
function wholeBody(parts: EditionParts): Root {
  const { tree, segmented, included } = parts;
  const labels = labelWriter(parts.labels, labelLanguage(parts));
  const whole = includeTexts(linked(parts, parts), (name) => {
    const text = included.get(name);
    const title = text?.tree.texts.title;
    return text === undefined || title === undefined ? undefined : { title, body: linked(text, parts) };
  });
  const signed = showSignatories(whole, labels);
  const { revisions } = segmented.statement.frontMatter;
  const listed = revisionBlocks({ revisions, texts: tree.texts, formatDate: parts.formatDate, labels });
  return { ...signed, children: [...signed.children, ...listed] };
}

function linked({ tree, segmented }: EditionText, parts: EditionParts): Root {
  const { file, assets } = segmented.statement;
  const ids = knownIds(segmented);
  const { statements } = parts;
  return resolveLinks(tree.body, { file, statements, assets, ids, urlOf: (name) => urlOf(parts, name) });
}

function urlOf({ settings, localeSettings }: EditionParts, statement: string): string {
  return absoluteUrl(settings.url, `${localeSettings.locale.code}/${statement}/index.html`);
}

function frontLineParts({ segmented, tree, labels, settings, localeSettings, ...rest }: EditionParts): FrontLineParts {
  const { source } = settings;
  const isSource = source.code === localeSettings.locale.code;
  return {
    frontMatter: segmented.statement.frontMatter,
    texts: tree.texts,
    labels,
    formatDate: rest.formatDate,
    formatWeekdays: rest.formatWeekdays,
    sourceLanguage: isSource ? { lang: undefined, dir: undefined } : { lang: source.code, dir: source.direction },
  };
}

function labelsOf(parts: EditionParts): EditionLabels {
  return { ...editionLabels(parts.labels, parts.segmented.statement.frontMatter.kind), lang: labelLanguage(parts) };
}

/** The language of the labels, where it is not the edition's. */
function labelLanguage({ labels, localeSettings }: EditionParts): string | undefined {
  const sameLanguage = labels.locale.split("-")[0] === localeSettings.locale.language;
  return sameLanguage ? undefined : labels.locale;
}

/** Words and blocks by state, of a text and of what it includes. */
function totals(alignments: readonly Alignment[]): Required<Pick<Edition, "words" | "blocks" | "percent">> {
  const words: Record<State, number> = { current: 0, stale: 0, fuzzy: 0, missing: 0 };
  const blocks: Record<State, number> = { ...words };
  for (const alignment of alignments) {
    for (const state of ["current", "stale", "fuzzy", "missing"] as const) words[state] += alignment.words[state];
    for (const { state } of alignment.pairs) blocks[state] += 1;
  }
  return { words, blocks, percent: Math.min(...alignments.map(({ percent }) => percent)) };
}
