import type { PageText } from "./page-text.ts";

/** A feed, as the head of a page names it. */
export interface FeedLink {
  readonly mediaType: string;
  readonly href: string;
  readonly title: string;
}

/** What a network shows where somebody shares the page: the Open Graph protocol, ogp.me. */
export interface SocialCard {
  /** `article` or `website`. */
  readonly type: string;
  readonly title: string;
  readonly description: string | null;
  /** ISO 8601; nothing where the page is no text with a day of its own. */
  readonly issued: string | null;
  readonly siteName: string;
  /** `language_TERRITORY`, as the protocol wants it. */
  readonly locale: string;
  /** Absolute address of the picture, with its size and what it shows; nothing where there is none. */
  readonly image: {
    readonly url: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  } | null;
}

/** What names a block where there is no room for its text. */
export type BlockName =
  | "paragraph"
  | "passage"
  | "point"
  | "revision"
  | "revisions"
  | "section"
  | "signatories"
  | "subtitle"
  | "summary"
  | "table";

/** The words of what reads a text block by block: link signs, and the panel with another language. */
export interface ReaderWords {
  /** In a name that has a number, `{number}` stands for it. */
  readonly names: Readonly<Record<BlockName, string>>;
  readonly absent: string;
  readonly address: string;
  readonly beside: string;
  readonly choose: string;
  readonly close: string;
  readonly copied: string;
  readonly copy: string;
  readonly failed: string;
  readonly loading: string;
  readonly open: string;
  readonly shown: string;
  readonly sign: string;
  /** Their language and direction, where they fell back to another one than the page's. */
  readonly lang: string | null;
  readonly dir: "auto" | null;
}

/** What a page says to machines, and what it loads. */
export interface PageHead {
  readonly feeds: readonly FeedLink[];
  readonly social: SocialCard | null;
  /** JSON-LD, safe to stand inside a `script` element. */
  readonly jsonLd: string | null;
  /** Scripts relative to the page, in the order in which they run, after the page is read. */
  readonly scripts: readonly string[];
  /** The search page of the page's language. */
  readonly search: (PageText & { readonly href: string }) | null;
  /** On a statement's page: what stands at its blocks. */
  readonly reader: ReaderWords | null;
}

/** A head with nothing in it. */
export const bareHead: PageHead = { feeds: [], social: null, jsonLd: null, scripts: [], search: null, reader: null };
