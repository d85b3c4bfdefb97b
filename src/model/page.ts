import type { LinePart } from "./edition.ts";
import type { Direction } from "./locale.ts";

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

/** A script of the site, or a feed of it, as the head of a page names it. */
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

/** A text with its language where it is not the page's. */
export interface PageText {
  readonly text: string;
  /** `null`, as below, where there is nothing: templates refuse an undefined variable. */
  readonly lang: string | null;
  readonly dir: Direction | "auto" | null;
}

/** A piece of the line that tells place and date, for a template. */
export interface PageLinePart extends PageText {
  readonly role: LinePart["role"];
}

/** A dateline as templates/html/dateline.liquid takes it. */
export function pageLine(parts: readonly LinePart[]): readonly PageLinePart[] {
  return parts.map(({ role, text, lang, dir }) => ({ role, text, lang: lang ?? null, dir: dir ?? null }));
}

/** What templates/html/layout.liquid needs of any page. */
export interface PageFrame {
  readonly lang: string;
  readonly dir: Direction;
  /** ISO 15924, lower case, for the style sheet's choice of fonts. */
  readonly script: string;
  /** Path from the page to dist/, empty or with a trailing slash. */
  readonly root: string;
  readonly head: PageHead;
  /** The whole document title. */
  readonly documentTitle: string;
  readonly description: string | null;
  /** Who wrote the text; empty on the site's own pages. */
  readonly authorNames: readonly string[];
  /** When its content last changed, ISO 8601. */
  readonly modified: string | null;
  /** The page's own absolute address. */
  readonly canonical: string;
  /** See `PageLinks.defaultUrl`. */
  readonly defaultUrl: string | null;
  readonly languages: readonly LanguageLink[];
  readonly parallels: readonly ParallelLink[];
  /** What stands above them; nothing where there are none. */
  readonly parallelLabel: PageText | null;
  /** The publication's title and the page it leads to; nothing where the page is that page. */
  readonly publication: PageText & { readonly href: string | null };
  readonly publisher: PageText;
  readonly skip: PageText;
  readonly languagesLabel: PageText;
}

/** A file of the site that is no page: a feed, the sitemap, an index to search. */
export interface SiteFile {
  /** Path below dist/. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

/** A page of the site that is no statement: which template, with what data. */
export interface SitePage {
  /** Path below dist/. */
  readonly path: string;
  /** Name below templates/html/ without `.liquid`. */
  readonly template: string;
  readonly data: Readonly<Record<string, unknown>>;
}
