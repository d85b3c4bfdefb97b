import type { Root } from "mdast";

export type StatementKind = "statement" | "report" | "article";

/** A front-matter value and where it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly line: number;
  readonly column: number;
}

/** A checked front matter. */
export interface FrontMatter {
  readonly title: Placed<string>;
  readonly subtitle: Placed<string> | undefined;
  readonly summary: Placed<string> | undefined;
  readonly place: Placed<string> | undefined;
  readonly kind: StatementKind;
  /** ISO 8601 `YYYY-MM-DD`; for an interval its first and last day. */
  readonly date: { readonly start: string; readonly end: string | undefined } | undefined;
  readonly revisions: readonly { readonly date: string; readonly note: Placed<string> }[];
}

/** A file that a statement shows: its bytes travel with it, so that no later stage reads a disk. */
export interface Asset {
  /** Path from the publication's root, with `/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** One canonical document, parsed. */
export interface Statement {
  /** Path below content/ without `.md`. */
  readonly name: string;
  /** Path from the publication's root. */
  readonly file: string;
  /** The file's text, whole. */
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** The body's tree, with positions in `text`; front matter and author's comments included. */
  readonly body: Root;
  readonly assets: readonly Asset[];
}
