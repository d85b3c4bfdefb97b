import type { Band } from "./lattice.ts";

/** A text as tokens by number, each kind once, and how often it occurs. */
export interface Bag {
  readonly types: Int32Array;
  readonly counts: Float64Array;
  readonly total: number;
}

/** Two blocks that may translate each other, and how likely that is. */
export interface TrainingCell {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

export interface Corpus {
  readonly sources: readonly Bag[];
  readonly targets: readonly Bag[];
}

/** For each target token of a cell: how many times likelier the source block makes it, summed over its tokens. */
export type Lifts = (source: number, target: number) => Float64Array;

const rounds = Number(process.env.ROUNDS ?? 4);
const shrink = Number(process.env.ALPHA ?? 0.5);
const background = Number(process.env.MU ?? 0.3);

/** Numbers the tokens of a set of texts. */
export function bagsOf(texts: readonly (readonly string[])[]): readonly Bag[] {
  const numbers = new Map<string, number>();
  return texts.map((tokens) => {
    const counts = new Map<number, number>();
    for (const token of tokens) {
      const number = numbers.get(token) ?? numbers.size;
      numbers.set(token, number);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return { types: Int32Array.from(counts.keys()), counts: Float64Array.from(counts.values()), total: tokens.length };
  });
}

/** Swaps the two sides. */
export function reversed({ sources, targets }: Corpus): Corpus {
  return { sources: targets, targets: sources };
}

/**
 * IBM Model 1 (Brown et al., “The Mathematics of Statistical Machine Translation”, 1993), trained on weighted pairs and
 * asked about each pair as if it had not been among them.
 */
export class WordModel {
  readonly #corpus: Corpus;
  readonly #pairs = new Map<number, number>();
  readonly #rows: number[][] = [];
  readonly #types: number;
  #joint: Float64Array;
  #sourceTotals: Float64Array;
  readonly #frequency: Float64Array;
  readonly #all: number;
  readonly #cells: ReadonlyMap<number, { ids: Int32Array; own: Float64Array }>;

  constructor(corpus: Corpus, cells: readonly TrainingCell[]) {
    this.#corpus = corpus;
    const { sources, targets } = corpus;
    this.#types = 1 + Math.max(0, ...targets.map(({ types }) => types.reduce((a, b) => Math.max(a, b), 0)));
    const sourceTypes = 1 + Math.max(0, ...sources.map(({ types }) => types.reduce((a, b) => Math.max(a, b), 0)));
    this.#frequency = new Float64Array(this.#types);
    let all = 0;
    for (const { types, counts, total } of targets) {
      types.forEach((t, k) => {
        (this.#frequency[t] as number) += counts[k] as number;
      });
      all += total;
    }
    this.#all = all;
    for (let s = 0; s < sourceTypes; s += 1) this.#rows.push([]);
    const kept = new Map<number, { ids: Int32Array; own: Float64Array }>();
    for (const cell of cells) {
      const ids = this.#number(cell);
      kept.set(cell.source * targets.length + cell.target, { ids, own: new Float64Array(ids.length) });
    }
    this.#cells = kept;
    this.#joint = new Float64Array(this.#pairs.size).fill(1);
    this.#sourceTotals = new Float64Array(sourceTypes).fill(1);
    for (let round = 0; round < rounds; round += 1) this.#reestimate(cells);
  }

  #number({ source, target }: TrainingCell): Int32Array {
    const S = this.#corpus.sources[source] as Bag;
    const T = this.#corpus.targets[target] as Bag;
    const ids = new Int32Array(S.types.length * T.types.length);
    let k = 0;
    for (const s of S.types) {
      for (const t of T.types) {
        const key = s * this.#types + t;
        let id = this.#pairs.get(key);
        if (id === undefined) {
          id = this.#pairs.size;
          this.#pairs.set(key, id);
          (this.#rows[s] as number[]).push(t, id);
        }
        ids[k] = id;
        k += 1;
      }
    }
    return ids;
  }

  #reestimate(cells: readonly TrainingCell[]): void {
    const joint = new Float64Array(this.#joint.length);
    const totals = new Float64Array(this.#sourceTotals.length);
    for (const { source, target, weight } of cells) {
      const S = this.#corpus.sources[source] as Bag;
      const T = this.#corpus.targets[target] as Bag;
      const { ids, own } = this.#cells.get(source * this.#corpus.targets.length + target) as {
        ids: Int32Array;
        own: Float64Array;
      };
      const width = T.types.length;
      for (let b = 0; b < width; b += 1) {
        let sum = background * S.total * ((this.#frequency[T.types[b] as number] as number) / this.#all);
        for (let a = 0; a < S.types.length; a += 1) {
          const id = ids[a * width + b] as number;
          sum +=
            ((S.counts[a] as number) * (this.#joint[id] as number)) /
            (this.#sourceTotals[S.types[a] as number] as number);
        }
        for (let a = 0; a < S.types.length; a += 1) {
          const id = ids[a * width + b] as number;
          const s = S.types[a] as number;
          const share =
            (weight * (T.counts[b] as number) * (S.counts[a] as number) * (this.#joint[id] as number)) /
            (this.#sourceTotals[s] as number) /
            sum;
          own[a * width + b] = share;
          (joint[id] as number) += share;
          (totals[s] as number) += share;
        }
      }
    }
    this.#joint = joint;
    this.#sourceTotals = totals;
  }

  /** Lifts of every cell in a band. */
  lifts(band: Band): Lifts {
    const { targets } = this.#corpus;
    const cache = new Map<number, Float64Array>();
    const row = new Float64Array(this.#types);
    for (let i = 0; i < band.rows - 1; i += 1) {
      this.#fillRow(i, row);
      for (let j = band.from[i] as number; j < Math.min(band.to[i] as number, band.columns - 1); j += 1) {
        cache.set(i * targets.length + j, this.#cellLifts(i, j, row));
      }
    }
    return (source, target) => cache.get(source * targets.length + target) ?? new Float64Array(0);
  }

  /** Σ over the source's tokens of p(t|s) · all: not yet divided by the target's frequency. */
  #fillRow(i: number, row: Float64Array): void {
    const S = this.#corpus.sources[i] as Bag;
    row.fill(0);
    S.types.forEach((s, a) => {
      const factor = (S.counts[a] as number) / ((this.#sourceTotals[s] as number) + shrink);
      const pairs = this.#rows[s] as number[];
      for (let k = 0; k < pairs.length; k += 2) {
        (row[pairs[k] as number] as number) += factor * (this.#joint[pairs[k + 1] as number] as number);
      }
    });
  }

  #cellLifts(i: number, j: number, row: Float64Array): Float64Array {
    const S = this.#corpus.sources[i] as Bag;
    const T = this.#corpus.targets[j] as Bag;
    const width = T.types.length;
    const cell = this.#cells.get(i * this.#corpus.targets.length + j);
    const rest = this.#all - T.total;
    const lifts = new Float64Array(width);
    const ownTotals = new Float64Array(S.types.length);
    if (cell !== undefined) {
      for (let a = 0; a < S.types.length; a += 1)
        for (let b = 0; b < width; b += 1) (ownTotals[a] as number) += cell.own[a * width + b] as number;
    }
    for (let b = 0; b < width; b += 1) {
      const t = T.types[b] as number;
      const elsewhere = (this.#frequency[t] as number) - (T.counts[b] as number);
      if (elsewhere <= 0) {
        lifts[b] = Number.NaN;
        continue;
      }
      let sum = 0;
      let shrunk = 0;
      for (let a = 0; a < S.types.length; a += 1) {
        const s = S.types[a] as number;
        const total = Math.max((this.#sourceTotals[s] as number) - (ownTotals[a] as number), 0) + shrink;
        shrunk += ((S.counts[a] as number) * shrink) / total;
        if (cell !== undefined) {
          const id = cell.ids[a * width + b] as number;
          const joint = Math.max((this.#joint[id] as number) - (cell.own[a * width + b] as number), 0);
          sum += ((S.counts[a] as number) * joint) / total;
        }
      }
      if (cell === undefined) sum = row[t] as number;
      lifts[b] = (sum * rest) / elsewhere + shrunk;
    }
    return lifts;
  }
}

/** Log likelihood ratio of a target block, given source blocks, against the target language alone. */
export function wordScore(corpus: Corpus, lifts: Lifts, sources: readonly number[], target: number): number {
  const T = corpus.targets[target] as Bag;
  const rows = sources.map((source) => lifts(source, target));
  const total = sources.reduce((sum, source) => sum + (corpus.sources[source] as Bag).total, 0);
  if (total === 0) return 0;
  let score = 0;
  for (let b = 0; b < T.types.length; b += 1) {
    let lift = 0;
    for (const row of rows) lift += row[b] ?? total / rows.length;
    if (Number.isNaN(lift)) continue;
    score += (T.counts[b] as number) * Math.log((1 - background) * (lift / total) + background);
  }
  return score;
}
