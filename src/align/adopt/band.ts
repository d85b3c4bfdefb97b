import type { Band } from "./lattice.ts";

/** So many cells are looked at all: a statement of 700 blocks against its translation. */
const whole = 500_000;

/** In longer documents, how far from where the lengths say a block should be one looks, as a share of the document. */
const margin = 0.08;

/** The cells to look at: all of them, or, in long documents, those near the diagonal of the texts' lengths. */
export function bandFor(sources: readonly number[], targets: readonly number[]): Band {
  const [rows, columns] = [sources.length + 1, targets.length + 1];
  const band = { rows, columns, from: new Int32Array(rows), to: new Int32Array(rows).fill(columns) };
  if (rows * columns <= whole) return band;
  const [left, right] = [sharesOf(sources), sharesOf(targets)];
  left.forEach((share, i) => {
    band.from[i] = right.findIndex((other) => other >= share - margin);
    const end = right.findIndex((other) => other > share + margin);
    band.to[i] = end < 0 ? columns : end;
  });
  return band;
}

/** The cells at most so many places from where the counts of blocks let expect a block's partner. */
export function bandNear(sources: number, targets: number, reach: number): Band {
  const [rows, columns] = [sources + 1, targets + 1];
  const middle = (row: number) => Math.round((row * targets) / Math.max(sources, 1));
  const from = Int32Array.from({ length: rows }, (_, row) => Math.max(middle(row) - reach, 0));
  const to = Int32Array.from({ length: rows }, (_, row) => Math.min(middle(row) + reach + 1, columns));
  return { rows, columns, from, to };
}

/** How much of the text lies before each place between blocks, 0 to 1. */
function sharesOf(lengths: readonly number[]): readonly number[] {
  const all = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  const shares = [0];
  for (const length of lengths) {
    before += length;
    shares.push(Math.min(before / all, 1));
  }
  return shares;
}

/** The same cells seen from the other side. */
export function transposed({ rows, columns, from, to }: Band): Band {
  const band = { rows: columns, columns: rows, from: new Int32Array(columns).fill(rows), to: new Int32Array(columns) };
  for (let i = 0; i < rows; i += 1) {
    for (let j = from[i] as number; j < (to[i] as number); j += 1) {
      band.from[j] = Math.min(band.from[j] as number, i);
      band.to[j] = Math.max(band.to[j] as number, i + 1);
    }
  }
  return band;
}
