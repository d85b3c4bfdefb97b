import type { Edition } from "../../model/edition.ts";
import type { Locale } from "../../model/locale.ts";
import type { PublishedFile } from "../../model/published.ts";

/** What both feeds of a locale tell. All texts are single lines that show their direction. */
export interface Feed {
  readonly locale: Locale;
  readonly title: string;
  readonly publisher: string;
  readonly rights: string | undefined;
  /** Absolute address of the locale's index. */
  readonly home: string;
  /** Absolute address of one feed in the two forms. */
  readonly urls: { readonly atom: string; readonly json: string };
  /** When the content of any entry last changed, ISO 8601. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** An edition as both feeds tell of it. */
export interface FeedEntry {
  readonly edition: Edition;
  readonly title: string;
  readonly summary: string;
  /** The language of title and summary where it is not the edition's. */
  readonly languages: { readonly title: string | undefined; readonly summary: string | undefined };
  /** The same statement in other languages: their pages, absolute. */
  readonly others: readonly { readonly code: string; readonly url: string }[];
  readonly files: readonly FeedEnclosure[];
  /** Absolute address of a picture. */
  readonly image: string | undefined;
}

/** A file that goes with an entry. */
export interface FeedEnclosure extends Pick<PublishedFile, "mediaType"> {
  /** Absolute. */
  readonly url: string;
  readonly title: string;
  readonly bytes: number | undefined;
}
