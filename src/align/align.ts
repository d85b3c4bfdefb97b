import { basisOf } from "../catalog/merge/basis.ts";
import { joinSources, joinTranslations } from "../catalog/merge/join.ts";
import type { Alignment, Pair, State, WordCount } from "../model/alignment.ts";
import type { Catalog, CatalogEntry } from "../model/catalog.ts";
import type { Edit, FormerText } from "../model/edit.ts";
import type { Segment } from "../model/segment.ts";
import { compareTexts } from "./edits/compare.ts";

/**
 * Pairs every segment with what a catalog offers, as a sync would leave it, whether or not one was run.
 *
 * An entry with the segment's very text is its translation, and so is one whose text differs by nothing that a
 * translation follows. What was edited, split or merged since is `stale`.
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
  const entries = inMergeOrder(catalog?.entries ?? []);
  const comparison = compareTexts(entries.map(formerText), segments);
  const pairOf = new Map(
    comparison.edits.flatMap((edit) => edit.uses.map((segment) => [segment, pairFor(segment, edit, entries)] as const)),
  );
  const pairs = segments.flatMap((segment) => {
    const pair = pairOf.get(segment);
    // A name in this very language needs no translation.
    const isOwn = pair?.state === "missing" && segment.language === locale;
    return isOwn ? [untranslatedPair(segment)] : (pair ?? []);
  });
  const words = countWords(pairs);
  const unused = comparison.left.flatMap((place) => entries[place] ?? []);
  return { statement, locale, pairs, unused, words, percent: percentOf(countWords(pairs.filter(isText))) };
}

/** The canonical text aligned with itself: all of it is current. */
export function alignSource(statement: string, locale: string, segments: readonly Segment[]): Alignment {
  const pairs = segments.map(untranslatedPair);
  return { statement, locale, pairs, unused: [], words: countWords(pairs), percent: 100 };
}

/** A text that stands as it is. */
function untranslatedPair(segment: Segment): Pair {
  const { context, source, line } = segment;
  const entry = { context, source, target: source, fuzzy: false, previous: undefined, obsolete: false, line };
  return { segment, state: "current", entry };
}

/** Entries in use, then the obsolete ones. */
function inMergeOrder(entries: readonly CatalogEntry[]): readonly CatalogEntry[] {
  return [...entries.filter(({ obsolete }) => !obsolete), ...entries.filter(({ obsolete }) => obsolete)];
}

function formerText({ context, source, obsolete, target }: CatalogEntry): FormerText {
  return { context, source, obsolete, translated: target.trim() !== "" };
}

function pairFor(segment: Segment, edit: Edit, entries: readonly CatalogEntry[]): Pair {
  if (edit.type === "inserted") return { segment, state: "missing", entry: undefined };
  if (edit.type === "merged") {
    const parents = edit.from.flatMap((place) => entries[place] ?? []);
    return changedPair(segment, mergedEntry(parents));
  }
  const entry = entries[edit.from];
  const isCurrent = edit.type !== "split" && (edit.type !== "edited" || edit.change.grade === "cosmetic");
  if (isCurrent && entry?.fuzzy === false && entry.target.trim() !== "") return { segment, state: "current", entry };
  return isCurrent && !entry?.fuzzy ? { segment, state: "missing", entry } : changedPair(segment, entry);
}

/** A translation that a translator must look at, and the text it was made of, where that is another one. */
function changedPair(segment: Segment, entry: CatalogEntry | undefined): Pair {
  if (entry === undefined || entry.target.trim() === "") return { segment, state: "missing", entry };
  const previous = basisOf(entry);
  if (previous === segment.source) return { segment, state: "fuzzy", entry };
  return { segment, state: "stale", entry, previous };
}

/** Several entries as the one that a merged paragraph gets: both translations, and what they translate. */
function mergedEntry(parents: readonly CatalogEntry[]): CatalogEntry | undefined {
  const [first] = parents;
  const translated = parents.filter(({ target }) => target.trim() !== "");
  if (first === undefined || translated.length === 0) return first;
  return {
    ...first,
    target: joinTranslations(translated.map(({ target }) => target)),
    fuzzy: true,
    previous: joinSources(translated.map(basisOf)),
  };
}

/** A note on a revision is no part of the text: a new one must not take an edition away. */
function isText({ segment }: Pair): boolean {
  return segment.kind !== "revision";
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
