import type { Direction } from "./locale.ts";
import type { PageHead } from "./page-head.ts";
import type { LanguageLink, ParallelLink } from "./page-links.ts";
import type { PageText } from "./page-text.ts";

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

/** Whether a page's data are those of the layout: the page that leads on from a former address has none. */
export function isFramed(data: SitePage["data"]): data is SitePage["data"] & PageFrame {
  return "head" in data && "languages" in data;
}
