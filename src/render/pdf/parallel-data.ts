import type { Direction } from "../../model/locale.ts";
import type { LineRow, TextRow } from "../../model/parallel.ts";
import type { AttachmentData, BlockData, PageData, PaperName, SpanData } from "./data.ts";

/** One language of a parallel edition: all that its single edition's page has but the text, which stands in rows. */
export type PartData = Omit<PageData, "body" | "attachments">;

/** What stands above the text: a string that each part has under that name, or lines, for each part its own. */
export type FrontRow =
  | { readonly type: "text"; readonly part: TextRow["part"]; readonly id: string }
  | {
      readonly type: "lines";
      readonly part: LineRow["part"];
      readonly cells: readonly (readonly (readonly SpanData[])[])[];
    };

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

/** Blocks of the text that stand side by side. */
export interface RowData {
  /** Of all languages together, where links find them: `point-4`. */
  readonly id: string | null;
  /** The widest of these is above the row. */
  readonly gaps: readonly Gap[];
  /** Whether the next row must stand on the same page: a heading. */
  readonly keep: boolean;
  /** Whether it is the same in every language, and shown once: a rule, code. */
  readonly shared: boolean;
  /** Whether it is a note after the text, in small type. */
  readonly note: boolean;
  readonly cells: readonly (readonly BlockData[])[];
}

/** What of a row stands on one page of one language. */
export interface PieceData {
  /** Instead of blocks, what stands above the text. */
  readonly lead: boolean;
  /** Of the row, where it begins here, on the page of the first language. */
  readonly id: string | null;
  readonly gaps: readonly Gap[];
  readonly blocks: readonly BlockData[];
}

/** Pages that face each other: for each language what stands on its page. */
export type SpreadData = readonly (readonly PieceData[])[];

/** What templates/pdf/parallel.typ and parallel-facing.typ read from `/edition.json`. */
export interface ParallelData {
  /** Of the first part: where the first column stands. */
  readonly dir: Direction;
  readonly paper: PaperName;
  /** The titles that there are, as one. */
  readonly title: string;
  readonly meta: PageData["meta"];
  readonly parts: readonly PartData[];
  /** Titles, and what stands below them. */
  readonly front: readonly FrontRow[];
  /** What stands above the text, in the measure of the text. */
  readonly lead: readonly FrontRow[];
  readonly rows: readonly RowData[];
  /** Empty where the rows go on aligned, page after page. */
  readonly spreads: readonly SpreadData[];
  readonly attachments: readonly AttachmentData[];
}

/** A row as it is measured: whole, and in the pieces that it may be parted into. */
export interface MeasuredRow {
  readonly gaps: readonly Gap[];
  readonly cells: readonly {
    readonly whole: readonly BlockData[];
    readonly atoms: readonly (readonly BlockData[])[];
  }[];
}
