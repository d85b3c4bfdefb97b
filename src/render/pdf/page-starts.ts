import type { PageStart } from "../../model/rendition.ts";
import type { Draft } from "./data.ts";
import { markWords, type TextPlace } from "./marked-words.ts";
import type { Position } from "./typeset.ts";

/** Sets a draft; nothing where it cannot be set. */
export type Place = (draft: Draft) => readonly Position[] | undefined;

/**
 * Where the pages of an edition begin in its text. It is set twice: once as it is, to see in which block each page begins,
 * then with the ends of words marked in just those blocks, and in the last.
 *
 * @returns In the order of the pages, from the second on. A page on which no text begins (a picture as large as the page)
 *   is left out.
 */
export function findPageStarts(draft: Draft, place: Place): readonly PageStart[] {
  const plain = pagesOf(place(draft));
  const blocks = markWords(draft, () => false).places;
  const open = new Set([...startsOf(blocks, plain).map(({ before }) => before?.block), blocks.at(-1)?.block]);
  const marked = markWords(draft, (block) => open.has(block));
  const pages = pagesOf(place(marked.draft));
  // Where the marks moved a block to another page, or a template of the publication's own knows none, blocks must do.
  const isSame = blocks.every(({ id }) => pages.get(id) === plain.get(id));
  const starts = isSame ? startsOf(marked.places, pages) : startsOf(blocks, plain);
  return starts.map(({ page, first, before }) => {
    // A page begins where the last word before it ends, unless a block begins there.
    const at = first.begins ? first : (before ?? first);
    return { page, block: at.block, characters: at.characters };
  });
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
