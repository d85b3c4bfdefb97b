import { v5 } from "uuid";
import { absoluteUrl } from "../model/address.ts";
import type { Alignment } from "../model/alignment.ts";
import type { Catalog } from "../model/catalog.ts";
import type { DatelinePart, Edition, EditionLabels, LocalizedText, SourceFile } from "../model/edition.ts";
import type { LocalizedTree } from "../model/localized.ts";
import type { SegmentedStatement } from "../model/segment.ts";
import type { LocaleSettings, Settings } from "../model/settings.ts";
import { editionLabels, type LabelText } from "./edition-labels.ts";
import { resolveLinks } from "./links.ts";
import { numberNotes } from "./notes.ts";
import { levelHeadings, numberItems } from "./numbers.ts";

/** All that an edition is put together from. */
export interface EditionParts {
  readonly settings: Settings;
  readonly localeSettings: LocaleSettings;
  readonly segmented: SegmentedStatement;
  readonly tree: LocalizedTree;
  readonly alignment: Alignment;
  /** Nothing in the source locale. */
  readonly catalog: Catalog | undefined;
  readonly labels: LabelText;
  /** The publication's own strings in this locale. */
  readonly publication: { readonly title: LocalizedText; readonly publisher: LocalizedText };
  /** Statements with an edition in this locale: what links may lead to. */
  readonly statements: ReadonlySet<string>;
  /** A day as the locale writes it. */
  readonly formatDate: (start: string, end: string | undefined) => string;
  /** The source locale's name in this one. */
  readonly sourceName: string;
  /** When the content has no date of its own: seconds since 1970. */
  readonly epoch: number;
}

/** Puts an edition together: numbers, notes, links, metadata. */
export function assemble(parts: EditionParts): Edition {
  const { settings, localeSettings, segmented, tree, alignment, labels, publication } = parts;
  const { statement } = segmented;
  const { locale } = localeSettings;
  const { title, ...texts } = tree.texts;
  if (title === undefined) throw new Error("every statement has a title");
  const urlOf = (name: string) => absoluteUrl(settings.url, `${locale.code}/${name}/index.html`);
  const { assets } = statement;
  const ids = new Set(segmented.segments.map(({ id }) => id));
  const linked = resolveLinks(tree.body, { file: statement.file, statements: parts.statements, assets, ids, urlOf });
  const noteLabels = {
    reference: (number: string) => labels.text("note.reference", { number }),
    back: (number: string) => labels.text("note.back", { number }),
  };
  const { body, notes } = numberNotes(numberItems(levelHeadings(linked), locale), locale, noteLabels);
  const url = urlOf(statement.name);
  const isSource = locale.code === settings.source.code;
  return {
    key: `${statement.name}/${locale.code}`,
    statement: statement.name,
    name: statement.name.split("/").at(-1) ?? statement.name,
    kind: statement.frontMatter.kind,
    locale,
    settings: localeSettings,
    sourceLocale: settings.source,
    identifier: `urn:uuid:${v5(`${settings.url}${statement.name}/${locale.code}/single`, v5.URL)}`,
    url,
    publicationTitle: publication.title,
    publisher: publication.publisher,
    title,
    subtitle: texts.subtitle,
    summary: texts.summary,
    dateline: datelineOf(parts, texts.place),
    issued: statement.frontMatter.date?.start,
    modified: lastModified(parts),
    translators: translatorsOf(parts.catalog),
    notice: tree.marked > 0 ? labels.text("edition.incomplete", { count: tree.marked }) : undefined,
    translatedFrom: isSource ? undefined : labels.text("edition.translated", { language: parts.sourceName }),
    body,
    notes,
    assets,
    labels: labelsOf(parts),
    sources: sourcesOf(parts),
    words: alignment.words,
    percent: alignment.percent,
  };
}

function labelsOf({ labels, segmented, localeSettings }: EditionParts): EditionLabels {
  const { language } = localeSettings.locale;
  const sameLanguage = labels.locale.split("-")[0] === language;
  return {
    ...editionLabels(labels, segmented.statement.frontMatter.kind),
    lang: sameLanguage ? undefined : labels.locale,
  };
}

/** What stands for place and date while the label puts them in the language's order: private-use characters. */
const placeSign = "\ue000";
const dateSign = "\ue001";

function datelineOf(parts: EditionParts, place: LocalizedText | undefined): readonly DatelinePart[] {
  const { date } = parts.segmented.statement.frontMatter;
  const own = { lang: undefined, dir: undefined };
  const places: readonly DatelinePart[] =
    place === undefined ? [] : [{ role: "place", text: place.text, lang: place.lang, dir: place.dir }];
  const days: readonly DatelinePart[] =
    date === undefined ? [] : [{ role: "date", text: parts.formatDate(date.start, date.end), ...own }];
  if (places.length === 0 || days.length === 0) return [...places, ...days];
  const pattern = parts.labels.text("dateline", { place: placeSign, date: dateSign });
  return pattern.split(/([\ue000\ue001])/).flatMap((text): readonly DatelinePart[] => {
    if (text === placeSign) return places;
    if (text === dateSign) return days;
    return text === "" ? [] : [{ role: "text", text, ...own }];
  });
}

/** The latest of the dates that the content itself names. */
function lastModified({ segmented, catalog, epoch }: EditionParts): string {
  const { date, revisions } = segmented.statement.frontMatter;
  const days = [date?.start, ...revisions.map((revision) => revision.date)].flatMap((day) =>
    day === undefined ? [] : [`${day}T00:00:00Z`],
  );
  const revised = gettextTime(catalog?.header["po-revision-date"]);
  const times = [...days, ...(revised === undefined ? [] : [revised])].map((time) => Date.parse(time));
  const latest = times.length === 0 ? epoch * 1000 : Math.max(...times);
  return new Date(latest).toISOString().replace(/\.\d+Z$/, "Z");
}

/** gettext writes `2026-03-12 10:30+0100`. */
function gettextTime(written: string | undefined): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})(?::\d{2})?([+-]\d{2}):?(\d{2})$/.exec(written ?? "");
  if (match === null) return undefined;
  const time = `${match[1]}T${match[2]}:00${match[3]}:${match[4]}`;
  return Number.isNaN(Date.parse(time)) ? undefined : time;
}

/** The name in `Last-Translator`, without the address. */
function translatorsOf(catalog: Catalog | undefined): readonly string[] {
  const name = (catalog?.header["last-translator"] ?? "").replace(/<[^>]*>/g, "").trim();
  return name === "" || /^(full name|automatically generated)$/i.test(name) ? [] : [name];
}

function sourcesOf({ segmented, catalog, localeSettings }: EditionParts): readonly SourceFile[] {
  const { statement } = segmented;
  const base = statement.name.split("/").at(-1) ?? statement.name;
  const source: SourceFile = {
    name: `${base}.md`,
    mediaType: "text/markdown",
    text: statement.text,
    relationship: "source",
  };
  if (catalog === undefined) return [source];
  const name = `${base}.${localeSettings.locale.code}.po`;
  return [source, { name, mediaType: "text/x-gettext-translation", text: catalog.text, relationship: "source" }];
}
