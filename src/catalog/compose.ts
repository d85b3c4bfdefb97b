import type { Segment } from "../model/segment.ts";
import { type PoEntryText, writeEntry } from "./po.ts";

/** What stands in the head of a catalog. */
export interface CatalogHeader {
  readonly project: string;
  /** The locale's tag. */
  readonly locale: string;
  /** `YYYY-MM-DD HH:MM+ZZZZ`; empty where nobody has translated yet. */
  readonly revised: string;
  readonly translator: string;
  /** gettext's expression, for example `nplurals=2; plural=(n != 1);`. */
  readonly pluralForms: string;
}

/**
 * Writes a catalog from nothing: an entry for each distinct source text, in document order.
 *
 * @param target Gives the translation of a segment, or an empty text.
 * @returns The PO file's text.
 */
export function composeCatalog(
  segments: readonly Segment[],
  header: CatalogHeader,
  target: (segment: Segment) => string,
): string {
  const entries = groupBySource(segments).map((uses) => entryOf(uses, target));
  return `${[headerEntry(header), ...entries].map(writeEntry).join("\n\n")}\n`;
}

/** Segments with the same text and context share an entry: their order is that of the first. */
export function groupBySource(segments: readonly Segment[]): readonly (readonly [Segment, ...Segment[]])[] {
  const groups = new Map<string, [Segment, ...Segment[]]>();
  for (const segment of segments) {
    const key = JSON.stringify([segment.context, segment.source]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [segment]);
    else group.push(segment);
  }
  return [...groups.values()];
}

/** What `#.` says of a segment: its block's id and kind, then the author's word. */
export function extractedComments(uses: readonly Segment[]): readonly string[] {
  const notes = [...new Set(uses.flatMap(({ note }) => note ?? []))];
  return [...uses.map(({ id, kind }) => (id === kind ? id : `${id} (${kind})`)), ...notes];
}

function entryOf(uses: readonly [Segment, ...Segment[]], target: (segment: Segment) => string): PoEntryText {
  const [{ context, source }] = uses;
  return {
    context,
    source,
    sourcePlural: undefined,
    targets: [target(uses[0])],
    obsolete: false,
    flags: [],
    previous: undefined,
    translatorComments: [],
    extractedComments: extractedComments(uses),
    references: uses.map(({ file, line }) => `${file}:${line}`),
  };
}

function headerEntry(header: CatalogHeader): PoEntryText {
  const fields = [
    `Project-Id-Version: ${header.project}`,
    `PO-Revision-Date: ${header.revised}`,
    `Last-Translator: ${header.translator}`,
    `Language-Team: `,
    `Language: ${header.locale.replaceAll("-", "_")}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=UTF-8",
    "Content-Transfer-Encoding: 8bit",
    `Plural-Forms: ${header.pluralForms}`,
  ];
  return {
    context: undefined,
    source: "",
    sourcePlural: undefined,
    targets: [`${fields.join("\n")}\n`],
    obsolete: false,
    flags: [],
    previous: undefined,
    translatorComments: [],
    extractedComments: [],
    references: [],
  };
}
