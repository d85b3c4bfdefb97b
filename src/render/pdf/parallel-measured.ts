import type { BlockData } from "./data.ts";
import { type Divided, divideBlocks } from "./parallel-atoms.ts";
import type { MeasuredRow, ParallelData, PieceData, SpreadData } from "./parallel-data.ts";
import { noteIds } from "./parallel-notes.ts";
import { type Height, type PageHeights, type Piece, planSpreads, type RowHeights } from "./parallel-spreads.ts";

/** What templates/pdf/parallel-measure.typ finds, in points; the rows and their atoms in the order they were given in. */
export interface Measured {
  readonly room: number;
  /** For each language what stands above the text on its first page. */
  readonly lead: readonly number[];
  /** Of the text: how high a line is at most. */
  readonly line: number;
  readonly rows: readonly {
    readonly gaps: readonly number[];
    readonly cells: readonly { readonly whole: number; readonly atoms: readonly number[] }[];
  }[];
  /** For each language the height of each note, by id. */
  readonly notes: readonly Readonly<Record<string, number>>[];
}

/** Rows that can be parted. */
export interface DividedRows {
  readonly rows: readonly (readonly Divided[])[];
  /** What is to be measured. */
  readonly wanted: readonly MeasuredRow[];
}

/** Takes rows apart into what may stand on different pages. */
export function divideRows({ rows, parts }: Pick<ParallelData, "rows" | "parts">): DividedRows {
  const divided = rows.map(({ cells }) =>
    cells.map((blocks, place) => divideBlocks(blocks, parts[place]?.language ?? "")),
  );
  const wanted = rows.map(
    ({ gaps, cells }, at): MeasuredRow => ({
      gaps,
      cells: cells.map((whole, place) => ({ whole, atoms: atomsOf(divided[at]?.[place]) })),
    }),
  );
  return { rows: divided, wanted };
}

function atomsOf(divided: Divided | undefined): readonly (readonly BlockData[])[] {
  if (divided === undefined) return [];
  return Array.from({ length: divided.count }, (_, at) => divided.slice(at, at + 1));
}

/** What stands on which pages, once it is known how high everything is. */
export function spreadsOf(
  { rows }: Pick<ParallelData, "rows">,
  divided: DividedRows,
  measured: Measured,
): readonly SpreadData[] {
  const heights = [
    leadHeights(measured),
    ...rows.map(({ keep }, at) => heightsOf(keep, divided.wanted[at], measured, at)),
  ];
  // A line is left free: lines are not always parted on the page as they were for the measure.
  const page: PageHeights = { room: measured.room - measured.line, noteRule: 1.3 * measured.line };
  return planSpreads(heights, page).map((spread) =>
    spread.map((pieces, place) => pieces.map((piece) => pieceOf(piece, place, { rows, divided }))),
  );
}

/** The first row of the plan: what stands above the text. */
function leadHeights({ lead }: Measured): RowHeights {
  const of = (text: number): Height => ({ text, notes: 0 });
  return {
    keep: false,
    gaps: lead.map(() => 0),
    cells: lead.map((text) => ({ whole: of(text), atoms: [of(text)], again: 0 })),
  };
}

function pieceOf(
  { row, from, to }: Piece,
  place: number,
  { rows, divided }: { readonly rows: ParallelData["rows"]; readonly divided: DividedRows },
): PieceData {
  if (row === 0) return { lead: true, id: null, gaps: [], blocks: [] };
  return {
    lead: false,
    id: from === 0 && place === 0 ? (rows[row - 1]?.id ?? null) : null,
    gaps: from === 0 ? (rows[row - 1]?.gaps ?? []) : ["paragraph"],
    blocks: divided.rows[row - 1]?.[place]?.slice(from, to) ?? [],
  };
}

function heightsOf(keep: boolean, wanted: MeasuredRow | undefined, measured: Measured, at: number): RowHeights {
  const { gaps = [], cells = [] } = measured.rows[at] ?? {};
  return {
    keep,
    gaps,
    cells: cells.map(({ whole, atoms }, place) => {
      const given = wanted?.cells[place];
      const of = (text: number, blocks: readonly BlockData[] = []): Height => ({
        text,
        notes: notesHeight(blocks, measured, place),
      });
      const between = betweenAtoms(whole, atoms, given?.whole[0]?.type === "table");
      const each = atoms.map((text, index) => of(text + (index === 0 ? 0 : between), given?.atoms[index]));
      return { whole: of(whole, given?.whole), atoms: each, again: Math.max(0, -between) };
    }),
  };
}

/**
 * What stands between two atoms, and belongs to the second. Each atom of a table was measured with the header, which stands
 * once on a page: there it is less than nothing. Sentences may end a line that others go on in; that is not counted on.
 */
function betweenAtoms(whole: number, atoms: readonly number[], isTable: boolean): number {
  if (atoms.length < 2) return 0;
  const between = (whole - atoms.reduce((sum, text) => sum + text, 0)) / (atoms.length - 1);
  return isTable ? between : Math.max(0, between);
}

function notesHeight(blocks: readonly BlockData[], { notes, line }: Measured, place: number): number {
  return noteIds(blocks).reduce((sum, id) => sum + (notes[place]?.[id] ?? 0) + line / 3, 0);
}
