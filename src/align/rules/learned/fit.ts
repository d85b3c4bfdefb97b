import { type Common, expectedValues } from "./common.ts";
import type { Likeness } from "./likeness.ts";
import type { LocaleTexts } from "./paragraphs.ts";

/** Weights of the evidence, fitted by logistic regression on half of the languages of bench/check. */
const weights = { likeness: 12.4, tokens: 1.5, marks: 1.34, numbers: 1 } as const;

/** Variance of the logarithm of two lengths' ratio, for long texts, and what is added to it divided by the length. */
const [spread, noise] = [0.03, 3];

/** How well the translations of a locale go with the sources, by rows of `Common` and places in the locale's paragraphs. */
export interface Fit {
  /**
   * How well a source goes with a translation; zero says as much as nothing.
   *
   * @param leave Places of paragraphs that are in question: what they are like is not asked.
   */
  readonly of: (row: number, place: number, leave: readonly number[]) => number;
  readonly rowOf: (place: number) => number;
}

/** Two likenesses on the same columns, with sums and sums of squares by row. */
interface Table {
  readonly width: number;
  readonly cells: Float64Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/** Prepares a locale. */
export function fitOf(common: Common, texts: LocaleTexts): Fit {
  const rows = texts.paragraphs.map(({ key }) => common.rows.get(key) as number);
  const places = new Map(rows.map((row, place) => [row, place]));
  // Columns that the locale has, and another one too.
  const chosen = common.columns.flatMap((row, at) =>
    places.has(row) && (common.voices[at] as number) > 1 ? [at] : [],
  );
  const columnOf = new Map(chosen.map((at, column) => [places.get(common.columns[at] as number) as number, column]));
  const mine = common.likeness.get(texts) as Likeness;
  const width = common.columns.length;
  const theirs = tableOf(common.sources.length, chosen, (row, at) => {
    const cell = row * width + at;
    return ((common.sum[cell] as number) - (mine[cell] as number)) / ((common.voices[at] as number) - 1);
  });
  const ours = tableOf(rows.length, chosen, (place, at) => mine[(rows[place] as number) * width + at] as number);
  const plain = plainFit(common, texts);
  return {
    of: (row, place, leave) => {
      const without = leave.flatMap((each) => columnOf.get(each) ?? []);
      return weights.likeness * correlation(theirs, row, { table: ours, row: place }, without) + plain(row, place);
    },
    rowOf: (place) => rows[place] as number,
  };
}

function tableOf(rows: number, chosen: readonly number[], cell: (row: number, at: number) => number): Table {
  const width = chosen.length;
  const table = {
    width,
    cells: new Float64Array(rows * width),
    sums: new Float64Array(rows),
    squares: new Float64Array(rows),
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const value = cell(row, chosen[column] as number);
      table.cells[row * width + column] = value;
      table.sums[row] = (table.sums[row] as number) + value;
      table.squares[row] = (table.squares[row] as number) + value * value;
    }
  }
  return table;
}

/** Pearson's correlation of two rows, without some columns. */
function correlation(
  one: Table,
  row: number,
  other: { readonly table: Table; readonly row: number },
  without: readonly number[],
): number {
  const { width } = one;
  const [left, right] = [row * width, other.row * width];
  const [ours, theirs] = [one.cells, other.table.cells];
  let [x, y, xx, yy, xy, count] = [
    one.sums[row] as number,
    other.table.sums[other.row] as number,
    one.squares[row] as number,
    other.table.squares[other.row] as number,
    0,
    width,
  ];
  for (let at = 0; at < width; at += 1) xy += (ours[left + at] as number) * (theirs[right + at] as number);
  for (const at of without) {
    const [a, b] = [ours[left + at] as number, theirs[right + at] as number];
    x -= a;
    y -= b;
    xx -= a * a;
    yy -= b * b;
    xy -= a * b;
    count -= 1;
  }
  if (count < 3) return 0;
  const variances = (xx - (x * x) / count) * (yy - (y * y) / count);
  return (xy - (x * y) / count) / Math.sqrt(Math.max(variances, 0) + 1e-9);
}

/** What needs no other paragraphs: length, punctuation, numbers. */
function plainFit(common: Common, texts: LocaleTexts): (row: number, place: number) => number {
  const expected = expectedValues(common, texts);
  const targets = texts.paragraphs.map(({ target }) => target);
  return (row, place) => {
    const [source, target, values] = [common.sources[row], targets[place], expected[row]];
    if (source === undefined || target === undefined || values === undefined) return 0;
    const [, tokens = 0, ...marks] = target.values.map((value, at) => Math.abs(value - (values[at] as number)));
    const length = -Math.log1p(tokens ** 2 / (4 * (spread + noise / source.length)));
    const punctuation = marks.reduce((sum, mark) => sum + mark, 0);
    return (
      weights.tokens * length - weights.marks * punctuation - weights.numbers * unlike(source.numbers, target.numbers)
    );
  };
}

/** How many numbers one side has and the other has not; a few say all. */
function unlike(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 && other.length === 0) return 0;
  const rest = [...other];
  let only = 0;
  for (const number of one) {
    const at = rest.indexOf(number);
    if (at < 0) only += 1;
    else rest.splice(at, 1);
  }
  return Math.min(only + rest.length, 2);
}
