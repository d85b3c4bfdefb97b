import { add, type Bag } from "./bags.ts";
import type { Band } from "./lattice.ts";
import type { WordModel, WordSettings } from "./word-model.ts";

/** How much better neighbouring source blocks explain a target block's words than nothing does: a log likelihood ratio. */
export type WordScore = (source: number, sources: number, target: number) => number;

/**
 * Scores the blocks of a band. Each pair is asked about as if it had not been trained on, else every alignment would find
 * itself confirmed. A token that occurs in the target block alone says nothing.
 */
export function scoreWords(model: WordModel, band: Band, settings: WordSettings): WordScore {
  const columns = model.corpus.targets.length;
  const lifts = new Map<number, Float64Array>();
  const row = new Float64Array(model.frequency.of.length);
  for (let i = 0; i < band.rows - 1; i += 1) {
    fillRow(model, i, row, settings);
    const end = Math.min(band.to[i] as number, band.columns - 1);
    for (let j = band.from[i] as number; j < end; j += 1)
      lifts.set(i * columns + j, liftsOf(model, { i, j }, row, settings));
  }
  const single = new Map<number, number>();
  const score = (source: number, sources: number, target: number): number => {
    const rows: Float64Array[] = [];
    let total = 0;
    for (let k = source; k < source + sources; k += 1) {
      const lift = lifts.get(k * columns + target);
      if (lift === undefined) return 0;
      rows.push(lift);
      total += (model.corpus.sources[k] as Bag).total;
    }
    return total === 0 ? 0 : ratioOf(model.corpus.targets[target] as Bag, rows, total, settings.background);
  };
  return (source, sources, target) => {
    if (sources > 1) return score(source, sources, target);
    const key = source * columns + target;
    const known = single.get(key) ?? score(source, 1, target);
    single.set(key, known);
    return known;
  };
}

function ratioOf(target: Bag, rows: readonly Float64Array[], total: number, background: number): number {
  let ratio = 0;
  for (let b = 0; b < target.types.length; b += 1) {
    let lift = 0;
    for (const row of rows) lift += row[b] as number;
    if (Number.isNaN(lift)) continue;
    ratio += (target.counts[b] as number) * Math.log((1 - background) * (lift / total) + background);
  }
  return ratio;
}

/** For every target token: how many links the source block's tokens make one expect. */
function fillRow(model: WordModel, i: number, row: Float64Array, { shrink }: WordSettings): void {
  const source = model.corpus.sources[i] as Bag;
  row.fill(0);
  for (let a = 0; a < source.types.length; a += 1) {
    const type = source.types[a] as number;
    const factor = (source.counts[a] as number) / ((model.totals[type] as number) + shrink);
    const partners = model.partners[type] as readonly number[];
    for (let k = 0; k < partners.length; k += 2) {
      add(row, partners[k] as number, factor * (model.links[partners[k + 1] as number] as number));
    }
  }
}

/** For each target token, how many times likelier the source block makes it, summed over the block's tokens. */
function liftsOf(
  model: WordModel,
  { i, j }: { readonly i: number; readonly j: number },
  row: Float64Array,
  { shrink }: WordSettings,
): Float64Array {
  const [source, target] = [model.corpus.sources[i] as Bag, model.corpus.targets[j] as Bag];
  const { of, all } = model.frequency;
  const width = target.types.length;
  const { totals, links } = withoutOwn(model, i, j);
  let shrunk = 0;
  for (let a = 0; a < source.types.length; a += 1)
    shrunk += ((source.counts[a] as number) * shrink) / ((totals[a] as number) + shrink);
  const lifts = new Float64Array(width);
  for (let b = 0; b < width; b += 1) {
    const elsewhere = (of[target.types[b] as number] as number) - (target.counts[b] as number);
    if (elsewhere <= 0) {
      lifts[b] = Number.NaN;
      continue;
    }
    let sum = links === undefined ? (row[target.types[b] as number] as number) : 0;
    if (links !== undefined) {
      for (let a = 0; a < source.types.length; a += 1)
        sum += ((source.counts[a] as number) * (links[a * width + b] as number)) / ((totals[a] as number) + shrink);
    }
    lifts[b] = (sum * (all - target.total)) / elsewhere + shrunk;
  }
  return lifts;
}

/** The model's counts for a cell's tokens, less what the cell itself gave to them. */
function withoutOwn(model: WordModel, i: number, j: number) {
  const { types } = model.corpus.sources[i] as Bag;
  const totals = Float64Array.from(types, (type) => model.totals[type] as number);
  const own = model.shareOf(i, j);
  if (own === undefined) return { totals, links: undefined };
  const width = (model.corpus.targets[j] as Bag).types.length;
  const links = new Float64Array(own.pairs.length);
  for (let at = 0; at < links.length; at += 1) {
    links[at] = Math.max((model.links[own.pairs[at] as number] as number) - (own.links[at] as number), 0);
    add(totals, Math.floor(at / width), -(own.links[at] as number));
  }
  return { totals: totals.map((total) => Math.max(total, 0)), links };
}
