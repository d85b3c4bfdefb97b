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

/** The atoms of a row, from one to before another, that stand on a page. */
export interface Piece {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** For each language the pieces on its page. */
export type Spread = readonly (readonly Piece[])[];

/** A spread that is being filled. */
interface Open {
  readonly pieces: Piece[][];
  readonly text: number[];
  readonly notes: number[];
}

/**
 * Distributes rows over pages that face each other, so that both hold the same rows: a spread ends where the page of
 * either language is full. A long row is parted, for each language where its page is full; the one that ends first waits.
 *
 * @returns Spreads in order; every atom of every row stands in just one.
 */
export function planSpreads(rows: readonly RowHeights[], page: PageHeights): readonly Spread[] {
  const spreads: Open[] = [];
  const count = rows[0]?.cells.length ?? 0;
  let open = emptySpread(count);
  const close = () => {
    const kept = takeKept(open, rows);
    spreads.push(open);
    open = emptySpread(count);
    for (const row of kept) addWhole(open, rows, row);
  };
  rows.forEach((row, at) => {
    let from: readonly number[] = row.cells.map(() => 0);
    while (from.some((first, place) => first < atomsOf(row, place))) {
      if (fitsRest(open, row, { from, page })) {
        addPieces(open, row, { at, from, to: row.cells.map((_, place) => atomsOf(row, place)) });
        return;
      }
      // Nothing that is seen: there may be nothing above the text, and some rows have no height.
      const fresh = open.text.every((height) => height === 0);
      const to = partOf(open, row, { from, page }, fresh);
      if (to !== undefined) {
        addPieces(open, row, { at, from, to });
        from = to;
        if (from.every((first, place) => first >= atomsOf(row, place))) return;
      }
      close();
    }
  });
  if (open.pieces.some((pieces) => pieces.length > 0)) spreads.push(open);
  return spreads.map(({ pieces }) => pieces);
}

function emptySpread(count: number): Open {
  const zeros = () => Array.from({ length: count }, () => 0);
  return { pieces: Array.from({ length: count }, () => []), text: zeros(), notes: zeros() };
}

function atomsOf(row: RowHeights, place: number): number {
  return row.cells[place]?.atoms.length ?? 0;
}

/** Headings at the end of a spread, taken away from it: they go with the text below them. */
function takeKept(open: Open, rows: readonly RowHeights[]): readonly number[] {
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

function addWhole(open: Open, rows: readonly RowHeights[], at: number): void {
  const row = rows[at];
  if (row === undefined) return;
  addPieces(open, row, { at, from: row.cells.map(() => 0), to: row.cells.map((_, place) => atomsOf(row, place)) });
}

interface Part {
  readonly at: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

function addPieces(open: Open, row: RowHeights, { at, from, to }: Part): void {
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

const nothing: CellHeights = { whole: { text: 0, notes: 0 }, atoms: [], again: 0, least: 1 };

function heightOf(row: RowHeights, place: number, from: number, to: number): Height {
  const { whole, atoms, again } = row.cells[place] ?? nothing;
  if (from === 0 && to === atoms.length) return whole;
  const part = atoms.slice(from, to);
  const sum = (of: (height: Height) => number) => part.reduce((total, height) => total + of(height), 0);
  return { text: sum(({ text }) => text) + (from === 0 ? 0 : again), notes: sum(({ notes }) => notes) };
}

/** What is still to be placed of a row, and on what pages. */
interface Rest {
  readonly from: readonly number[];
  readonly page: PageHeights;
}

/** One language of a row on its way to an open spread. */
interface Side {
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

function fits(side: Side, from: number, to: number): boolean {
  return from >= to || roomAfter(side, heightOf(side.row, side.place, from, to)) >= 0;
}

function fitsRest(open: Open, row: RowHeights, { from, page }: Rest): boolean {
  return row.cells.every((_, place) => fits({ open, row, place, page }, from[place] ?? 0, atomsOf(row, place)));
}

/** How far each language comes on this spread; nothing where the row had better begin on the next. */
function partOf(open: Open, row: RowHeights, { from, page }: Rest, fresh: boolean): readonly number[] | undefined {
  const far = row.cells.map((_, place) => {
    const first = from[place] ?? 0;
    const last = farthest({ open, row, place, page }, first);
    return fresh && first < atomsOf(row, place) ? Math.max(last, first + 1) : last;
  });
  const to = inStep(row, from, far);
  // All that have something left must begin here: otherwise the row would not be in step.
  const isWorth = to.every((end, place) => {
    const [first, count] = [from[place] ?? 0, atomsOf(row, place)];
    if (first >= count) return true;
    // What is short and all there, such as a notice that the text is not translated, need not be two lines.
    return end > first && (fresh || end === count || mayStand(row, place, { from: first, to: end, line: page.line }));
  });
  return isWorth ? to : undefined;
}

/** Whether so many atoms may stand on a page without the others of their row: two lines, two items of a list, two rows. */
function mayStand(row: RowHeights, place: number, { from, to, line }: Span): boolean {
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

/** The last atom that has room; what is left for the next page may stand there alone. */
function farthest(side: Side, first: number): number {
  const { row, place, page } = side;
  const end = atomsOf(row, place);
  let last = first;
  while (last < end && fits(side, first, last + 1)) last += 1;
  while (last > first && last < end && !mayStand(row, place, { from: last, to: end, line: page.line })) last -= 1;
  return last;
}

/**
 * Languages that have as many items, rows or sentences are parted at the same; of others each comes as far as the one that
 * has room for least of its text, or as near to that as its atoms end.
 */
function inStep(row: RowHeights, from: readonly number[], far: readonly number[]): readonly number[] {
  const isAlike = row.cells.every(({ atoms }) => atoms.length === row.cells[0]?.atoms.length);
  if (isAlike) return far.map(() => Math.min(...far));
  const share = Math.min(...far.map((end, place) => shareOf(row, place, end)));
  return far.map((end, place) => {
    let best = end;
    for (let last = (from[place] ?? 0) + 1; last < end; last += 1) {
      const off = (at: number) => Math.abs(shareOf(row, place, at) - share);
      if (off(last) < off(best)) best = last;
    }
    return best;
  });
}

/** How much of a language's text stands before an atom, as a part of it. */
function shareOf(row: RowHeights, place: number, end: number): number {
  const atoms = row.cells[place]?.atoms ?? [];
  const heightTo = (at: number) => atoms.slice(0, at).reduce((sum, { text }) => sum + text, 0);
  return atoms.length === 0 ? 1 : heightTo(end) / heightTo(atoms.length);
}
