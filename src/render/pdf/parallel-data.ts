import type { Direction } from "../../model/locale.ts";
import type { LineRow, TextRow } from "../../model/parallel.ts";
import type { AttachmentData, BlockData, PageData, PaperName } from "./data.ts";

/** One language of a parallel edition: all that its single edition's page has but the text, which stands in rows. */
export type PartData = Omit<PageData, "body" | "attachments">;

/** What stands above the text: templates/pdf/front.typ draws a line of each part by its name. */
export interface FrontRow {
  readonly part: TextRow["part"] | LineRow["part"];
  /** Of all languages together, where links find it. */
  readonly id: string | null;
}

/** Keys of `gaps` in templates/pdf/parallel-look.typ: what keeps a row apart from its neighbours. */
export type Gap =
  | "paragraph"
  | "point"
  | "item"
  | "section"
  | "subsection"
  | "after-heading"
  | "quotation"
  | "table"
  | "aside"
  | "rule";

/** What a row is drawn as: text, a note after it in small type, or what readers may do with it. */
export type Role = "text" | "note" | "rights";

/** Blocks of the text that stand side by side. */
export interface RowData {
  /** Of all languages together, where links find them: `point-4`. */
  readonly id: string | null;
  /** The widest of these is above the row. */
  readonly gaps: readonly Gap[];
  /** Whether the next row must stand on the same page: a heading. */
  readonly keep: boolean;
  /** Whether it is an item of the same list as the row before it. */
  readonly goesOn: boolean;
  /** Whether it is the same in every language, and shown once: a rule, code. */
  readonly shared: boolean;
  readonly role: Role;
  readonly cells: readonly (readonly BlockData[])[];
}

/** What of a row stands on one page of one language. */
export interface PieceData {
  /** Instead of blocks, what stands above the text. */
  readonly lead: boolean;
  /** Of the row, where it begins here, on the page of the first language. */
  readonly id: string | null;
  readonly gaps: readonly Gap[];
  readonly role: Role;
  readonly blocks: readonly BlockData[];
}

/** Pages that face each other: for each language what stands on its page. */
export type SpreadData = readonly (readonly PieceData[])[];

/** What templates/pdf/parallel.typ and parallel-facing-cells.typ read from `/edition.json`. */
export interface ParallelData {
  /** Of the first part: where the first column stands. */
  readonly dir: Direction;
  readonly paper: PaperName;
  /** The titles that there are, as one. */
  readonly title: string;
  readonly meta: PageData["meta"];
  readonly parts: readonly PartData[];
  /** Titles, and what stands with them on a cover. */
  readonly front: readonly FrontRow[];
  /** What stands between the titles and the text. */
  readonly lead: readonly FrontRow[];
  readonly rows: readonly RowData[];
  /** Empty where the rows go on aligned, page after page. */
  readonly spreads: readonly SpreadData[];
  readonly attachments: readonly AttachmentData[];
}

/** A row as it is measured: whole, and in the pieces that it may be parted into. */
export interface MeasuredRow {
  readonly gaps: readonly Gap[];
  readonly role: Role;
  readonly cells: readonly MeasuredCell[];
}

export interface MeasuredCell {
  readonly whole: readonly BlockData[];
  /** The first atom, the first two, and so on, but for the whole; none where there are too many. */
  readonly starts: readonly (readonly BlockData[])[];
  /** Each on its own; but for the second none where there are starts. */
  readonly atoms: readonly (readonly BlockData[])[];
}
