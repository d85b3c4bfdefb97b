import type { BlockData, ItemData, TableData, TextBlock } from "./data.ts";
import { sentencesOf } from "./parallel-sentences.ts";

/**
 * Blocks that a page may end within. Their atoms stand whole: a list's items, a table's rows, a long paragraph's sentences.
 * `slice(0, count)` is the blocks as they are; a slice that begins later goes on without id, number, notice.
 */
export interface Divided {
  readonly count: number;
  readonly slice: (from: number, to: number) => readonly BlockData[];
}

/** @param language BCP 47, by which sentences are told. */
export function divideBlocks(blocks: readonly BlockData[], language: string): Divided {
  return sequence(
    blocks.map((block) => divide(block, language)),
    (piece) => [piece],
  );
}

/** One thing that may be parted; `slice` is only asked for a part that is not empty. */
interface Piece<T> {
  readonly count: number;
  readonly slice: (from: number, to: number) => T;
}

/** Things one after the other, as one thing. */
function sequence<T, U>(pieces: readonly Piece<T>[], make: (part: T) => readonly U[]) {
  const count = pieces.reduce((sum, piece) => sum + piece.count, 0);
  const slice = (from: number, to: number): readonly U[] => {
    let start = 0;
    return pieces.flatMap((piece) => {
      const [low, high] = [Math.max(from - start, 0), Math.min(to - start, piece.count)];
      start += piece.count;
      return low < high ? make(piece.slice(low, high)) : [];
    });
  };
  return { count, slice };
}

function whole(block: BlockData): Piece<BlockData> {
  return { count: 1, slice: () => block };
}

function divide(block: BlockData, language: string): Piece<BlockData> {
  switch (block.type) {
    case "paragraph":
      return divideParagraph(block, language);
    case "numbered":
    case "bulleted":
      return divideList(block, language);
    case "quotation":
    case "aside":
      return divideChildren(block, language);
    case "table":
      return divideTable(block);
    default:
      return whole(block);
  }
}

function divideParagraph(block: TextBlock & { readonly type: "paragraph" }, language: string): Piece<BlockData> {
  const sentences = sentencesOf(block.children, language);
  return {
    count: sentences.length,
    slice: (from, to) => ({ ...(from === 0 ? block : goingOn(block)), children: sentences.slice(from, to).flat() }),
  };
}

/** The rest of a block: the id, and what is said of it, stand where it begins. */
function goingOn<T extends Pick<TextBlock, "id" | "mark">>(block: T): T {
  const lang = block.mark?.lang ?? null;
  return { ...block, id: null, mark: lang === null ? null : { lang, notice: null } };
}

function divideList(
  block: Extract<BlockData, { readonly items: readonly ItemData[] }>,
  language: string,
): Piece<BlockData> {
  const items = sequence(
    block.items.map((item) => divideItem(item, language)),
    (item) => [item],
  );
  const digits = Math.max(...block.items.map(({ number }) => [...(number ?? "")].length));
  return {
    count: items.count,
    slice: (from, to) => {
      const part = items.slice(from, to);
      if (part.length === block.items.length) return { ...block, items: part };
      return { ...block, items: part, digits, ...(part.length > 1 ? { all: block.items } : {}) };
    },
  };
}

/** The rest of a numbered item has no number; a bullet cannot be left out, so its item stays whole. */
function divideItem(item: ItemData, language: string): Piece<ItemData> {
  if (item.number === null) return { count: 1, slice: () => item };
  const { count, slice } = divideBlocks(item.children, language);
  if (count === 0) return { count: 1, slice: () => item };
  return {
    count,
    slice: (from, to) => ({ ...item, number: from === 0 ? item.number : "", children: slice(from, to) }),
  };
}

function divideChildren(
  block: Extract<BlockData, { readonly type: "quotation" | "aside" }>,
  language: string,
): Piece<BlockData> {
  const { count, slice } = divideBlocks(block.children, language);
  if (count === 0) return whole(block);
  const rest = block.type === "aside" ? { ...block, label: null } : block;
  return { count, slice: (from, to) => ({ ...(from === 0 ? block : rest), children: slice(from, to) }) };
}

/** Each part of a table has its header; only the first can be linked to. */
function divideTable(table: TableData): Piece<BlockData> {
  const [header = [], ...rows] = table.rows;
  if (rows.length < 2) return whole(table);
  const rest = { ...table, id: null, rows: [header.map((cell) => goingOn(cell))] };
  return {
    count: rows.length,
    slice: (from, to) => {
      const first = from === 0 ? { ...table, rows: [header] } : rest;
      return { ...first, rows: [...first.rows, ...rows.slice(from, to)] };
    },
  };
}
