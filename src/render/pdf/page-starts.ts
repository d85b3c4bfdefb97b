import type { PageStart } from "../../model/rendition.ts";
import type { BlockData } from "./data.ts";
import { markWords, type Text, type TextPlace } from "./marked-words.ts";
import type { TypesetOutcome } from "./print/typeset-pages.ts";
import type { Job, Position } from "./typeset.ts";

/** Texts of which each goes on from page to page: one, but where languages stand on pages of their own. */
export type Sequences = readonly (readonly Text[])[];

/** Their bodies, in the same order. */
export type Bodies = readonly (readonly (readonly BlockData[])[])[];

/** What a file was set from in which pages can be found. */
export interface PagedText {
  readonly sequences: Sequences;
  /** The same with other bodies. */
  readonly job: (bodies: Bodies) => Job;
  /** Where all stood when the file was set. */
  readonly positions?: readonly Position[] | undefined;
  /** Where it is only a part of that file: a place that tells how many pages stand before the part. */
  readonly from?: string;
}

/** Places in a part, on the pages of the whole. */
export function inWhole({ positions: whole = [], from }: PagedText, found: readonly Position[]): readonly Position[] {
  if (from === undefined) return found;
  const pageIn = (all: readonly Position[]) => all.find(({ id }) => id === from)?.page ?? 0;
  const before = pageIn(whole) - pageIn(found);
  return found.map((position) => ({ ...position, page: position.page + before }));
}

/** Where all stands in what was set. */
export function positionsOf(set: TypesetOutcome): readonly Position[] | undefined {
  return set.ok ? set.pdf.positions : undefined;
}

/** Sets texts with these bodies; nothing where they cannot be set. */
export type Place = (bodies: Bodies) => readonly Position[] | undefined;

/**
 * Where the pages of an edition begin in its text. It is set once more than its PDF: with the ends of words marked in just
 * those blocks in which a page begins, and in the last.
 *
 * @param known Where the blocks stand in the PDF; where it is not known, it is set for that.
 * @returns In the order of the pages, from the second on. A page on which no text begins (a picture as large as the page)
 *   is left out.
 */
export function findPageStarts(
  sequences: Sequences,
  place: Place,
  known?: readonly Position[] | undefined,
): readonly PageStart[] {
  const plain = pagesOf(known ?? place(sequences.map((texts) => texts.map(({ body }) => body))));
  const blocks = sequences.map((texts) => markWords(texts, () => false).places);
  const open = new Set(
    blocks.flatMap((own) => [...startsOf(own, plain).map(({ before }) => before?.block), own.at(-1)?.block]),
  );
  const marked = markAll(sequences, (block) => open.has(block));
  const pages = pagesOf(place(marked.bodies));
  // Where the marks moved a block to another page, or a template of the publication's own knows none, blocks must do.
  const isSame = blocks.flat().every(({ id }) => pages.get(id) === plain.get(id));
  const starts = isSame
    ? marked.places.flatMap((own) => startsOf(own, pages))
    : blocks.flatMap((own) => startsOf(own, plain));
  const found = starts.map(({ page, first, before }) => {
    // A page begins where the last word before it ends, unless a block begins there.
    const at = first.begins ? first : (before ?? first);
    return { page, block: at.block, characters: at.characters };
  });
  return found.toSorted((a, b) => a.page - b.page);
}

/** Every mark has an id that no other sequence has: languages that have the text from each other, or in common, may not. */
function markAll(sequences: Sequences, isOpen: (block: string) => boolean) {
  const marked = sequences.map((texts, at) => markWords(texts, isOpen, `${at}.`));
  return { bodies: marked.map(({ bodies }) => bodies), places: marked.map(({ places }) => places) };
}

/** The page of each place by its id: the first one, where a table's head is repeated. */
function pagesOf(positions: readonly Position[] = []): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  for (const { id, page } of positions) if (!pages.has(id)) pages.set(id, page);
  return pages;
}

interface Start {
  readonly page: number;
  /** The first place that is on this page. */
  readonly first: TextPlace;
  readonly before: TextPlace | undefined;
}

/** The first place of each page but the first, and the place before it. */
function startsOf(places: readonly TextPlace[], pages: ReadonlyMap<string, number>): readonly Start[] {
  const starts: Start[] = [];
  let current = 1;
  let before: TextPlace | undefined;
  for (const first of places) {
    const page = pages.get(first.id);
    if (page === undefined) continue;
    if (page > current) {
      starts.push({ page, first, before });
      current = page;
    }
    before = first;
  }
  return starts;
}
