import type { Direction } from "./locale.ts";
import type { PageHead } from "./page-head.ts";
import type { PageText } from "./page-text.ts";

/** A link to an edition, as the switcher and `hreflang` show it. */
export interface LanguageLink {
  readonly code: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly direction: Direction;
  /** Relative to the page. */
  readonly href: string;
  /** Absolute. */
  readonly url: string;
  readonly current: boolean;
  /** That it does not carry the latest revision, in the page's words; `null` where it does. */
  readonly behind: PageText | null;
}

/** A link to a parallel edition: its languages, each under its own name. */
export interface ParallelLink {
  /** Relative to the page. */
  readonly href: string;
  readonly languages: readonly Pick<LanguageLink, "code" | "name" | "direction">[];
  readonly current: boolean;
}

/** A file to download. */
export interface DownloadLink {
  readonly format: string;
  readonly href: string;
  readonly label: string;
  readonly mediaType: string;
}

/** What a statement's page links to; all hrefs are relative to the page, so the site works below any path and from a folder. */
export interface PageLinks {
  /** Path from the page to dist/, for example `../../`. */
  readonly root: string;
  readonly head: PageHead;
  /** The page about this edition. */
  readonly about: (PageText & { readonly href: string }) | null;
  /** The editions really published, this one included, by the languages' own names. */
  readonly languages: readonly LanguageLink[];
  /** The parallel editions of the statement that are really published. */
  readonly parallels: readonly ParallelLink[];
  /** Absolute address of the version for readers of no other language, the original (`x-default`); none where a page has no `hreflang`. */
  readonly defaultUrl: string | null;
  readonly downloads: readonly DownloadLink[];
  /** Relative address of another statement's page in the same language. */
  readonly statements: Readonly<Record<string, string>>;
}

/** What the page of a parallel edition links to. */
export interface ParallelPageLinks extends Omit<PageLinks, "statements"> {
  /** `PageLinks.statements` by locale. */
  readonly statements: Readonly<Record<string, PageLinks["statements"]>>;
}
