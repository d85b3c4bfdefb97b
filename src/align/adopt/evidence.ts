import type { AlignedText } from "../../model/adoption.ts";
import { type Anchors, anchorsOf } from "./anchors.ts";
import { bagsOf } from "./bags.ts";
import { transposed } from "./band.ts";
import type { Band, Shape, WeightedBead } from "./lattice.ts";
import { estimateLengths, type LengthModel, type LengthPair, lengthOf, lengthScore } from "./lengths.ts";
import { type Seams, seamsOf } from "./seams.ts";
import { type AlignSettings, featureNames } from "./settings.ts";
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

/** What speaks for a bead, by the names of the weights; what is not there is nought. */
export function featuresOf(
  task: Task,
  evidence: Evidence,
  { i, j, shape }: Omit<WeightedBead, "weight">,
): Readonly<Float64Array> {
  const { sources, targets } = shape;
  const features = new Float64Array(featureNames.length);
  const tokens = tokensIn(task, i, j, shape);
  if (sources === 0 || targets === 0) {
    features[0] = tokens;
    return features;
  }
  const left = task.sourceLengths.slice(i, i + sources);
  const right = task.targetLengths.slice(j, j + targets);
  features[1] = tokens;
  features[2] = lengthScore(evidence.lengths, sum(left), right) + lengthScore(evidence.backward, sum(right), left);
  const words = wordScores(task, evidence, { i, j, shape });
  features[3] = sum(words.map(({ score }) => score));
  features[9] = (features[3] as number) / Math.sqrt(10 * tokens + 1);
  features[10] = Math.min(...words.map(({ score, tokens: own }) => score / Math.sqrt(own + 1)));
  features[4] = task.anchors.kinds(i, j, shape);
  features[5] = task.anchors.values(i, j, shape);
  features[6] = task.seams.begin(i, j);
  features[7] = task.seams.end(i + sources - 1, j + targets - 1);
  features[8] = task.seams.sentences(i, sources, j, targets);
  return features;
}

/** How well each block of a bead is explained by the other side. */
function wordScores({ corpus }: Task, evidence: Evidence, { i, j, shape }: Omit<WeightedBead, "weight">) {
  const scores: { readonly score: number; readonly tokens: number }[] = [];
  for (let target = j; target < j + shape.targets; target += 1)
    scores.push({ score: evidence.words(i, shape.sources, target), tokens: corpus.targets[target]?.total ?? 0 });
  for (let source = i; source < i + shape.sources; source += 1)
    scores.push({
      score: evidence.backwardWords(j, shape.targets, source),
      tokens: corpus.sources[source]?.total ?? 0,
    });
  return scores;
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
