import { rewriteEntry } from "./merge/rewrite.ts";
import type { PoEntry, PoEntryText, PoFile } from "./po.ts";

/**
 * Changes entries of a PO file. What is not changed keeps its very bytes: folding, order of comments, marks of other tools.
 *
 * @param text The text that `file` was read from.
 * @param change Gives what an entry becomes; nothing where it stays.
 */
export function editPo(text: string, file: PoFile, change: (entry: PoEntry) => PoEntryText | undefined): string {
  let rest = text;
  let written = "";
  for (const entry of file.entries) {
    const start = rest.indexOf(entry.raw);
    const changed = change(entry);
    written += rest.slice(0, start) + (changed === undefined ? entry.raw : rewriteEntry(entry, changed));
    rest = rest.slice(start + entry.raw.length);
  }
  return written + rest;
}
