import type { LinePart } from "./edition.ts";
import type { Finding } from "./finding.ts";
import type { Direction, Locale } from "./locale.ts";

/** A finished file, in memory. */
export interface Artifact {
  /** Path below dist/, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Of which statement, in which locales, in which format; site files have none. */
  readonly statement: string | undefined;
  readonly locales: readonly string[];
  readonly format: string;
}

/** What a renderer gives back: bytes, or why there are none. */
export type Rendered =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly pages: number | undefined;
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Where a page of the PDF begins in the text. */
export interface PageStart {
  /** The page, from 1. */
  readonly page: number;
  /** The block on which it begins, or the last one with an id before that. */
  readonly block: string;
  /** So many characters of text after that block's beginning; spaces do not count, nor do numbers of notes. */
  readonly characters: number;
}

/** The language of a text that is not in the language around it. */
export interface TextLanguage {
  readonly lang: string;
  readonly dir: Direction;
}

/** An edition that stands in dist/, as the pages that link to it need it. */
export interface PublishedEdition {
  readonly statement: string;
  readonly locale: Locale;
  /** Title in the edition's language, plain text. */
  readonly title: string;
  readonly summary: string | undefined;
  /** Language and direction of title and summary, only where they are not the edition's. */
  readonly titleLanguage?: TextLanguage | undefined;
  readonly summaryLanguage?: TextLanguage | undefined;
  readonly kind: string;
  /** See `Edition.dateline`. */
  readonly dateline: readonly LinePart[];
  readonly issued: string | undefined;
  /** The revision that it carries, in words; nothing where the text was never revised, or the translation is behind. */
  readonly version: string | undefined;
  /** What readers are told where it does not follow the current original. */
  readonly notice: string | undefined;
  /** Path below dist/ by format: only what was really made. */
  readonly files: Readonly<Partial<Record<string, string>>>;
}

/** A parallel edition that stands in dist/, as the pages that link to it need it. */
export interface PublishedParallel {
  readonly statement: string;
  /** In the order of its columns. */
  readonly locales: readonly Locale[];
  /** Path below dist/ by format: only what was really made. */
  readonly files: Readonly<Partial<Record<string, string>>>;
}

/** All that stands in dist/, as the pages that link to it need it. */
export interface Published {
  readonly editions: readonly PublishedEdition[];
  readonly parallel: readonly PublishedParallel[];
}

/** One font file, as far as typesetting must know it before any page is laid out. */
export interface FontFace {
  /** Absolute path of the file. */
  readonly file: string;
  readonly family: string;
  /** CSS weight, 100 to 900. */
  readonly weight: number;
  readonly italic: boolean;
  /** Name ID 6: what a PDF calls the face when it is embedded. */
  readonly postscriptName: string;
  /** Code points covered: sorted pairs of first and last. */
  readonly coverage: readonly number[];
  /** The entries of `fonts:` that offer it; none means that every locale may use it. */
  readonly origins: readonly string[];
}

/** The files of templates/, a publication's own laid over ours; by path below templates/, for example `pdf/statement.typ`. */
export type Templates = Readonly<Record<string, string>>;
