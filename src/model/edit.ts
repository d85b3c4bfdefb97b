import type { Segment } from "./segment.ts";

/** How much an edit changed: `cosmetic` nothing that a translation would follow, `meaning` what a reader relies on. */
export type Grade = "cosmetic" | "wording" | "meaning";

/** What changed between two versions of a text. */
export interface Change {
  readonly grade: Grade;
  /** For translators, for example `30 → 60`; empty where there is nothing to point at. */
  readonly details: readonly string[];
}

/** A text that a catalog holds, as a former version of the document knew it. */
export interface FormerText {
  readonly context: string | undefined;
  readonly source: string;
  readonly obsolete: boolean;
  /** Whether it has a translation. */
  readonly translated: boolean;
}

/** What became of a document's text: each distinct text of today has one. Numbers are places in the former texts. */
export type Edit = { readonly uses: readonly [Segment, ...Segment[]] } & (
  | { readonly type: "inserted" }
  /** The very text; `restored`: it was obsolete. */
  | { readonly type: "unchanged" | "moved" | "restored"; readonly from: number }
  | { readonly type: "edited"; readonly from: number; readonly change: Change }
  /** One of several parts of a former text. */
  | { readonly type: "split"; readonly from: number }
  | { readonly type: "merged"; readonly from: readonly number[] }
);

/** A document's texts against those of a catalog. */
export interface Comparison {
  /** In document order. */
  readonly edits: readonly Edit[];
  /** Former texts that nothing came of, obsolete ones included. */
  readonly left: readonly number[];
}
