import type { Finding } from "./finding.ts";

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
