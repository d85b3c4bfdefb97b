import type { Root } from "mdast";
import type { LocalizedText } from "./edition.ts";

/** A statement's tree in one locale: every block filled, each with its mark in `data.block`. */
export interface LocalizedTree {
  /** Still with its footnote definitions; without front matter, comments, raw HTML and link definitions. */
  readonly body: Root;
  /** Front-matter strings by segment id. */
  readonly texts: Readonly<Record<string, LocalizedText>>;
  /** How many blocks do not show a current translation. */
  readonly marked: number;
}
