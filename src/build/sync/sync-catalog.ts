import { compareTexts } from "../../align/edits/compare.ts";
import { gradeEdit } from "../../align/edits/grade.ts";
import { editPo } from "../../catalog/edit.ts";
import { type CatalogHeader, headerEntry, withCreationDate } from "../../catalog/header.ts";
import { mergeCatalog } from "../../catalog/merge/merge.ts";
import { formerText, headerOf, mergeableEntries } from "../../catalog/merge/mergeable.ts";
import { pluralForms } from "../../catalog/plural-forms.ts";
import { readPo, writeEntry } from "../../catalog/po.ts";
import type { Comparison, FormerText } from "../../model/edit.ts";
import type { Segment } from "../../model/segment.ts";

/** How many texts of a catalog had which fate. A split counts once for the old paragraph, a merge once for the new. */
export interface EditCounts {
  readonly unchanged: number;
  readonly moved: number;
  readonly restored: number;
  readonly cosmetic: number;
  readonly wording: number;
  readonly meaning: number;
  readonly split: number;
  readonly merged: number;
  readonly inserted: number;
  readonly deleted: number;
}

/** A catalog brought up to its document. */
export interface MergedCatalog {
  readonly text: string;
  readonly counts: EditCounts;
}

/** The texts of one document, and what a catalog's head says of them. */
export interface CanonicalTexts {
  /** A statement's name, or `hexapla`. */
  readonly statement: string;
  readonly segments: readonly Segment[];
  /** The publication's title. */
  readonly project: string;
  /** `YYYY-MM-DD HH:MM+ZZZZ`: when the canonical text was made; undefined where nothing tells. */
  readonly created: string | undefined;
  /** The day of the last revision; undefined where there is none. */
  readonly revised?: string | undefined;
  /** Names of the texts that the document includes. */
  readonly includes?: readonly string[];
}

/**
 * Carries a document into a catalog's text.
 *
 * @param before The catalog's text with plain line ends; empty for a new one.
 */
export function mergeTexts(before: string, texts: CanonicalTexts, locale: string): MergedCatalog {
  const { segments } = texts;
  const text = withHeader(before, texts, locale);
  const file = readPo(text);
  const former = mergeableEntries(file, segments);
  const formerTexts = former.map(formerText);
  const comparison = compareTexts(formerTexts, segments);
  const regrade = (old: string, segment: Segment) => gradeEdit({ before: old, after: segment.source }, segment);
  const merged = withOwnNames(mergeCatalog({ text, file, former, comparison }, regrade), segments, locale);
  return {
    text: merged === before ? before : dated(merged, texts.created),
    counts: countEdits(comparison, formerTexts),
  };
}

/** A name in the catalog's own language is its own translation, so that nobody has to type it again. */
function withOwnNames(text: string, segments: readonly Segment[], locale: string): string {
  const own = new Set(segments.flatMap(({ language, context }) => (language === locale ? (context ?? []) : [])));
  if (own.size === 0) return text;
  return editPo(text, readPo(text), (entry) => {
    const isOwn = entry.context !== undefined && own.has(entry.context) && !entry.obsolete;
    return isOwn && entry.targets.every((target) => target === "") ? { ...entry, targets: [entry.source] } : undefined;
  });
}

/** A template: every text, no translation. */
export function templateText(texts: CanonicalTexts): string {
  const { segments, project, created } = texts;
  const header = headerEntry({ ...emptyHeader, project, locale: "", ...(created === undefined ? {} : { created }) });
  const text = `${writeEntry({ ...header, flags: ["fuzzy"] })}\n`;
  const comparison = compareTexts([], segments);
  const unchanged = () => ({ grade: "cosmetic", details: [] }) as const;
  return mergeCatalog({ text, file: readPo(text), former: [], comparison }, unchanged);
}

const emptyHeader = { revised: "", translator: "", pluralForms: "" } as const satisfies Partial<CatalogHeader>;

/** A file without a head gets one: without it gettext's tools take the text for ASCII. */
function withHeader(text: string, { project, created }: CanonicalTexts, locale: string): string {
  if (headerOf(readPo(text)) !== undefined) return text;
  const header = {
    ...emptyHeader,
    project,
    locale,
    pluralForms: pluralForms(locale) ?? "",
    ...(created === undefined ? {} : { created }),
  };
  return `${writeEntry(headerEntry(header))}\n${text.trim() === "" ? "" : `\n${text}`}`;
}

/** The date in the header is that of the texts the catalog now holds. */
function dated(text: string, created: string | undefined): string {
  const raw = headerOf(readPo(text))?.raw;
  if (raw === undefined || created === undefined) return text;
  return text.replace(raw, () => withCreationDate(raw, created));
}

function countEdits({ edits, left }: Comparison, former: readonly FormerText[]): EditCounts {
  const of = (type: (typeof edits)[number]["type"]) => edits.filter((edit) => edit.type === type).length;
  const graded = (grade: "cosmetic" | "wording" | "meaning") =>
    edits.filter((edit) => edit.type === "edited" && edit.change.grade === grade).length;
  const splits = new Set(edits.flatMap((edit) => (edit.type === "split" ? [edit.from] : [])));
  return {
    unchanged: of("unchanged"),
    moved: of("moved"),
    restored: of("restored"),
    cosmetic: graded("cosmetic"),
    wording: graded("wording"),
    meaning: graded("meaning"),
    split: splits.size,
    merged: of("merged"),
    inserted: of("inserted"),
    deleted: left.filter((place) => former[place]?.obsolete === false).length,
  };
}
