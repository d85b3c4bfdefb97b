import type { RootContent } from "mdast";
import type { Edition, LinePart, LocalizedText } from "./edition.ts";
import type { ParallelPages } from "./settings.ts";

/**
 * A statement in two or three languages, block by block. All that stands side by side is a row; a row has one cell for
 * each edition, in the order of the configuration, and a reader gets the rows one after the other, cell by cell. Plain
 * data: it crosses to workers.
 */
export interface ParallelEdition {
  /** `<statement>/en+ar`. */
  readonly key: string;
  readonly statement: string;
  /** Last part of the statement's path: the base of file names. */
  readonly name: string;
  /** The locales, joined with `+`. */
  readonly code: string;
  readonly pages: ParallelPages;
  /** `urn:uuid:…`, the same for every build. */
  readonly identifier: string;
  /** Absolute address of the HTML edition. */
  readonly url: string;
  /** When the content of any last changed, ISO 8601. */
  readonly modified: string;
  /**
   * The statement in each language, the first setting the frame (paper, direction of the columns). Every id ends in the
   * locale's tag, `point-4-ar`, and so do links to it: they are unique among all editions.
   */
  readonly editions: readonly [Edition, ...Edition[]];
  readonly rows: readonly Row[];
}

/** What stands side by side. A cell's id is the row's with `-` and the locale's tag behind it. */
export type Row = TextRow | LineRow | BlockRow;

/** A string of the front matter. Where the text is empty, its notice says why, and nothing else is shown. */
export interface TextRow {
  readonly type: "text";
  readonly part: "title" | "subtitle" | "summary";
  /** The block's id as every other edition has it (law 4): `title`. */
  readonly id: string;
  readonly cells: readonly LocalizedText[];
}

/** Lines about the text; a language that has nothing to say there has no lines. */
export interface LineRow {
  readonly type: "lines";
  readonly part: "kind" | "authors" | "dateline" | "published" | "version" | "translated" | "notice";
  readonly cells: readonly (readonly (readonly LinePart[])[])[];
}

/**
 * Blocks of the body: one of the text's own, or one item of a list at its top, as a list of that item, which starts at the
 * item's number.
 */
export interface BlockRow {
  readonly type: "blocks";
  /** Id of the first block that has one (law 4): `point-4`; a rule, a list of signatories, code have none. */
  readonly id: string | undefined;
  /** Whether it is the same in every language, a rule or code: it need be shown only once. */
  readonly isShared: boolean;
  readonly cells: readonly (readonly RootContent[])[];
}

/** An edition in one locale, or in several. */
export type AnyEdition = Edition | ParallelEdition;

export function isParallel(edition: AnyEdition): edition is ParallelEdition {
  return "rows" in edition;
}

/** The locales that an edition is in, the first first. */
export function localesOf(edition: AnyEdition): readonly string[] {
  return isParallel(edition) ? edition.editions.map(({ locale }) => locale.code) : [edition.locale.code];
}

/** The id of a cell, or of a block in it: unique among all languages of a parallel edition. */
export function cellId(id: string, locale: string): string {
  return `${id}-${locale}`;
}
