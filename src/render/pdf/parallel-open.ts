import { atomsOf, type Height, heightOf, type PageHeights, type RowHeights } from "./parallel-heights.ts";

/** The atoms of a row, from one to before another, that stand on a page. */
export interface Piece {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** For each language the pieces on its page. */
export type Spread = readonly (readonly Piece[])[];

/** A spread that is being filled. */
export interface Open {
  readonly pieces: Piece[][];
  readonly text: number[];
  readonly notes: number[];
}

export function emptySpread(count: number): Open {
  const zeros = () => Array.from({ length: count }, () => 0);
  return { pieces: Array.from({ length: count }, () => []), text: zeros(), notes: zeros() };
}

/** Headings at the end of a spread, taken away from it: they go with the text below them. */
export function takeKept(open: Open, rows: readonly RowHeights[]): readonly number[] {
  const kept: number[] = [];
  const last = () => open.pieces.find((pieces) => pieces.length > 0)?.at(-1)?.row;
  for (let row = last(); row !== undefined && rows[row]?.keep === true; row = last()) {
    for (const pieces of open.pieces) if (pieces.at(-1)?.row === row) pieces.pop();
    kept.unshift(row);
  }
  // Nothing but headings: they stay, or nothing would ever stand anywhere.
  if (last() !== undefined) return kept;
  for (const row of kept) for (const pieces of open.pieces) pieces.push({ row, from: 0, to: 1 });
  return [];
}

export function addWhole(open: Open, rows: readonly RowHeights[], at: number): void {
  const row = rows[at];
  if (row === undefined) return;
  addPieces(open, row, { at, from: row.cells.map(() => 0), to: row.cells.map((_, place) => atomsOf(row, place)) });
}

interface Part {
  readonly at: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

export function addPieces(open: Open, row: RowHeights, { at, from, to }: Part): void {
  row.cells.forEach((_, place) => {
    const [first = 0, end = 0] = [from[place], to[place]];
    if (first >= end) return;
    const height = heightOf(row, place, first, end);
    const isFirst = open.pieces[place]?.length === 0;
    open.pieces[place]?.push({ row: at, from: first, to: end });
    open.text[place] = (open.text[place] ?? 0) + height.text + (isFirst ? 0 : (row.gaps[place] ?? 0));
    open.notes[place] = (open.notes[place] ?? 0) + height.notes;
  });
}

/** One language of a row on its way to an open spread. */
export interface Side {
  readonly open: Open;
  readonly row: RowHeights;
  readonly place: number;
  readonly page: PageHeights;
}

/** What is left of a language's page below a height and what keeps it apart. */
function roomAfter({ open, row, place, page }: Side, height: Height): number {
  const notes = (open.notes[place] ?? 0) + height.notes;
  const above = open.pieces[place]?.length === 0 ? 0 : (row.gaps[place] ?? 0);
  return page.room - (open.text[place] ?? 0) - above - height.text - (notes > 0 ? page.noteRule + notes : 0);
}

export function fits(side: Side, from: number, to: number): boolean {
  return from >= to || roomAfter(side, heightOf(side.row, side.place, from, to)) >= 0;
}
