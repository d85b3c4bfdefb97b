import type { Piece } from "./pieces.ts";
import type { ExchangeFault } from "./xml.ts";

/** One translation that came back. */
export interface Incoming {
  /** Where it stands in the file, from 1. */
  readonly line: number;
  /** The block it was sent out for; nothing where the format does not say. */
  readonly id: string | undefined;
  readonly context: string | undefined;
  /** Fingerprint of the source that it translates. */
  readonly source: string;
  /** That source, where the format carries it. */
  readonly sourceText: string | undefined;
  /** As Markdown; empty where there is none. */
  readonly target: string;
  /** The same as words and codes, where the words have yet to become Markdown. */
  readonly pieces: readonly Piece[] | undefined;
  /** Whether the translator calls it finished. */
  readonly done: boolean;
  /** What it was stamped with when it went out; nothing where the format does not say. */
  readonly sent: string | undefined;
  /** When it was made; ISO 8601. Nothing where the format does not say. */
  readonly revised: string | undefined;
  /** What translators say to each other beside it, line by line. */
  readonly comments?: readonly string[];
  /** Why it cannot be used; told only where it would be. */
  readonly fault?: ExchangeFault | undefined;
}

/** The translations of one statement into one language, as a file brings them. */
export interface IncomingText {
  /** What the file says it belongs to: the canonical file, or the statement's name. */
  readonly file: string | undefined;
  readonly statement: string | undefined;
  /** BCP 47, as written. */
  readonly sourceLanguage: string | undefined;
  readonly language: string | undefined;
  /** Who translated, where the file says so. */
  readonly translator: string | undefined;
  /** When, as a PO header writes it. */
  readonly revised?: string | undefined;
  readonly line: number;
  readonly units: readonly Incoming[];
  /** What is odd about it, and keeps nothing else from being used. */
  readonly strays?: readonly ExchangeFault[];
}

/** What a reader makes of a file. With a fault nothing of the file is used. */
export interface IncomingFile {
  readonly texts: readonly IncomingText[];
  readonly faults: readonly ExchangeFault[];
}

/** A file that cannot be used at all. */
export function refused(fault: ExchangeFault): IncomingFile {
  return { texts: [], faults: [fault] };
}
