import type { PhrasingContent, Root } from "mdast";
import type { Statement } from "./statement.ts";

/** What a segment is in the document. */
export type BlockKind =
  | "title"
  | "subtitle"
  | "summary"
  | "place"
  | "publisher"
  | "rights"
  | "author"
  | "role"
  | "source"
  | "revision"
  | "organization"
  | "heading"
  | "paragraph"
  | "list-item"
  | "table-cell"
  | "quotation"
  | "footnote"
  | "caption";

/** The translatable text of one block: the unit of alignment. */
export interface Segment {
  /** The block's id, the same in every language and format (law 4). */
  readonly id: string;
  readonly kind: BlockKind;
  /** Inline Markdown on one line (a hard break is `\` and a line end); plain text for front matter. */
  readonly source: string;
  /** `text` segments are not Markdown: front matter and configuration. */
  readonly format: "markdown" | "text";
  /** The author's word to translators. */
  readonly note: string | undefined;
  /** Set by the author where one text needs two translations. */
  readonly context: string | undefined;
  /** Words of the source, as Unicode text segmentation (UAX 29) counts them. */
  readonly words: number;
  /** The source's language, a tag; where it is known, edits are graded by its words. */
  readonly language?: string;
  readonly file: string;
  readonly line: number;
}

/** A document taken apart: the skeleton's blocks are empty, each names its segment in `data.segment`. */
export interface SegmentedStatement {
  readonly statement: Statement;
  /** In document order, the front matter's first. */
  readonly segments: readonly Segment[];
  readonly skeleton: Root;
  /** The source's inline trees by segment id; only for `markdown` segments. */
  readonly inlines: ReadonlyMap<string, readonly PhrasingContent[]>;
  /** What a translation's references can point to. */
  readonly references: References;
  /** Ids that blocks of included texts have in this one; nothing where it includes none. */
  readonly includedIds?: ReadonlySet<string>;
}

/** Every id that a link within a text can lead to. */
export function knownIds({ segments, includedIds }: SegmentedStatement): ReadonlySet<string> {
  return new Set([...segments.map(({ id }) => id), ...(includedIds ?? [])]);
}

/** What an inline text of the document can refer to by label. */
export interface References {
  /** The document's link definitions, as the Markdown they stand in. */
  readonly definitions: string;
  /** Labels of the document's footnotes. */
  readonly footnotes: readonly string[];
}

declare module "unist" {
  interface Data {
    /** In a skeleton: the id of the segment whose inline content belongs here. */
    segment?: string;
  }
}
