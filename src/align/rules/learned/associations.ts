import { add } from "../../adopt/bags.ts";
import type { Side, TokenBag } from "./vocabulary.ts";

/**
 * Which words of one side come with which of the other: IBM Model 1 (Brown et al., “The Mathematics of Statistical Machine
 * Translation”, 1993) on the pairs of a catalog, as expected counts, so that the pairs in question can be left out. The
 * table is dense: vocabularies are small, and a check asks for many pairs.
 */
export interface Associations {
  readonly sources: readonly TokenBag[];
  readonly targets: readonly TokenBag[];
  /** Columns of `links`. */
  readonly width: number;
  /** Expected links, source token by target token. */
  readonly links: Float64Array;
  /** Expected links of each source token. */
  readonly totals: Float64Array;
  /** How often each target token occurs, and all together. */
  readonly frequency: Float64Array;
  readonly all: number;
  /** What each pair gave to `links`, row by row of its own tokens. */
  readonly shares: readonly Float64Array[];
}

export interface LearnSettings {
  /**
   * Rounds of expectation and maximization. After one round a pair can be left out exactly; in further rounds the other
   * pairs have learned from it, so that it must be left out from the start.
   */
  readonly rounds: number;
  /** Pairs not to learn from. */
  readonly skip: ReadonlySet<number>;
}

/** Share of words that translate nothing. */
const background = 0.3;

/** How many expected links a word needs to be believed half. */
const shrink = 0.5;

/** Learns from pairs: the n-th source goes with the n-th target. */
export function associate(source: Side, target: Side, { rounds, skip }: LearnSettings): Associations {
  const [sources, targets] = [source.bags, target.bags];
  const frequency = new Float64Array(target.size);
  for (const { types, counts } of targets) {
    for (const [at, type] of types.entries()) add(frequency, type, counts[at] as number);
  }
  const all = targets.reduce((sum, { total }) => sum + total, 0);
  const shares = sources.map((bag, at) => new Float64Array(bag.types.length * (targets[at]?.types.length ?? 0)));
  const links = new Float64Array(source.size * target.size).fill(1);
  const totals = new Float64Array(source.size).fill(1);
  const model: Associations = { sources, targets, width: target.size, links, totals, frequency, all, shares };
  for (let round = 0; round < rounds; round += 1) {
    for (let pair = 0; pair < sources.length; pair += 1) if (!skip.has(pair)) expectLinks(model, pair);
    links.fill(0);
    totals.fill(0);
    for (let pair = 0; pair < sources.length; pair += 1) credit(model, pair, 1);
  }
  return model;
}

/** Divides each target token of a pair between the source tokens that may have brought it. */
function expectLinks(model: Associations, pair: number): void {
  const { links, totals, frequency, all, width } = model;
  const [left, right] = [model.sources[pair] as TokenBag, model.targets[pair] as TokenBag];
  const share = model.shares[pair] as Float64Array;
  const columns = right.types.length;
  for (let b = 0; b < columns; b += 1) {
    const type = right.types[b] as number;
    let sum = (background * left.total * (frequency[type] as number)) / all;
    for (let a = 0; a < left.types.length; a += 1) {
      const one = left.types[a] as number;
      const link = ((left.counts[a] as number) * (links[one * width + type] as number)) / (totals[one] as number);
      share[a * columns + b] = link;
      sum += link;
    }
    const scale = (right.counts[b] as number) / sum;
    for (let a = 0; a < left.types.length; a += 1) share[a * columns + b] = (share[a * columns + b] as number) * scale;
  }
}

/** Adds what a pair gave to the counts, or takes it out again (`sign` -1). */
function credit({ sources, targets, links, totals, width, shares }: Associations, pair: number, sign: 1 | -1): void {
  const { types } = targets[pair] as TokenBag;
  const share = shares[pair] as Float64Array;
  let at = 0;
  for (const one of (sources[pair] as TokenBag).types) {
    for (const type of types) {
      const given = sign * (share[at] as number);
      add(links, one * width + type, given);
      add(totals, one, given);
      at += 1;
    }
  }
}

/** Asks a model of one round as if some pairs had not been learned from. */
export function without<T>(model: Associations, pairs: Iterable<number>, ask: () => T): T {
  const left = [...pairs];
  for (const pair of left) credit(model, pair, -1);
  const answer = ask();
  for (const pair of left) credit(model, pair, 1);
  return answer;
}

/** How much better a source explains a target's words than nothing does: a log likelihood ratio. */
export function wordScore(model: Associations, source: number, target: number): number {
  const { links, totals, frequency, all, width } = model;
  const [left, right] = [model.sources[source] as TokenBag, model.targets[target] as TokenBag];
  if (left.total === 0) return 0;
  const factors = left.counts.map((count, a) => {
    return count / (Math.max(totals[left.types[a] as number] as number, 0) + shrink);
  });
  const shrunk = factors.reduce((sum, factor) => sum + factor, 0) * shrink;
  let ratio = 0;
  for (let b = 0; b < right.types.length; b += 1) {
    const type = right.types[b] as number;
    const elsewhere = (frequency[type] as number) - (right.counts[b] as number);
    if (elsewhere <= 0) continue;
    let sum = 0;
    for (let a = 0; a < factors.length; a += 1)
      sum += (factors[a] as number) * (links[(left.types[a] as number) * width + type] as number);
    const lift = (Math.max(sum, 0) * (all - right.total)) / elsewhere + shrunk;
    ratio += (right.counts[b] as number) * Math.log((1 - background) * (lift / left.total) + background);
  }
  return ratio;
}
