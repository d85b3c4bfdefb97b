import type { Comparison, Edit } from "../../model/edit.ts";
import { type PoEntry, type PoFile, writeEntry } from "../po.ts";
import { mergeEntry, obsoleteEntry, type Regrade } from "./entry.ts";
import { headerOf } from "./mergeable.ts";
import { rewriteEntry } from "./rewrite.ts";
import { type Piece, writePieces } from "./write.ts";

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
 * document's order, those given up behind them; what did not change keeps its very bytes.
 *
 * @param regrade Grades a step of more than one edit, from the text that was translated to today's.
 * @returns The new text; the same where nothing changed.
 */
export function mergeCatalog(input: MergeInput, regrade: Regrade): string {
  const { text, file, former, comparison } = input;
  const { begin, behind, end } = keptPieces(input);
  const current = comparison.edits.flatMap((edit, at): readonly Piece[] => {
    const { next, base } = mergeEntry(edit, former, regrade);
    const written = base === undefined ? writeEntry(next) : rewriteEntry(base, next);
    return [{ text: written, entry: base }, ...(behind.get(at) ?? [])];
  });
  return writePieces(text, file, [...begin, ...current, ...end, ...givenUp(input)]);
}

/** Entries of texts that are gone, as obsolete ones. */
function givenUp({ former, comparison }: MergeInput): readonly Piece[] {
  return comparison.left.flatMap((place): readonly Piece[] => {
    const entry = former[place];
    if (entry === undefined || entry.obsolete) return [];
    const next = obsoleteEntry(entry);
    return next === undefined ? [] : [{ text: rewriteEntry(entry, next), entry: undefined }];
  });
}

/** Entries that stay as they are, by where they belong. */
interface Kept {
  readonly begin: readonly Piece[];
  /** Behind which of the document's texts, by its number. */
  readonly behind: ReadonlyMap<number, readonly Piece[]>;
  readonly end: readonly Piece[];
}

/**
 * The header, the entries of others, and those long given up: each stays behind the entry it stood behind, or at the end
 * where none of the document's followed it.
 */
function keptPieces({ file, former, comparison }: MergeInput): Kept {
  const users = usersOf(comparison.edits, former);
  const gone = new Set(comparison.left.map((place) => former[place]).filter((entry) => entry?.obsolete === false));
  const last = file.entries.findLastIndex((entry) => isInUse(entry, users));
  const kept: Record<"begin" | "end", Piece[]> = { begin: [], end: [] };
  const behind = new Map<number, Piece[]>();
  let user: number | undefined;
  for (const [at, entry] of file.entries.entries()) {
    if (isInUse(entry, users)) user = users.get(entry);
    if (users.has(entry) || gone.has(entry)) continue;
    const piece = { text: entry.raw, entry };
    if (entry === headerOf(file)) kept.begin.push(piece);
    else if (at > last) kept.end.push(piece);
    else if (user === undefined) kept.begin.push(piece);
    else behind.set(user, [...(behind.get(user) ?? []), piece]);
  }
  return { ...kept, behind };
}

/** For each entry that something came of, the number of that text; the last one where there are several. */
function usersOf(edits: readonly Edit[], former: readonly PoEntry[]): ReadonlyMap<PoEntry, number> {
  return new Map(
    edits.flatMap((edit, at) => {
      if (edit.type === "inserted") return [];
      const places = typeof edit.from === "number" ? [edit.from] : edit.from;
      return places.flatMap((place) => {
        const entry = former[place];
        return entry === undefined ? [] : [[entry, at] as const];
      });
    }),
  );
}

function isInUse(entry: PoEntry, users: ReadonlyMap<PoEntry, number>): boolean {
  return !entry.obsolete && users.has(entry);
}
