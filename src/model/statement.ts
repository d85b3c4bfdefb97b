import type { Root } from "mdast";
import type { Signing } from "./organization.ts";

export type StatementKind = "statement" | "report" | "article";

/** A front-matter value and where it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly line: number;
  readonly column: number;
}

/** A day, or the first and last day of an interval; ISO 8601 `YYYY-MM-DD`. */
export interface Days {
  readonly start: string;
  readonly end: string | undefined;
}

/** Who wrote a text. */
export interface Author {
  readonly name: Placed<string>;
  readonly role: Placed<string> | undefined;
}

/** Where a text first appeared. */
export interface FirstPublication {
  readonly title: Placed<string>;
  readonly date: Days | undefined;
  /** Whether its title is translated; else it stands everywhere as it is. */
  readonly translate: boolean;
}

/** A dated change of a text that was already published. */
export interface Revision {
  readonly date: string;
  readonly note: Placed<string>;
}

/** A checked front matter. */
export interface FrontMatter {
  readonly title: Placed<string>;
  readonly subtitle: Placed<string> | undefined;
  readonly summary: Placed<string> | undefined;
  readonly place: Placed<string> | undefined;
  readonly kind: StatementKind;
  readonly date: Days | undefined;
  readonly authors: readonly Author[];
  readonly source: FirstPublication | undefined;
  readonly signing: Signing;
  /** In their order in time. */
  readonly revisions: readonly Revision[];
  /** Former addresses, as written; left out where there are none. */
  readonly aliases?: readonly Placed<string>[];
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
