/** One entry of a PO file. Texts are unescaped. */
export interface CatalogEntry {
  readonly context: string | undefined;
  readonly source: string;
  readonly target: string;
  readonly fuzzy: boolean;
  /** The text that was translated, where the source has changed since (`#|`). */
  readonly previous: string | undefined;
  readonly obsolete: boolean;
  /** Line of the entry's msgid, from 1. */
  readonly line: number;
}

/** The PO file of one statement in one locale, read. */
export interface Catalog {
  readonly locale: string;
  /** A statement's name, or `hexapla` or `organizations`. */
  readonly statement: string;
  /** Path from the publication's root. */
  readonly file: string;
  /** Header fields under their lower-cased names. */
  readonly header: Readonly<Record<string, string>>;
  /** In file order, obsolete ones included, the header excluded. */
  readonly entries: readonly CatalogEntry[];
  /** The file's text, whole. */
  readonly text: string;
}
