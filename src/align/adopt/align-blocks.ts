import type { AlignedText, Bead } from "../../model/adoption.ts";
import { anchorsOf } from "./anchors.ts";
import { bagsOf } from "./bags.ts";
import { bandFor, transposed } from "./band.ts";
import { confidenceOf } from "./confidence.ts";
import { alignLattice, type Band, type BeadScore, type Posterior, type Shape } from "./lattice.ts";
import { estimateLengths, type LengthModel, type LengthPair, lengthOf, lengthScore } from "./lengths.ts";
import { type AlignSettings, tuned } from "./settings.ts";
import { tokensOf } from "./tokens.ts";
import { type Corpus, reversed, type TrainingCell, trainWords } from "./word-model.ts";
import { scoreWords, type WordScore } from "./word-score.ts";

/** Two texts that are known to translate each other. */
export interface KnownPair {
  readonly source: string;
  readonly target: string;
}

/**
 * Aligns two documents block by block, keeping their order.
 *
 * Several passes, each over all alignments at once: the first knows what no language changes (kinds, numbers, links,
 * names) and how long blocks are (Gale and Church, “A Program for Aligning Sentences in Bilingual Corpora”, 1993); from what it
 * finds likely the next learns lengths and words of this very pair (as Moore, “Fast and Accurate Sentence Alignment of
 * Bilingual Corpora”, 2002, but weighing all alignments, and never asking a pair about itself).
 *
 * @param known Further texts to learn words from.
 * @returns Beads that together hold every block of both sides once, in order.
 */
export function alignBlocks(
  sources: readonly AlignedText[],
  targets: readonly AlignedText[],
  known: readonly KnownPair[] = [],
  settings: AlignSettings = tuned,
): readonly Bead[] {
  const task = taskOf(sources, targets, known, settings);
  const shapes = shapesOf(settings);
  let evidence = firstEvidence(task);
  let posterior: Posterior | undefined;
  let band = task.band;
  for (const [pass, weight] of settings.passes.entries()) {
    if (posterior !== undefined) evidence = learn(task, band, posterior);
    const weighted = shapes.map((shape) => ({ ...shape, prior: weight * shape.prior }));
    posterior = alignLattice(band, weighted, beadScore(task, evidence, weight));
    // The first pass knows no words: what it thinks impossible may not be.
    if (pass > 0) band = posterior.band;
  }
  return (posterior?.path ?? []).map(({ i, j, shape, weight }) => ({
    source: i,
    sources: shape.sources,
    target: j,
    targets: shape.targets,
    confidence: confidenceOf(weight, settings.temperature),
  }));
}

/** What stays the same in all passes. */
interface Task {
  readonly settings: AlignSettings;
  readonly band: Band;
  readonly corpus: Corpus;
  readonly known: readonly TrainingCell[];
  readonly anchors: ReturnType<typeof anchorsOf>;
  readonly sourceLengths: readonly number[];
  readonly targetLengths: readonly number[];
}

/** What a pass goes by. */
interface Evidence {
  readonly lengths: LengthModel;
  readonly backward: LengthModel;
  readonly words: WordScore;
  readonly backwardWords: WordScore;
}

function taskOf(
  sources: readonly AlignedText[],
  targets: readonly AlignedText[],
  known: readonly KnownPair[],
  settings: AlignSettings,
): Task {
  const sourceLengths = sources.map(({ text }) => lengthOf(text));
  const targetLengths = targets.map(({ text }) => lengthOf(text));
  const left = [...sources.map(({ text }) => text), ...known.map(({ source }) => source)];
  const right = [...targets.map(({ text }) => text), ...known.map(({ target }) => target)];
  return {
    settings,
    band: bandFor(sourceLengths, targetLengths),
    corpus: { sources: bagsOf(left.map(tokensOf)), targets: bagsOf(right.map(tokensOf)) },
    known: known.map((_, at) => ({ source: sources.length + at, target: targets.length + at, weight: 1 })),
    anchors: anchorsOf(sources, targets),
    sourceLengths,
    targetLengths,
  };
}

function shapesOf({ priors }: AlignSettings): readonly Shape[] {
  const shape = (sources: number, targets: number, prior: number): Shape => ({ sources, targets, prior });
  const either = (size: number, prior: number) => [shape(1, size, prior), shape(size, 1, prior)];
  return [
    shape(1, 1, priors.pair),
    ...either(0, priors.alone),
    ...either(2, priors.two),
    ...either(3, priors.three),
    shape(2, 2, priors.three),
  ];
}

/** Before anything is aligned: the documents' whole lengths, and the words of the pairs that are known. */
function firstEvidence(task: Task): Evidence {
  const whole = { source: sum(task.sourceLengths), target: sum(task.targetLengths), weight: 1 };
  return { ...lengthEvidence(task, [whole]), ...wordEvidence(task, task.band, []) };
}

function learn(task: Task, band: Band, { beads }: Posterior): Evidence {
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
function cellsOf(beads: Posterior["beads"]): readonly TrainingCell[] {
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

function beadScore(task: Task, evidence: Evidence, weight: number): BeadScore {
  const { settings, sourceLengths, targetLengths, anchors } = task;
  return (i, j, { sources, targets }) => {
    if (sources === 0 || targets === 0) return 0;
    const left = sourceLengths.slice(i, i + sources);
    const right = targetLengths.slice(j, j + targets);
    const length = lengthScore(evidence.lengths, sum(left), right) + lengthScore(evidence.backward, sum(right), left);
    let words = 0;
    for (let target = j; target < j + targets; target += 1) words += evidence.words(i, sources, target);
    for (let source = i; source < i + sources; source += 1) words += evidence.backwardWords(j, targets, source);
    const both = 0.5 * (settings.length * length + settings.words * words);
    return weight * (both + anchors(i, sources, j, targets));
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
