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
  /** The value without the word for thousands or millions that follows; only where there is one. */
  readonly unscaled?: string;
  /** The currencies it may be in, as ISO 4217 codes; only where one is named. */
  readonly currencies?: readonly string[];
  /** From 0, in UTF-16 units of the plain text. */
  readonly at: number;
}
