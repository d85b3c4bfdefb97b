/** How many blocks of either side a bead takes. */
export interface Shape {
  readonly sources: number;
  readonly targets: number;
}

/** Which cells of the table of (source, target) positions are looked at: for each source position a range. */
export interface Band {
  readonly rows: number;
  readonly columns: number;
  /** First column of each row. */
  readonly from: Int32Array;
  /** Behind the last column of each row. */
  readonly to: Int32Array;
}

/** Log score of the bead of shape `shape` that begins at source i, target j. */
export type BeadScore = (i: number, j: number, shape: Shape) => number;

/** All monotone alignments at once: each bead's posterior, and the path that keeps the most of it. */
export interface Posterior {
  /** Beads with a posterior worth naming. */
  readonly beads: readonly WeightedBead[];
  readonly path: readonly WeightedBead[];
  /** The cells that likely alignments go through. */
  readonly band: Band;
  /** Logarithm of the sum over all alignments. */
  readonly total: number;
}

export interface WeightedBead {
  readonly i: number;
  readonly j: number;
  readonly shape: Shape;
  readonly weight: number;
}

const none = Number.NEGATIVE_INFINITY;
const negligible = 1e-4;

/** Sums over all alignments (forward–backward), then takes the one with the most expected blocks right. */
export function alignLattice(band: Band, shapes: readonly Shape[], score: BeadScore): Posterior {
  const table = new Cells(band);
  const forward = table.fresh(none);
  const scores: Float64Array[] = shapes.map(() => table.fresh(none));
  forward[table.at(0, 0)] = 0;
  eachCell(band, (i, j) => {
    const here = forward[table.at(i, j)] as number;
    if (here === none) return;
    shapes.forEach((shape, s) => {
      const next = table.at(i + shape.sources, j + shape.targets);
      if (next < 0) return;
      const value = score(i, j, shape);
      (scores[s] as Float64Array)[table.at(i, j)] = value;
      forward[next] = logAdd(forward[next] as number, here + value);
    });
  });
  return decode(band, shapes, table, { forward, scores });
}

function decode(
  band: Band,
  shapes: readonly Shape[],
  table: Cells,
  { forward, scores }: { forward: Float64Array; scores: readonly Float64Array[] },
): Posterior {
  const backward = table.fresh(none);
  const gain = table.fresh(none);
  const choice = new Int8Array(gain.length).fill(-1);
  const last = table.at(band.rows - 1, band.columns - 1);
  backward[last] = 0;
  gain[last] = 0;
  const total = forward[last] as number;
  const beads: WeightedBead[] = [];
  eachCellBackward(band, (i, j) => {
    const at = table.at(i, j);
    shapes.forEach((shape, s) => {
      const value = (scores[s] as Float64Array)[at] as number;
      const next = table.at(i + shape.sources, j + shape.targets);
      if (value === none || next < 0 || backward[next] === none) return;
      const rest = value + (backward[next] as number);
      backward[at] = logAdd(backward[at] as number, rest);
      const weight = Math.exp((forward[at] as number) + rest - total);
      if (weight > negligible) beads.push({ i, j, shape, weight });
      const worth = (gain[next] as number) + weight * (shape.sources + shape.targets);
      if (worth > (gain[at] as number)) {
        gain[at] = worth;
        choice[at] = s;
      }
    });
  });
  return {
    beads,
    total,
    band: narrowed(band, table, (at) => (forward[at] as number) + (backward[at] as number) - total),
    path: trace(band, shapes, table, { choice, beads }),
  };
}

/** Cells that less than this share of all alignments goes through are not looked at again. */
const unlikely = Math.log(1e-9);

/** How many cells beside a likely one stay. */
const slack = 1;

function narrowed(band: Band, table: Cells, share: (at: number) => number): Band {
  const from = new Int32Array(band.rows).fill(band.columns);
  const to = new Int32Array(band.rows);
  eachCell(band, (i, j) => {
    if (share(table.at(i, j)) < unlikely) return;
    from[i] = Math.min(from[i] as number, Math.max(j - slack, 0));
    to[i] = Math.max(to[i] as number, Math.min(j + slack + 1, band.columns));
  });
  for (let i = 0; i < band.rows; i += 1) from[i] = Math.min(from[i] as number, to[i] as number);
  return { ...band, from, to };
}

function trace(
  band: Band,
  shapes: readonly Shape[],
  table: Cells,
  { choice, beads }: { choice: Int8Array; beads: readonly WeightedBead[] },
): readonly WeightedBead[] {
  const weights = new Map(beads.map((bead) => [`${bead.i} ${bead.j} ${shapes.indexOf(bead.shape)}`, bead.weight]));
  const path: WeightedBead[] = [];
  let [i, j] = [0, 0];
  while (i < band.rows - 1 || j < band.columns - 1) {
    const s = choice[table.at(i, j)] as number;
    const shape = shapes[s];
    if (shape === undefined) throw new Error("the lattice has no way through");
    path.push({ i, j, shape, weight: weights.get(`${i} ${j} ${s}`) ?? 0 });
    i += shape.sources;
    j += shape.targets;
  }
  return path;
}

/** Maps cells of a band to places in one array. */
class Cells {
  readonly #band: Band;
  readonly #offsets: Int32Array;
  readonly #size: number;
  constructor(band: Band) {
    this.#band = band;
    this.#offsets = new Int32Array(band.rows);
    let size = 0;
    for (let i = 0; i < band.rows; i += 1) {
      this.#offsets[i] = size - (band.from[i] as number);
      size += (band.to[i] as number) - (band.from[i] as number);
    }
    this.#size = size;
  }
  at(i: number, j: number): number {
    const { rows, from, to } = this.#band;
    if (i >= rows || j < (from[i] as number) || j >= (to[i] as number)) return -1;
    return (this.#offsets[i] as number) + j;
  }
  fresh(value: number): Float64Array {
    return new Float64Array(this.#size).fill(value);
  }
}

function eachCell(band: Band, visit: (i: number, j: number) => void): void {
  for (let i = 0; i < band.rows; i += 1)
    for (let j = band.from[i] as number; j < (band.to[i] as number); j += 1) visit(i, j);
}

function eachCellBackward(band: Band, visit: (i: number, j: number) => void): void {
  for (let i = band.rows - 1; i >= 0; i -= 1)
    for (let j = (band.to[i] as number) - 1; j >= (band.from[i] as number); j -= 1) visit(i, j);
}

function logAdd(one: number, other: number): number {
  if (one === none) return other;
  if (other === none) return one;
  const most = Math.max(one, other);
  return most + Math.log1p(Math.exp(Math.min(one, other) - most));
}
