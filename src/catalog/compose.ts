import type { Segment } from "../model/segment.ts";
import { type CatalogHeader, headerEntry } from "./header.ts";
import { type PoEntryText, writeEntry } from "./po.ts";

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
