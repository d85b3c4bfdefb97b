import { add, type Bag } from "./bags.ts";
import type { Band } from "./lattice.ts";
import type { CellShare, WordModel, WordSettings } from "./word-model.ts";

/** How much better neighbouring source blocks explain a target block's words than nothing does: a log likelihood ratio. */
export type WordScore = (source: number, sources: number, target: number) => number;

/**
 * Scores the blocks of a band. Each pair is asked about as if neither of its blocks had been trained on, else every
 * alignment would find itself confirmed. A token that occurs in the target block alone says nothing.
 */
export function scoreWords(model: WordModel, band: Band, settings: WordSettings): WordScore {
  const columns = model.corpus.targets.length;
  const lifts = liftsIn(model, band, settings);
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

/**
 * For each pair of blocks and each of its target tokens, how many times likelier the source block makes the token, summed
 * over the source's tokens.
 */
function liftsIn(model: WordModel, band: Band, { shrink }: WordSettings): ReadonlyMap<number, Float64Array> {
  const columns = model.corpus.targets.length;
  const found = new Map<number, Float64Array>();
  const row = new Float64Array(model.frequency.of.length);
  for (let i = 0; i < band.rows - 1; i += 1) {
    const own = model.cellsOfSource(i);
    for (const cell of own) take(model, cell, -1);
    fillRow(model, i, row, shrink);
    const end = Math.min(band.to[i] as number, band.columns - 1);
    for (let j = band.from[i] as number; j < end; j += 1)
      found.set(i * columns + j, liftsOf(model, { i, j, row }, shrink));
    for (const cell of own) take(model, cell, 1);
  }
  return found;
}

/** Takes what a cell gave to the model's counts out of them, or gives it back. */
function take(model: WordModel, { source, target, pairs, links }: CellShare, sign: 1 | -1): void {
  const { types } = model.corpus.sources[source] as Bag;
  const width = (model.corpus.targets[target] as Bag).types.length;
  for (let at = 0; at < pairs.length; at += 1) {
    add(model.links, pairs[at] as number, sign * (links[at] as number));
    add(model.totals, types[Math.floor(at / width)] as number, sign * (links[at] as number));
  }
}

/** For every target token: how many links the source block's tokens make one expect. */
function fillRow(model: WordModel, i: number, row: Float64Array, shrink: number): void {
  const source = model.corpus.sources[i] as Bag;
  row.fill(0);
  for (let a = 0; a < source.types.length; a += 1) {
    const type = source.types[a] as number;
    const factor = (source.counts[a] as number) / (Math.max(model.totals[type] as number, 0) + shrink);
    const partners = model.partners[type] as readonly number[];
    for (let k = 0; k < partners.length; k += 2) {
      add(row, partners[k] as number, factor * Math.max(model.links[partners[k + 1] as number] as number, 0));
    }
  }
}

function liftsOf(
  model: WordModel,
  { i, j, row }: { readonly i: number; readonly j: number; readonly row: Float64Array },
  shrink: number,
): Float64Array {
  const [source, target] = [model.corpus.sources[i] as Bag, model.corpus.targets[j] as Bag];
  const { of, all } = model.frequency;
  const sums = Float64Array.from(target.types, (type) => row[type] as number);
  let unknown = 0;
  const given = givenByTarget(model, i, j);
  for (let a = 0; a < source.types.length; a += 1) {
    const type = source.types[a] as number;
    const count = source.counts[a] as number;
    const total = Math.max(model.totals[type] as number, 0);
    const gift = given.get(type);
    const left = Math.max(total - (gift?.total ?? 0), 0);
    unknown += (count * shrink) / (left + shrink);
    if (gift === undefined) continue;
    for (let b = 0; b < sums.length; b += 1) {
      const links = Math.max(model.links[gift.pairs[b] as number] as number, 0);
      const rest = Math.max(links - (gift.links[b] as number), 0);
      add(sums, b, count * (rest / (left + shrink) - links / (total + shrink)));
    }
  }
  return sums.map((sum, b) => {
    const elsewhere = (of[target.types[b] as number] as number) - (target.counts[b] as number);
    return elsewhere > 0 ? (Math.max(sum, 0) * (all - target.total)) / elsewhere + unknown : Number.NaN;
  });
}

/** What a target block gave to the counts of a source token, by way of other source blocks. */
interface Gift {
  total: number;
  readonly links: Float64Array;
  readonly pairs: Int32Array;
}

function givenByTarget(model: WordModel, i: number, j: number): ReadonlyMap<number, Gift> {
  const gifts = new Map<number, Gift>();
  const ours = model.corpus.sources[i] as Bag;
  const width = (model.corpus.targets[j] as Bag).types.length;
  for (const cell of model.cellsOfTarget(j)) {
    if (cell.source === i) continue;
    const { types } = model.corpus.sources[cell.source] as Bag;
    for (let a = 0; a < types.length; a += 1) {
      const type = types[a] as number;
      if (!ours.types.includes(type)) continue;
      const gift = gifts.get(type) ?? {
        total: 0,
        links: new Float64Array(width),
        pairs: cell.pairs.subarray(a * width, (a + 1) * width),
      };
      gifts.set(type, gift);
      for (let b = 0; b < width; b += 1) {
        const links = cell.links[a * width + b] as number;
        gift.total += links;
        add(gift.links, b, links);
      }
    }
  }
  return gifts;
}
