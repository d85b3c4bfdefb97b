/** What a block of a document is, as far as the document tells; plain text tells hardly anything. */
export type DocumentKind = "heading" | "paragraph" | "item" | "cell" | "quotation" | "footnote" | "caption";

/** What aligning two documents needs to know of a block, of either side. */
export interface AlignedText {
  /** Plain words, without markup. */
  readonly text: string;
  readonly kind: DocumentKind;
  /** The number of a numbered list's item. */
  readonly number: number | undefined;
  /** What stays the same in every language: addresses of links, and `^` for each footnote's mark. */
  readonly marks: readonly string[];
}

/** One block of a translated document. */
export interface DocumentBlock extends AlignedText {
  /** Inline Markdown on one line; a hard break is `\` and a line end. */
  readonly markdown: string;
  /** Labels of the footnotes that it refers to, in order. */
  readonly notes: readonly string[];
}

/** Neighbouring blocks of the source and the neighbouring blocks that translate them; either may be none. */
export interface Bead {
  /** First source block, from 0, and how many. */
  readonly source: number;
  readonly sources: number;
  /** First target block, from 0, and how many. */
  readonly target: number;
  readonly targets: number;
  /** How likely it is that exactly these belong together, 0 to 1. */
  readonly confidence: number;
}
