import type { Common } from "./common.ts";
import type { Likeness } from "./likeness.ts";
import type { LocaleTexts } from "./paragraphs.ts";

/** What a row is like in other languages, and what a paragraph is like in this one, on the same columns. */
export interface Tables {
  readonly theirs: Table;
  readonly ours: Table;
  /** Columns, by places. */
  readonly columnOf: ReadonlyMap<number, number>;
}

/** A column counts as much as its own likenesses are those of the other languages, but this much at least. */
const least = 0.05;

/** Prepares the paragraphs of a locale, in the rows given. */
export function tablesOf(common: Common, texts: LocaleTexts, rows: readonly number[]): Tables {
  const places = new Map(rows.map((row, place) => [row, place]));
  const width = common.columns.length;
  // Columns that the locale has, and the source or another locale too.
  const chosen = common.columns.flatMap((row, at) =>
    places.has(row) && (common.voices[at] as number) > 1 ? [at] : [],
  );
  const own = chosen.map((at) => places.get(common.columns[at] as number) as number);
  const mine = common.likeness.get(texts) as Likeness;
  const theirCell = (row: number, at: number) =>
    ((common.sum[row * width + at] as number) - (mine[row * width + at] as number)) /
    ((common.voices[at] as number) - 1);
  const ourCell = (place: number, at: number) => mine[(rows[place] as number) * width + at] as number;
  const tables = (columns: readonly Column[]) => ({
    theirs: tableOf(common.sources.length, columns, theirCell),
    ours: tableOf(rows.length, columns, ourCell),
  });
  const even = tables(chosen.map((at) => ({ at, weight: 1 })));
  const weighted = chosen.map((at, column) => {
    const place = own[column] as number;
    const trust = correlation(even.theirs, rows[place] as number, { table: even.ours, row: place }, [column]);
    return { at, weight: Math.max(trust, least) };
  });
  return { ...tables(weighted), columnOf: new Map(own.map((place, column) => [place, column])) };
}

interface Column {
  readonly at: number;
  readonly weight: number;
}

/** Likenesses, each multiplied by its column's root weight; with weighted sums, and sums of squares, by row. */
export interface Table {
  readonly roots: Float64Array;
  readonly total: number;
  readonly cells: Float64Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  /** Added to each row's variance. */
  readonly floor: number;
}

function tableOf(rows: number, columns: readonly Column[], cell: (row: number, at: number) => number): Table {
  const roots = Float64Array.from(columns, ({ weight }) => Math.sqrt(weight));
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const cells = new Float64Array(rows * columns.length);
  const [sums, squares] = [new Float64Array(rows), new Float64Array(rows)];
  for (let row = 0; row < rows; row += 1) {
    columns.forEach(({ at }, column) => {
      const root = roots[column] as number;
      const value = root * cell(row, at);
      cells[row * columns.length + column] = value;
      sums[row] = (sums[row] as number) + root * value;
      squares[row] = (squares[row] as number) + value * value;
    });
  }
  const variances = squares.map((square, row) => square - (sums[row] as number) ** 2 / total);
  const floor = (flat * variances.reduce((sum, each) => sum + each, 0)) / rows;
  return { roots, total, cells, sums, squares, floor };
}

/** A row that varies less than this share of the mean is like nothing, and must not seem to be by chance. */
const flat = 0.1;

/** Pearson's correlation of two rows, without some columns. */
export function correlation(
  one: Table,
  row: number,
  other: { readonly table: Table; readonly row: number },
  without: readonly number[],
): number {
  const width = one.roots.length;
  const [left, right] = [row * width, other.row * width];
  const [ours, theirs] = [one.cells, other.table.cells];
  let [x, xx] = [one.sums[row] as number, one.squares[row] as number];
  let [y, yy] = [other.table.sums[other.row] as number, other.table.squares[other.row] as number];
  let [xy, total] = [0, one.total];
  for (let at = 0; at < width; at += 1) xy += (ours[left + at] as number) * (theirs[right + at] as number);
  for (const at of without) {
    const [a, b, root] = [ours[left + at] as number, theirs[right + at] as number, one.roots[at] as number];
    x -= root * a;
    y -= root * b;
    xx -= a * a;
    yy -= b * b;
    xy -= a * b;
    total -= root * root;
  }
  if (width - without.length < 3) return 0;
  const [varianceX, varianceY] = [xx - (x * x) / total + one.floor, yy - (y * y) / total + other.table.floor];
  return (xy - (x * y) / total) / Math.sqrt(Math.max(varianceX, 0) * Math.max(varianceY, 0) || 1);
}

/** How many columns a row's likenesses are spread over: one that is like a single other paragraph tells next to nothing. */
export function breadth({ roots, cells, sums, total }: Table, row: number, without: readonly number[]): number {
  const mean = (sums[row] as number) / total;
  let [squares, fourths] = [0, 0];
  for (let at = 0; at < roots.length; at += 1) {
    if (without.includes(at)) continue;
    const square = ((cells[row * roots.length + at] as number) - mean * (roots[at] as number)) ** 2;
    squares += square;
    fourths += square ** 2;
  }
  return squares ** 2 / (fourths || 1);
}
