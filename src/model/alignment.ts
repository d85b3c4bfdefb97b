import type { CatalogEntry } from "./catalog.ts";
import type { Segment } from "./segment.ts";

/** How a translation stands to its source. */
export type State = "current" | "stale" | "fuzzy" | "missing";

/** A segment and what its catalog offers. */
export type Pair = { readonly segment: Segment } & (
  | { readonly state: "missing"; readonly entry: CatalogEntry | undefined }
  | { readonly state: "current" | "fuzzy"; readonly entry: CatalogEntry }
  | {
      readonly state: "stale";
      readonly entry: CatalogEntry;
      /** The source text that `entry.target` translates. */
      readonly previous: string;
    }
);

/** Words of the source by the state of their translation. */
export type WordCount = Readonly<Record<State, number>>;

/** Every segment of a statement with what one catalog offers, in document order. */
export interface Alignment {
  readonly statement: string;
  readonly locale: string;
  readonly pairs: readonly Pair[];
  /** Entries no segment uses, obsolete ones included. */
  readonly unused: readonly CatalogEntry[];
  readonly words: WordCount;
  /** Per cent of the text's source words that are current, 0 to 100, rounded down; notes on revisions do not count. */
  readonly percent: number;
}
