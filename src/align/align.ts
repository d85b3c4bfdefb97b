import type { Alignment, Pair, State, WordCount } from "../model/alignment.ts";
import type { Catalog, CatalogEntry } from "../model/catalog.ts";
import type { Segment } from "../model/segment.ts";
import { similarity } from "./similarity.ts";

/** From this likeness on, an entry that no segment uses is taken for the old translation of one without. */
const likeness = 0.6;

/**
 * Pairs every segment with what a catalog offers.
 *
 * An entry with the segment's very text is its translation. A segment without one whose text is much like that of an
 * entry that nothing uses is `stale`: its source was edited since, and nobody has run a sync.
 *
 * @param statement The statement's name.
 * @param catalog Nothing where there is no catalog yet: everything is missing.
 */
export function align(
  statement: string,
  locale: string,
  segments: readonly Segment[],
  catalog: Catalog | undefined,
): Alignment {
  const entries = (catalog?.entries ?? []).filter(({ obsolete }) => !obsolete);
  const byText = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const used = new Set(segments.flatMap((segment) => byText.get(keyOf(segment)) ?? []));
  const offered = (catalog?.entries ?? []).filter((entry) => !used.has(entry));
  const edited = findEdited(
    segments.filter((segment) => !byText.has(keyOf(segment))),
    offered.filter(({ target }) => target !== ""),
  );
  const pairs = segments.map((segment) => pairOf(segment, byText.get(keyOf(segment)), edited.get(segment)));
  const taken = new Set(edited.values());
  const words = countWords(pairs);
  const unused = offered.filter((entry) => !taken.has(entry));
  return { statement, locale, pairs, unused, words, percent: percentOf(words) };
}

/** The canonical text aligned with itself: all of it is current. */
export function alignSource(statement: string, locale: string, segments: readonly Segment[]): Alignment {
  const pairs = segments.map((segment): Pair => {
    const { context, source, line } = segment;
    const entry = { context, source, target: source, fuzzy: false, previous: undefined, obsolete: false, line };
    return { segment, state: "current", entry };
  });
  return { statement, locale, pairs, unused: [], words: countWords(pairs), percent: 100 };
}

function keyOf(text: { readonly context: string | undefined; readonly source: string }): string {
  return JSON.stringify([text.context ?? null, text.source]);
}

function pairOf(segment: Segment, entry: CatalogEntry | undefined, edited: CatalogEntry | undefined): Pair {
  if (edited !== undefined) return { segment, state: "stale", entry: edited, previous: edited.source };
  if (entry === undefined || entry.target.trim() === "") return { segment, state: "missing", entry };
  if (!entry.fuzzy) return { segment, state: "current", entry };
  const { previous } = entry;
  return previous === undefined || previous === entry.source
    ? { segment, state: "fuzzy", entry }
    : { segment, state: "stale", entry, previous };
}

/** The most alike first; each segment and each entry once. */
function findEdited(
  segments: readonly Segment[],
  entries: readonly CatalogEntry[],
): ReadonlyMap<Segment, CatalogEntry> {
  const candidates = segments.flatMap((segment) =>
    entries
      .map((entry) => ({ segment, entry, score: similarity(segment.source, entry.source) }))
      .filter(({ score }) => score >= likeness),
  );
  const found = new Map<Segment, CatalogEntry>();
  const taken = new Set<CatalogEntry>();
  for (const { segment, entry } of candidates.sort((one, other) => other.score - one.score)) {
    if (found.has(segment) || taken.has(entry)) continue;
    found.set(segment, entry);
    taken.add(entry);
  }
  return found;
}

function countWords(pairs: readonly Pair[]): WordCount {
  const words: Record<State, number> = { current: 0, stale: 0, fuzzy: 0, missing: 0 };
  for (const { state, segment } of pairs) words[state] += segment.words;
  return words;
}

function percentOf(words: WordCount): number {
  const all = words.current + words.stale + words.fuzzy + words.missing;
  return all === 0 ? 100 : Math.floor((100 * words.current) / all);
}
