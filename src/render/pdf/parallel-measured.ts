import type { BlockData, InlineData } from "./data.ts";
import { type Divided, divideBlocks } from "./parallel-atoms.ts";
import type { MeasuredRow, ParallelData, SpreadData } from "./parallel-data.ts";
import { type Height, type PageHeights, type Piece, planSpreads, type RowHeights } from "./parallel-spreads.ts";

/** What templates/pdf/parallel-measure.typ finds, in points; the rows and their atoms in the order they were given in. */
export interface Measured {
  readonly room: number;
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
  const heights = rows.map(({ keep }, at) => heightsOf(keep, divided.wanted[at], measured, at));
  // A line is left free: lines are not always parted on the page as they were for the measure.
  const page: PageHeights = { room: measured.room - measured.line, noteRule: 2 * measured.line };
  const dataOf = ({ row, from, to }: Piece, place: number) => ({
    gaps: from === 0 ? (rows[row]?.gaps ?? []) : (["paragraph"] as const),
    blocks: divided.rows[row]?.[place]?.slice(from, to) ?? [],
  });
  return planSpreads(heights, page).map((spread) =>
    spread.map((pieces, place) => pieces.map((piece) => dataOf(piece, place))),
  );
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
      const between = betweenAtoms(whole, atoms, given?.whole[0]?.type === "aside");
      const each = atoms.map((text, index) => of(text + (index === 0 ? 0 : between), given?.atoms[index]));
      return { whole: of(whole, given?.whole), atoms: each };
    }),
  };
}

/**
 * What stands between two atoms, and belongs to the second. Signatories may stand in columns, and then all take less than
 * each alone; in other texts what is saved (the header of a table's parts) is not saved on each page.
 */
function betweenAtoms(whole: number, atoms: readonly number[], inColumns: boolean): number {
  if (atoms.length < 2) return 0;
  const missing = (whole - atoms.reduce((sum, text) => sum + text, 0)) / (atoms.length - 1);
  return inColumns ? missing : Math.max(0, missing);
}

function notesHeight(blocks: readonly BlockData[], { notes, line }: Measured, place: number): number {
  return noteIds(blocks).reduce((sum, id) => sum + (notes[place]?.[id] ?? 0) + line / 3, 0);
}

/** The notes whose text stands at the foot of the page that shows these blocks. */
function noteIds(value: readonly BlockData[]): readonly string[] {
  const ids: string[] = [];
  const see = (each: unknown): void => {
    if (Array.isArray(each)) for (const one of each) see(one);
    else if (typeof each === "object" && each !== null) {
      const node = each as Partial<Extract<InlineData, { readonly type: "note" }>>;
      if (node.type === "note" && node.first === true && node.target !== undefined) ids.push(node.target);
      for (const one of Object.values(each)) see(one);
    }
  };
  see(value);
  return ids;
}
