import { atomsOf, mayStand, type PageHeights, type RowHeights, shareOf } from "./parallel-heights.ts";
import {
  addPieces,
  addWhole,
  emptySpread,
  fits,
  type Open,
  type Side,
  type Spread,
  takeKept,
} from "./parallel-open.ts";

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

/** What is still to be placed of a row, and on what pages. */
interface Rest {
  readonly from: readonly number[];
  readonly page: PageHeights;
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
