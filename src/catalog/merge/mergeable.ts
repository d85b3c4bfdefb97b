import type { FormerText } from "../../model/edit.ts";
import type { Segment } from "../../model/segment.ts";
import type { PoEntry, PoFile } from "../po.ts";

/** The head of a PO file: its first entry without a text. */
export function headerOf(file: PoFile): PoEntry | undefined {
  return file.entries.find(({ source, context, obsolete }) => source === "" && context === undefined && !obsolete);
}

/**
 * The entries that come from the document: those in use in file order, then the obsolete ones.
 *
 * An entry that no version of the document can have made is somebody else's and stays where it is: one with plural forms,
 * one with a context that bears neither a block's id nor a place.
 */
export function mergeableEntries(file: PoFile, segments: readonly Segment[]): readonly PoEntry[] {
  const header = headerOf(file);
  const keys = new Set(segments.map(keyOf));
  const ours = file.entries.filter((entry) => entry !== header && (keys.has(keyOf(entry)) || !isForeign(entry)));
  return [...ours.filter(({ obsolete }) => !obsolete), ...ours.filter(({ obsolete }) => obsolete)];
}

/** What a comparison needs to know of an entry. */
export function formerText({ context, source, obsolete, targets }: PoEntry): FormerText {
  return { context, source, obsolete, translated: targets.some((target) => target.trim() !== "") };
}

function isForeign({ source, sourcePlural, context, extractedComments, references, obsolete }: PoEntry): boolean {
  if (source === "" || sourcePlural !== undefined) return true;
  return !obsolete && context !== undefined && extractedComments.length + references.length === 0;
}

function keyOf({ context, source }: { readonly context: string | undefined; readonly source: string }): string {
  return JSON.stringify([context, source]);
}
