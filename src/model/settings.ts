import type { FindingCode, Severity } from "./finding.ts";
import type { Format } from "./formats.ts";
import type { Locale } from "./locale.ts";

/** What becomes of a block without a current translation. */
export type UntranslatedPolicy = "withhold" | "source" | "stale";

/** Paper sizes, as Typst names them. */
export const papers = ["a4", "a5", "letter"] as const;
export type Paper = (typeof papers)[number];

/** How the pages of a parallel PDF go: rows on each page, or a page of each language facing the other. */
export const parallelPages = ["aligned", "facing"] as const;
export type ParallelPages = (typeof parallelPages)[number];

/** Locales whose editions stand side by side too. */
export interface ParallelSettings {
  /** Two or three of the publication's, in the order of the columns. */
  readonly locales: readonly string[];
  readonly pages: ParallelPages;
}

/** Several statements, or one in several languages, in one book. */
export interface VolumeSettings {
  /** Last part of its addresses. */
  readonly name: string;
  /** In the source language. */
  readonly title: string;
  /** As written, each with its place; nothing where all are meant. */
  readonly statements: readonly { readonly name: string; readonly line: number; readonly column: number }[] | undefined;
  /** In the order of the parts. */
  readonly locales: readonly string[];
  /** Where its title stands in hexapla.yaml. */
  readonly line: number;
}

/** One locale of the publication, with the publication's settings already merged in. */
export interface LocaleSettings {
  readonly locale: Locale;
  readonly paper: Paper;
  readonly untranslated: UntranslatedPolicy;
  /** Per cent of source words that must be current for the edition to be published under `withhold`. */
  readonly minimum: number;
  /** Packages or folders, as written in hexapla.yaml. */
  readonly fonts: readonly string[];
}

/** Who says that the editions are accessible: WCAG 2.2, level AA. */
export interface Certification {
  readonly certifiedBy: string;
  /** Absolute address of what they found. */
  readonly report?: string | undefined;
}

/** A checked hexapla.yaml. */
export interface Settings {
  /** The file's path from the root, for messages. */
  readonly file: string;
  readonly title: string;
  /** Absolute, with a trailing slash. */
  readonly url: string;
  readonly publisher: { readonly name: string };
  /** What readers may do with the texts. */
  readonly rights?: string | undefined;
  readonly accessibility?: Certification | undefined;
  /** Where in the file the strings stand that are translated. */
  readonly lines?: { readonly title: number; readonly publisher: number; readonly rights?: number };
  readonly source: Locale;
  /** In the order of hexapla.yaml; the source locale is among them. */
  readonly locales: readonly LocaleSettings[];
  readonly formats: readonly Format[];
  /** In the order of hexapla.yaml, no combination twice. */
  readonly parallel: readonly ParallelSettings[];
  /** In the order of hexapla.yaml, no name twice. */
  readonly volumes?: readonly VolumeSettings[];
  readonly check: {
    readonly fail: Severity | "never";
    readonly rules: Readonly<Partial<Record<FindingCode, Severity | "off">>>;
    /** How addresses begin that have a page of their own in each language: a translation may lead to another one. */
    readonly localized?: readonly string[];
  };
}
