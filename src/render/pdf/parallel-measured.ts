import type { BlockData } from "./data.ts";
import { type Divided, divideBlocks } from "./parallel-atoms.ts";
import type { MeasuredCell, MeasuredRow, ParallelData, PieceData, RowData, SpreadData } from "./parallel-data.ts";
import type { Height, PageHeights, RowHeights } from "./parallel-heights.ts";
import { joinLists } from "./parallel-lists.ts";
import { noteIds } from "./parallel-notes.ts";
import type { Piece } from "./parallel-open.ts";
import { planSpreads } from "./parallel-spreads.ts";

/** What templates/pdf/parallel-measure.typ finds, in points; the rows and their atoms in the order they were given in. */
export interface Measured {
  readonly room: number;
  /** For each language what stands above the text on its first page. */
  readonly lead: readonly number[];
  /** Of the text: how high a line is at most. */
  readonly line: number;
  readonly rows: readonly {
    readonly gaps: readonly number[];
    readonly cells: readonly CellMeasure[];
  }[];
  /** For each language the height of each note that stands at the foot of a page, by id. */
  readonly notes: readonly Readonly<Record<string, number>>[];
}

/** Heights of what `MeasuredCell` has. */
interface CellMeasure {
  readonly whole: number;
  readonly starts: readonly number[];
  readonly atoms: readonly number[];
}

/** Rows that can be parted. */
export interface DividedRows {
  readonly rows: readonly (readonly Divided[])[];
  /** What is to be measured. */
  readonly wanted: readonly MeasuredRow[];
}

/** Takes rows apart into what may stand on different pages. */
export function divideRows({ rows, parts }: Pick<ParallelData, "rows" | "parts">): DividedRows {
  const divided = rows.map(({ cells, role }) =>
    cells.map((blocks, place) =>
      role === "rights" ? undivided(blocks) : divideBlocks(blocks, parts[place]?.language ?? ""),
    ),
  );
  const wanted = rows.map(
    ({ gaps, role, cells }, at): MeasuredRow => ({
      gaps,
      role,
      cells: cells.map((whole, place) => cellOf(whole, divided[at]?.[place])),
    }),
  );
  return { rows: divided, wanted };
}

/** What is drawn as one, or nothing. */
function undivided(blocks: readonly BlockData[]): Divided {
  return { count: blocks.length === 0 ? 0 : 1, slice: () => blocks };
}

/** Up to so many atoms all that a page may hold of a row is measured as it will stand there; of longer rows each atom. */
const fewAtoms = 24;

function cellOf(whole: MeasuredCell["whole"], divided: Divided | undefined): MeasuredCell {
  const count = divided?.count ?? 0;
  if (divided === undefined || count < 2) return { whole, starts: [], atoms: [] };
  const each = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
  if (count > fewAtoms) {
    return { whole, starts: [], atoms: each(0, count).map((at) => divided.slice(at, at + 1)) };
  }
  return { whole, starts: each(1, count).map((end) => divided.slice(0, end)), atoms: [divided.slice(1, 2)] };
}

/**
 * What stands on which pages, once it is known how high everything is.
 *
 * @param spare Lines that are left free on each page, where one was fuller than it was measured.
 */
export function spreadsOf(
  { rows }: Pick<ParallelData, "rows">,
  { divided, measured, spare }: { readonly divided: DividedRows; readonly measured: Measured; readonly spare: number },
): readonly SpreadData[] {
  const heights = [leadHeights(measured), ...rows.map((row, at) => heightsOf(row, divided, measured, at))];
  const { room, line } = measured;
  const page: PageHeights = { room: room - spare * line, noteRule: 1.3 * line, line };
  return planSpreads(heights, page).map((spread) =>
    spread.map((pieces, place) => joinLists(pieces.map((piece) => pieceOf(piece, place, { rows, divided })))),
  );
}

/** The first row of the plan: what stands above the text, in the languages in which anything does. */
function leadHeights({ lead }: Measured): RowHeights {
  const of = (text: number): Height => ({ text, notes: 0 });
  return {
    keep: false,
    gaps: lead.map(() => 0),
    cells: lead.map((text) => ({ whole: of(text), atoms: text > 0 ? [of(text)] : [], again: 0, least: 1 })),
  };
}

function pieceOf(
  { row, from, to }: Piece,
  place: number,
  { rows, divided }: { readonly rows: ParallelData["rows"]; readonly divided: DividedRows },
): PieceData {
  if (row === 0) return { lead: true, id: null, gaps: [], role: "text", blocks: [] };
  return {
    lead: false,
    id: from === 0 && place === 0 ? (rows[row - 1]?.id ?? null) : null,
    gaps: from === 0 ? (rows[row - 1]?.gaps ?? []) : ["paragraph"],
    role: rows[row - 1]?.role ?? "text",
    blocks: divided.rows[row - 1]?.[place]?.slice(from, to) ?? [],
  };
}

/** Of a table two rows stand together at least: one alone below its header would look forgotten. */
const leastRows = 2;

function heightsOf(row: RowData, divided: DividedRows, measured: Measured, at: number): RowHeights {
  const { gaps = [], cells = [] } = measured.rows[at] ?? {};
  return {
    keep: row.keep,
    gaps,
    cells: cells.map((cell, place) => {
      const parts = divided.rows[at]?.[place];
      const count = parts?.count ?? 0;
      const of = (text: number, from: number, to: number): Height => ({
        text,
        notes: notesHeight(parts?.slice(from, to) ?? [], measured, place),
      });
      const { each, again } = heightsOfAtoms(cell, count, measured.line);
      const least = row.cells[place]?.some(({ type }) => type === "table") === true ? leastRows : 1;
      const atoms = each.map((text, index) => of(text, index, index + 1));
      return { whole: of(cell.whole, 0, count), atoms, again, least };
    }),
  };
}

/**
 * What each atom adds to a page, and what a page that goes on with a row has beside its atoms: a table's header; a line,
 * as a sentence may have begun in the one before it.
 */
function heightsOfAtoms(
  { whole, starts, atoms }: CellMeasure,
  count: number,
  line: number,
): { readonly each: readonly number[]; readonly again: number } {
  if (count < 2) return { each: count === 1 ? [whole] : [], again: 0 };
  if (starts.length > 0) {
    const ends = [...starts, whole];
    const each = ends.map((end, index) => end - (ends[index - 1] ?? 0));
    return { each, again: Math.max(line, (atoms[0] ?? 0) - (each[1] ?? 0)) };
  }
  // A header that each atom was measured with, or columns: less than nothing stands between two.
  const between = (whole - atoms.reduce((sum, text) => sum + text, 0)) / (count - 1);
  return { each: atoms.map((text, index) => text + (index === 0 ? 0 : between)), again: Math.max(line, -between) };
}

function notesHeight(blocks: readonly BlockData[], { notes, line }: Measured, place: number): number {
  // A note that was not measured stands after the text.
  const heights = noteIds(blocks).flatMap((id) => notes[place]?.[id] ?? []);
  return heights.reduce((sum, height) => sum + height + line / 3, 0);
}
