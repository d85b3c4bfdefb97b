import type { Comparison } from "../../model/edit.ts";
import type { PoEntry, PoFile } from "../po.ts";
import { mergeEntry, obsoleteEntry, type Regrade } from "./entry.ts";
import { headerOf } from "./mergeable.ts";
import { rewriteEntry } from "./rewrite.ts";
import { writeEntry } from "../po.ts";

/** A catalog and what became of the texts it holds. */
export interface MergeInput {
  /** The file's text, line ends as `\n`. */
  readonly text: string;
  /** That text, read, without faults. */
  readonly file: PoFile;
  /** What the comparison's numbers mean: `mergeableEntries` of the file. */
  readonly former: readonly PoEntry[];
  readonly comparison: Comparison;
}

/**
 * Carries a changed document into a catalog (law 3: every translation that was there is there). Entries stand in the
 * document's order, obsolete ones behind them; those that did not change keep their very bytes.
 *
 * @param regrade Grades a step of more than one edit, from the text that was translated to today's.
 * @returns The new text; the same where nothing changed.
 */
export function mergeCatalog(input: MergeInput, regrade: Regrade): string {
  const { former, comparison } = input;
  const current = comparison.edits.map((edit): Piece => {
    const { next, base } = mergeEntry(edit, former, regrade);
    const text = base === undefined ? writeEntry(next) : rewriteEntry(base, next);
    const [first] = edit.type === "merged" ? edit.from : [edit.type === "inserted" ? -1 : edit.from];
    return { text, entry: base, anchor: former[first ?? -1] };
  });
  const gone = comparison.left.flatMap((place): readonly Piece[] => {
    const entry = former[place];
    if (entry === undefined || entry.obsolete) return [];
    const next = obsoleteEntry(entry);
    return next === undefined ? [] : [{ text: rewriteEntry(entry, next), entry: undefined, anchor: undefined }];
  });
  return written(input, [...arranged(input, current), ...gone]);
}

/** An entry to write: one that was there, or a new one. */
interface Piece {
  readonly text: string;
  /** The entry whose place in the file it takes. */
  readonly entry: PoEntry | undefined;
  /** The entry it comes after or from, for what stands behind that one. */
  readonly anchor: PoEntry | undefined;
}

/**
 * The header, the document's entries, and what is nobody's to change: foreign and obsolete entries stay behind the entry
 * they stood behind, or at the end where nothing else followed them.
 */
function arranged({ file, former, comparison }: MergeInput, current: readonly Piece[]): readonly Piece[] {
  const header = headerOf(file);
  const left = new Set(comparison.left.map((place) => former[place]));
  const ours = new Set(former.filter((entry) => !left.has(entry)));
  const isKept = (entry: PoEntry) => !ours.has(entry) && (entry.obsolete || !left.has(entry));
  const lastOurs = file.entries.findLastIndex((entry) => ours.has(entry) && !entry.obsolete);
  const behind = new Map<PoEntry | undefined, Piece[]>();
  let anchor: PoEntry | undefined;
  for (const [at, entry] of file.entries.entries()) {
    if (ours.has(entry) && !entry.obsolete) anchor = entry;
    if (!isKept(entry)) continue;
    const place = at > lastOurs && entry !== header ? "end" : anchor;
    const pieces = place === "end" ? end : list(behind, place);
    pieces.push({ text: entry.raw, entry, anchor: undefined });
  }
  return [];
}
