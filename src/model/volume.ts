import type { Edition, LocalizedText } from "./edition.ts";
import type { AnyEdition } from "./parallel.ts";

/** Several editions, each in one locale, in one book. Plain data: it crosses to workers. */
export interface Volume {
  /** `volumes/<name>`. */
  readonly key: string;
  /** Last part of its addresses, and the base of its file names. */
  readonly volume: string;
  /** In the language of the first part. */
  readonly title: LocalizedText;
  /** `urn:uuid:…`, the same for every build. */
  readonly identifier: string;
  /** Absolute address of its PDF. */
  readonly url: string;
  /** When the content of any part last changed, ISO 8601. */
  readonly modified: string;
  /**
   * In reading order, the first setting paper and language of what stands before them. Every id ends in statement and
   * locale, `point-4-joint-statement-ar`, and so do links to it: they are unique among all parts. A
   * link to another statement that is among them in the same language leads there: its address begins with `#`.
   */
  readonly parts: readonly [Edition, ...Edition[]];
}

export function isVolume(edition: AnyEdition | Volume): edition is Volume {
  return "volume" in edition;
}

/** The locales that a volume is in, in the order in which they come. */
export function volumeLocales({ parts }: Volume): readonly string[] {
  return [...new Set(parts.map(({ locale }) => locale.code))];
}

/** What the ids of a part end in: `joint-statement-ar`. */
export function partSuffix({ title }: Edition): string {
  return title.id.replace(/^title-/, "");
}

/** The edition that speaks for a volume as a whole: the first part's language and publisher under the volume's title. */
export function volumeLead({ parts, title, identifier, url, modified }: Volume): Edition {
  const [first] = parts;
  const translators = [...new Set(parts.flatMap((part) => part.translators))];
  const none = { subtitle: undefined, summary: undefined, version: undefined, notice: undefined, issued: undefined };
  const empty = { dateline: [], authors: [], authorNames: [], firstPublished: [], notes: [], assets: [], sources: [] };
  const own = { title, identifier, url, modified, translators, translatedFrom: undefined };
  return { ...first, ...none, ...empty, ...own, body: { type: "root", children: [] } };
}
