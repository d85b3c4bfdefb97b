import { alignLattice, type Band, type Posterior, type Shape } from "./lattice.ts";
import { estimateLengths, type LengthModel, lengthOf, lengthScore } from "./lengths.ts";
import type { AdoptBlock, Bead } from "./model.ts";
import { tokensOf } from "./tokens.ts";
import { bagsOf, type Corpus, type Lifts, reversed, type TrainingCell, WordModel, wordScore } from "./words.ts";

/** Pairs of texts known to translate each other. */
export interface KnownPair {
  readonly source: string;
  readonly target: string;
}

export const tuned = {
  words: Number(process.env.WORDS ?? 0.5),
  length: Number(process.env.LENGTH ?? 0.7),
  other: Number(process.env.OTHER ?? -5),
  twoone: Number(process.env.TWO ?? -5),
  threeone: Number(process.env.THREE ?? -8),
  passes: Number(process.env.PASSES ?? 4),
};

const schedule = (process.env.SCHED ?? "1").split(",").map(Number);
const shapes: readonly Shape[] = [
  { sources: 1, targets: 1, prior: -0.05 },
  { sources: 1, targets: 0, prior: tuned.other },
  { sources: 0, targets: 1, prior: tuned.other },
  { sources: 1, targets: 2, prior: tuned.twoone },
  { sources: 2, targets: 1, prior: tuned.twoone },
  { sources: 1, targets: 3, prior: tuned.threeone },
  { sources: 3, targets: 1, prior: tuned.threeone },
  { sources: 2, targets: 2, prior: tuned.threeone },
];

export function alignBlocks(
  sources: readonly AdoptBlock[],
  targets: readonly AdoptBlock[],
  known: readonly KnownPair[] = [],
): readonly Bead[] {
  const rows = sources.length + 1;
  const columns = targets.length + 1;
  const band: Band = { rows, columns, from: new Int32Array(rows), to: new Int32Array(rows).fill(columns) };
  const sl = sources.map(({ text }) => lengthOf(text));
  const tl = targets.map(({ text }) => lengthOf(text));
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  let lengths = estimateLengths([{ source: sum(sl), target: sum(tl), weight: 1 }], tl);
  let back = estimateLengths([{ source: sum(tl), target: sum(sl), weight: 1 }], sl);
  const corpus: Corpus = {
    sources: bagsOf([...sources, ...known.map(({ source }) => ({ text: source }))].map(({ text }) => tokensOf(text))),
    targets: bagsOf([...targets, ...known.map(({ target }) => ({ text: target }))].map(({ text }) => tokensOf(text))),
  };
  const swapped = reversed(corpus);
  let there: Lifts | undefined;
  let again: Lifts | undefined;
  let posterior: Posterior | undefined = (globalThis as any).ORACLE;
  for (let pass = 0; pass < tuned.passes; pass += 1) {
    if (posterior !== undefined) {
      const cells = cellsOf(posterior);
      const flipped = cells.map(({ source, target, weight }) => ({ source: target, target: source, weight }));
      const extra = known.map((_, k) => ({ source: sources.length + k, target: targets.length + k, weight: 1 }));
      there = new WordModel(corpus, [...cells, ...extra]).lifts(band);
      const bandT: Band = {
        rows: columns,
        columns: rows,
        from: new Int32Array(columns),
        to: new Int32Array(columns).fill(rows),
      };
      again = new WordModel(swapped, [...flipped, ...extra]).lifts(bandT);
      const pairs = posterior.beads
        .filter(({ shape }) => shape.sources > 0 && shape.targets > 0)
        .map(({ i, j, shape, weight }) => ({
          source: sum(sl.slice(i, i + shape.sources)),
          target: sum(tl.slice(j, j + shape.targets)),
          weight,
        }));
      lengths = estimateLengths(pairs, tl);
      back = estimateLengths(
        pairs.map(({ source, target, weight }) => ({ source: target, target: source, weight })),
        sl,
      );
    }
    const score = (i: number, j: number, shape: Shape): number => {
      if (shape.sources === 0 || shape.targets === 0) return 0;
      const is = Array.from({ length: shape.sources }, (_, k) => i + k);
      const js = Array.from({ length: shape.targets }, (_, k) => j + k);
      if (i + shape.sources > sources.length || j + shape.targets > targets.length) return 0;
      const length =
        0.5 *
          lengthScore(
            lengths,
            sum(is.map((k) => sl[k] as number)),
            js.map((k) => tl[k] as number),
          ) +
        0.5 *
          lengthScore(
            back,
            sum(js.map((k) => tl[k] as number)),
            is.map((k) => sl[k] as number),
          );
      let words = 0;
      if (there && again) {
        for (const k of js) words += wordScore(corpus, there, is, k);
        for (const k of is) words += wordScore(swapped, again, js, k);
      }
      return tuned.length * length + 0.5 * tuned.words * words;
    };
    const temp = schedule[Math.min(pass, schedule.length - 1)] as number;
    posterior = alignLattice(
      band,
      shapes.map((x) => ({ ...x, prior: x.prior * temp })),
      (i, j, shape) => temp * score(i, j, shape),
    );
    if (process.env.LOGZ) console.log(pass, posterior.total.toFixed(1));
  }
  return (posterior as Posterior).path.map(({ i, j, shape, weight }) => ({
    source: i,
    sources: shape.sources,
    target: j,
    targets: shape.targets,
    confidence: weight,
  }));
}

function cellsOf(posterior: Posterior): readonly TrainingCell[] {
  const cells = new Map<string, { source: number; target: number; weight: number }>();
  for (const { i, j, shape, weight } of posterior.beads) {
    if (weight < 0.01) continue;
    for (let a = 0; a < shape.sources; a += 1)
      for (let b = 0; b < shape.targets; b += 1) {
        const key = `${i + a} ${j + b}`;
        const cell = cells.get(key) ?? { source: i + a, target: j + b, weight: 0 };
        cell.weight += weight;
        cells.set(key, cell);
      }
  }
  return [...cells.values()];
}
