import type { BlockData } from "./data.ts";
import type { PieceData } from "./parallel-data.ts";

type ListData = Extract<BlockData, { readonly items: unknown }>;

/**
 * The pieces of a page, of which those that are items of one list are one piece: each item is a row of its own, but who
 * hears the page is told of a list of eight points, not of eight lists.
 */
export function joinLists(pieces: readonly PieceData[]): readonly PieceData[] {
  const joined: PieceData[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const list = before === undefined ? undefined : joinedList(before, piece);
    if (before === undefined || list === undefined) joined.push(piece);
    else joined[joined.length - 1] = { ...before, blocks: [list] };
  }
  return joined;
}

/** The list of both, where the second goes on with that of the first. */
function joinedList(before: PieceData, piece: PieceData): ListData | undefined {
  const [one, other] = [listOf(before), listOf(piece)];
  if (one === undefined || other === undefined || one.type !== other.type) return undefined;
  // What begins a new list keeps apart from the one before it as from any other block.
  if (piece.gaps.length !== 1 || one.points !== other.points) return undefined;
  const [first, ...rest] = other.items;
  if (first === undefined) return undefined;
  // The row's own id stands in the item that begins it.
  const items = piece.id === null ? other.items : [{ ...first, row: piece.id }, ...rest];
  // An item of several paragraphs is spread in itself; as a list in one language they are as close as the closest.
  return { ...one, spread: one.spread && other.spread, items: [...one.items, ...items] };
}

function listOf({ lead, role, blocks }: PieceData): ListData | undefined {
  const [block] = blocks;
  if (lead || role !== "text" || blocks.length !== 1 || block === undefined || !("items" in block)) return undefined;
  return block;
}
