/** What a number in a text tells; each has a rule of its own. */
export type FactRole = "number" | "year" | "percentage" | "date" | "currency" | "numbering";

/** A number, or the month of a date, as one text tells it. */
export interface Fact {
  readonly role: FactRole;
  /** What it may be read as, the likeliest first: plain decimal numbers. */
  readonly values: readonly string[];
  /** A month is compared with months only. */
  readonly isMonth?: true;
  /** As it stands in the text. */
  readonly written: string;
  /** A time of day, in minutes modulo twelve hours. */
  readonly time?: number;
  /** It cannot be a decimal number: `9.30` may be one, `9 h 30` and `2:30` are none. */
  readonly isSurelyTime?: true;
  /** The capitals that a hyphen joins it to: the COVID of `COVID-19`. */
  readonly name?: string;
  /** What follows may be a word for thousands or millions that is not known. */
  readonly mayBeScaled?: true;
  /** The value without the word for thousands or millions that follows; only where there is one. */
  readonly unscaled?: string;
  /** The currencies it may be in, as ISO 4217 codes; only where one is named. */
  readonly currencies?: readonly string[];
  /** From 0, in UTF-16 units of the plain text. */
  readonly at: number;
}
