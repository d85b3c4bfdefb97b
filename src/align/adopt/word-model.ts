import { add, type Bag, frequencies } from "./bags.ts";

/** Two documents as bags: the blocks to be aligned, and behind them pairs that are known. */
export interface Corpus {
  readonly sources: readonly Bag[];
  readonly targets: readonly Bag[];
}

/** Two blocks that may translate each other, and how likely that is. */
export interface TrainingCell {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/**
 * Which words of the target the words of the source come with: IBM Model 1 (Brown et al., “The Mathematics of Statistical
 * Machine Translation”, 1993), as expected counts and not yet as probabilities, so that a pair's own share can be taken out.
 */
export interface WordModel {
  readonly corpus: Corpus;
  /** Expected links of two tokens, by the number of the pair of tokens. */
  readonly links: Float64Array;
  /** Expected links of each source token. */
  readonly totals: Float64Array;
  /** For each source token, its partners: the target token and the number of the pair, in turn. */
  readonly partners: readonly (readonly number[])[];
  readonly frequency: { readonly of: Float64Array; readonly all: number };
  /** What the cells of one source block gave to the counts. */
  readonly cellsOfSource: (source: number) => readonly CellShare[];
  readonly cellsOfTarget: (target: number) => readonly CellShare[];
}

/** Row by row of the source's tokens: the pairs' numbers, and the links that this cell alone makes one expect. */
export interface CellShare {
  readonly source: number;
  readonly target: number;
  readonly pairs: Int32Array;
  readonly links: Float64Array;
}

export interface WordSettings {
  /** Rounds of expectation and maximization. */
  readonly rounds: number;
  /** Share of words that translate nothing. */
  readonly background: number;
  /** How many expected links a word needs to be believed half. */
  readonly shrink: number;
}

/** Swaps the two sides. */
export function reversed({ sources, targets }: Corpus): Corpus {
  return { sources: targets, targets: sources };
}

/** Learns from weighted pairs of blocks. */
export function trainWords(corpus: Corpus, cells: readonly TrainingCell[], settings: WordSettings): WordModel {
  const { shares, partners, size } = numberPairs(corpus, cells);
  const frequency = frequencies(corpus.targets);
  const columns = corpus.targets.length;
  let links = new Float64Array(size).fill(1);
  let totals = new Float64Array(partners.length).fill(1);
  for (let round = 0; round < settings.rounds; round += 1) {
    const next = { links: new Float64Array(size), totals: new Float64Array(partners.length) };
    for (const cell of cells) {
      const share = shares.get(cell.source * columns + cell.target) as CellShare;
      expectLinks(corpus, cell, { share, links, totals, frequency, background: settings.background });
      collect(corpus, cell, share, next);
    }
    links = next.links;
    totals = next.totals;
  }
  const bySource = Map.groupBy(shares.values(), ({ source }) => source);
  const byTarget = Map.groupBy(shares.values(), ({ target }) => target);
  const cellsOfSource = (source: number) => bySource.get(source) ?? [];
  const cellsOfTarget = (target: number) => byTarget.get(target) ?? [];
  return { corpus, links, totals, partners, frequency, cellsOfSource, cellsOfTarget };
}

/** Gives a number to each pair of tokens that occurs in a cell. */
function numberPairs(corpus: Corpus, cells: readonly TrainingCell[]) {
  const { of: sourceTypes } = frequencies(corpus.sources);
  const width = frequencies(corpus.targets).of.length;
  const numbers = new Map<number, number>();
  const partners: number[][] = Array.from(sourceTypes, () => []);
  const shares = new Map<number, CellShare>();
  for (const { source, target } of cells) {
    const [left, right] = [corpus.sources[source] as Bag, corpus.targets[target] as Bag];
    const pairs = new Int32Array(left.types.length * right.types.length);
    let at = 0;
    for (const one of left.types) {
      for (const other of right.types) {
        const key = one * width + other;
        const number = numbers.get(key) ?? numbers.size;
        if (number === numbers.size) {
          numbers.set(key, number);
          partners[one]?.push(other, number);
        }
        pairs[at] = number;
        at += 1;
      }
    }
    shares.set(source * corpus.targets.length + target, {
      source,
      target,
      pairs,
      links: new Float64Array(pairs.length),
    });
  }
  return { shares, partners, size: numbers.size };
}

/** Divides each target token of a cell between the source tokens that may have brought it. */
function expectLinks(
  corpus: Corpus,
  { source, target, weight }: TrainingCell,
  model: {
    readonly share: CellShare;
    readonly links: Float64Array;
    readonly totals: Float64Array;
    readonly frequency: WordModel["frequency"];
    readonly background: number;
  },
): void {
  const [left, right] = [corpus.sources[source] as Bag, corpus.targets[target] as Bag];
  const { share, links, totals, frequency, background } = model;
  const width = right.types.length;
  for (let b = 0; b < width; b += 1) {
    const chance = (frequency.of[right.types[b] as number] as number) / frequency.all;
    let sum = background * left.total * chance;
    for (let a = 0; a < left.types.length; a += 1) {
      const at = a * width + b;
      const link = (links[share.pairs[at] as number] as number) / (totals[left.types[a] as number] as number);
      share.links[at] = (left.counts[a] as number) * link;
      sum += share.links[at] as number;
    }
    const scale = (weight * (right.counts[b] as number)) / sum;
    for (let a = 0; a < left.types.length; a += 1)
      share.links[a * width + b] = (share.links[a * width + b] as number) * scale;
  }
}

function collect(
  corpus: Corpus,
  { source, target }: TrainingCell,
  { pairs, links }: CellShare,
  sums: { readonly links: Float64Array; readonly totals: Float64Array },
): void {
  const left = corpus.sources[source] as Bag;
  const width = (corpus.targets[target] as Bag).types.length;
  for (let at = 0; at < pairs.length; at += 1) {
    add(sums.links, pairs[at] as number, links[at] as number);
    add(sums.totals, left.types[Math.floor(at / width)] as number, links[at] as number);
  }
}
