import type { AlignedText } from "../../model/adoption.ts";
import { type Anchors, anchorsOf } from "./anchors.ts";
import { bagsOf } from "./bags.ts";
import { transposed } from "./band.ts";
import type { Band, Shape, WeightedBead } from "./lattice.ts";
import { estimateLengths, type LengthModel, type LengthPair, lengthOf, lengthScore } from "./lengths.ts";
import { type Seams, seamsOf } from "./seams.ts";
import type { AlignSettings } from "./settings.ts";
import { tokensOf } from "./tokens.ts";
import { type Corpus, reversed, type TrainingCell, trainWords } from "./word-model.ts";
import { scoreWords, type WordScore } from "./word-score.ts";

/** Two texts that are known to translate each other. */
export interface KnownPair {
  readonly source: string;
  readonly target: string;
}

/** What of two documents stays the same in all passes. */
export interface Task {
  readonly settings: AlignSettings;
  readonly corpus: Corpus;
  readonly known: readonly TrainingCell[];
  readonly anchors: Anchors;
  readonly seams: Seams;
  readonly sourceLengths: readonly number[];
  readonly targetLengths: readonly number[];
}

/** What a pass goes by: lengths and words, from either side. */
export interface Evidence {
  readonly lengths: LengthModel;
  readonly backward: LengthModel;
  readonly words: WordScore;
  readonly backwardWords: WordScore;
}

/** Prepares two documents. */
export function taskOf(
  sources: readonly AlignedText[],
  targets: readonly AlignedText[],
  known: readonly KnownPair[],
  settings: AlignSettings,
): Task {
  const left = [...sources.map(({ text }) => text), ...known.map(({ source }) => source)];
  const right = [...targets.map(({ text }) => text), ...known.map(({ target }) => target)];
  return {
    settings,
    corpus: { sources: bagsOf(left.map(tokensOf)), targets: bagsOf(right.map(tokensOf)) },
    known: known.map((_, at) => ({ source: sources.length + at, target: targets.length + at, weight: 1 })),
    anchors: anchorsOf(sources, targets),
    seams: seamsOf(sources, targets),
    sourceLengths: sources.map(({ text }) => lengthOf(text)),
    targetLengths: targets.map(({ text }) => lengthOf(text)),
  };
}

/** Before anything is aligned: the documents' whole lengths, and the words of the pairs that are known. */
export function firstEvidence(task: Task, band: Band): Evidence {
  const whole = { source: sum(task.sourceLengths), target: sum(task.targetLengths), weight: 1 };
  return { ...lengthEvidence(task, [whole]), ...wordEvidence(task, band, []) };
}

/** What likely beads tell. */
export function learn(task: Task, band: Band, beads: readonly WeightedBead[]): Evidence {
  const pairs = beads.flatMap(({ i, j, shape, weight }): LengthPair[] => {
    const source = sum(task.sourceLengths.slice(i, i + shape.sources));
    const target = sum(task.targetLengths.slice(j, j + shape.targets));
    return source > 0 && target > 0 ? [{ source, target, weight }] : [];
  });
  return { ...lengthEvidence(task, pairs), ...wordEvidence(task, band, cellsOf(beads)) };
}

function lengthEvidence(task: Task, pairs: readonly LengthPair[]): Pick<Evidence, "lengths" | "backward"> {
  const { settings, sourceLengths, targetLengths } = task;
  const flipped = pairs.map(({ source, target, weight }) => ({ source: target, target: source, weight }));
  return {
    lengths: estimateLengths(pairs, targetLengths, settings.lengths),
    backward: estimateLengths(flipped, sourceLengths, settings.lengths),
  };
}

function wordEvidence(
  { corpus, known, settings }: Task,
  band: Band,
  cells: readonly TrainingCell[],
): Pick<Evidence, "words" | "backwardWords"> {
  const all = [...cells, ...known];
  if (all.length === 0) return { words: () => 0, backwardWords: () => 0 };
  const flipped = all.map(({ source, target, weight }) => ({ source: target, target: source, weight }));
  const { word } = settings;
  return {
    words: scoreWords(trainWords(corpus, all, word), band, word),
    backwardWords: scoreWords(trainWords(reversed(corpus), flipped, word), transposed(band), word),
  };
}

/** Below this a pair teaches nothing. */
const teaching = 0.01;

/** The pairs of blocks that stand in one bead, with the beads' posteriors. */
function cellsOf(beads: readonly WeightedBead[]): readonly TrainingCell[] {
  const cells = new Map<string, TrainingCell>();
  for (const { i, j, shape, weight } of beads) {
    if (weight < teaching) continue;
    for (let source = i; source < i + shape.sources; source += 1) {
      for (let target = j; target < j + shape.targets; target += 1) {
        const key = `${source} ${target}`;
        cells.set(key, { source, target, weight: weight + (cells.get(key)?.weight ?? 0) });
      }
    }
  }
  return [...cells.values()];
}

/**
 * What speaks for a bead, as numbers to be weighed: a constant; lengths and words, either from both sides; anchors; seams;
 * how many words there are. Of a block alone only the constant and its words.
 */
export function featuresOf(
  task: Task,
  evidence: Evidence,
  { i, j, shape }: Omit<WeightedBead, "weight">,
): readonly number[] {
  const { sources, targets } = shape;
  const tokens = tokensIn(task, i, j, shape);
  if (sources === 0 || targets === 0) return [1, tokens];
  const left = task.sourceLengths.slice(i, i + sources);
  const right = task.targetLengths.slice(j, j + targets);
  let words = 0;
  for (let target = j; target < j + targets; target += 1) words += evidence.words(i, sources, target);
  let backward = 0;
  for (let source = i; source < i + sources; source += 1) backward += evidence.backwardWords(j, targets, source);
  return [
    1,
    tokens,
    lengthScore(evidence.lengths, sum(left), right),
    lengthScore(evidence.backward, sum(right), left),
    words,
    backward,
    task.anchors.kinds(i, j, shape),
    task.anchors.values(i, j, shape),
    task.seams.begin(i, j),
    task.seams.end(i + sources - 1, j + targets - 1),
    task.seams.sentences(i, sources, j, targets),
  ];
}

/** Tokens of a bead, in tens. */
function tokensIn({ corpus }: Task, i: number, j: number, { sources, targets }: Shape): number {
  let tokens = 0;
  for (let k = i; k < i + sources; k += 1) tokens += corpus.sources[k]?.total ?? 0;
  for (let k = j; k < j + targets; k += 1) tokens += corpus.targets[k]?.total ?? 0;
  return tokens / 10;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
