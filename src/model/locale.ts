/** A text's direction, as HTML's `dir` writes it. */
export type Direction = "ltr" | "rtl";

/** What every stage needs to know of a locale; all of it from CLDR by way of Intl. */
export interface Locale {
  /** The tag in canonical BCP 47 form, for example `pt-BR`. */
  readonly code: string;
  /** The tag to give to Intl: `code`, and `-u-nu-…` where the publication chose other digits than CLDR's default. */
  readonly intl: string;
  /** The primary language subtag, for example `pt`. */
  readonly language: string;
  /** ISO 15924, always present: likely subtags are added, for example `Latn`. */
  readonly script: string;
  /** The region, only where the tag or its likely subtags have one. */
  readonly region: string | undefined;
  readonly direction: Direction;
  /** The ten digits of the locale's numbering system, zero first. */
  readonly digits: readonly string[];
  /** CLDR's name of that numbering system, for example `arab`. */
  readonly numberingSystem: string;
  /** The language's name in itself, for example `Ελληνικά`. */
  readonly ownName: string;
}
