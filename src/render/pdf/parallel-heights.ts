/** Heights in points: of a text, and of the notes that it calls to the foot of its page. */
export interface Height {
  readonly text: number;
  readonly notes: number;
}

/** One language of a row. */
export interface CellHeights {
  readonly whole: Height;
  /** Of what it may be parted into, in order. */
  readonly atoms: readonly Height[];
  /** What every part but the first repeats: a table's header. */
  readonly again: number;
  /** How many atoms stand together at least, before a page's end and after it. */
  readonly least: number;
}

export interface RowHeights {
  /** Whether the next row must stand on the same pages. */
  readonly keep: boolean;
  readonly cells: readonly CellHeights[];
  /** Above the row, in each language. */
  readonly gaps: readonly number[];
}

export interface PageHeights {
  readonly room: number;
  /** What the first note of a page takes beside its own height. */
  readonly noteRule: number;
  /** How high a line is at most. */
  readonly line: number;
}

export function atomsOf(row: RowHeights, place: number): number {
  return row.cells[place]?.atoms.length ?? 0;
}

const nothing: CellHeights = { whole: { text: 0, notes: 0 }, atoms: [], again: 0, least: 1 };

export function heightOf(row: RowHeights, place: number, from: number, to: number): Height {
  const { whole, atoms, again } = row.cells[place] ?? nothing;
  if (from === 0 && to === atoms.length) return whole;
  const part = atoms.slice(from, to);
  const sum = (of: (height: Height) => number) => part.reduce((total, height) => total + of(height), 0);
  return { text: sum(({ text }) => text) + (from === 0 ? 0 : again), notes: sum(({ notes }) => notes) };
}

/** Whether so many atoms may stand on a page without the others of their row: two lines, two items of a list, two rows. */
export function mayStand(row: RowHeights, place: number, { from, to, line }: Span): boolean {
  const { atoms, least } = row.cells[place] ?? nothing;
  const height = atoms.slice(from, to).reduce((sum, { text }) => sum + text, 0);
  return to - from >= least && height >= 1.35 * line;
}

/** The atoms from one to before another. */
interface Span {
  readonly from: number;
  readonly to: number;
  /** How high a line is at most. */
  readonly line: number;
}

/** How much of a language's text stands before an atom, as a part of it. */
export function shareOf(row: RowHeights, place: number, end: number): number {
  const atoms = row.cells[place]?.atoms ?? [];
  const heightTo = (at: number) => atoms.slice(0, at).reduce((sum, { text }) => sum + text, 0);
  return atoms.length === 0 ? 1 : heightTo(end) / heightTo(atoms.length);
}
