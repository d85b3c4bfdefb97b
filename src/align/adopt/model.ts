/** What aligning two documents needs to know of a block, of either side. */
export interface AdoptBlock {
  /** Plain words, without markup. */
  readonly text: string;
  /** What the block is, as far as its document tells; documents that tell nothing have paragraphs only. */
  readonly kind: AdoptKind;
  /** The number of a numbered list's item, or the one a heading or paragraph begins with. */
  readonly number: number | undefined;
  /** Addresses of links, and labels of footnotes as `^label`: they stay the same in every language. */
  readonly marks: readonly string[];
}

export type AdoptKind = "heading" | "paragraph" | "item" | "cell" | "quotation" | "footnote" | "caption";

/** Neighbouring blocks of the source and the neighbouring blocks that translate them; either may be none. */
export interface Bead {
  /** First source block, and how many. */
  readonly source: number;
  readonly sources: number;
  /** First target block, and how many. */
  readonly target: number;
  readonly targets: number;
  /** How likely it is that exactly these belong together, 0 to 1. */
  readonly confidence: number;
}
