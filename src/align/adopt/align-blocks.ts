import type { AlignedText, Bead } from "../../model/adoption.ts";
import { bandFor, bandNear } from "./band.ts";
import { confidenceOf } from "./confidence.ts";
import { type Evidence, featuresOf, firstEvidence, type KnownPair, learn, type Task, taskOf } from "./evidence.ts";
import { alignLattice, type Band, type BeadScore, type Posterior, type Shape } from "./lattice.ts";
import { type AlignSettings, featureNames, tuned } from "./settings.ts";

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
  const { posterior } = alignPasses(sources, targets, known, settings);
  return posterior.path.map(({ i, j, shape, weight }) => ({
    source: i,
    sources: shape.sources,
    target: j,
    targets: shape.targets,
    confidence: confidenceOf(weight, settings.temperature),
  }));
}

/** The last pass, with what it went by. */
export interface LastPass {
  readonly task: Task;
  readonly evidence: Evidence;
  readonly band: Band;
  readonly posterior: Posterior;
}

/** The passes themselves; what the weights are learned from. */
export function alignPasses(
  sources: readonly AlignedText[],
  targets: readonly AlignedText[],
  known: readonly KnownPair[],
  settings: AlignSettings,
): LastPass {
  const task = taskOf(sources, targets, known, settings);
  const shapes = shapesOf(settings);
  const { sourceLengths, targetLengths } = task;
  let band =
    settings.reach === undefined
      ? bandFor(sourceLengths, targetLengths)
      : bandNear(sourceLengths.length, targetLengths.length, settings.reach);
  let evidence = firstEvidence(task, band);
  let posterior = alignLattice(band, shapes, beadScore(task, evidence, settings.passes[0] ?? 1));
  for (const weight of settings.passes.slice(1)) {
    evidence = learn(task, band, posterior.beads);
    posterior = alignLattice(band, shapes, beadScore(task, evidence, weight));
    // The first pass knows no words: what it thinks impossible may not be. Of the others it is.
    band = posterior.band;
  }
  return { task, evidence, band, posterior };
}

/** The shapes that beads can have. */
export function shapesOf({ shapes }: AlignSettings): readonly Shape[] {
  return Object.keys(shapes).map((name) => {
    const [sources = 0, targets = 0] = name.split(":").map(Number);
    return { sources, targets };
  });
}

function beadScore(task: Task, evidence: Evidence, trust: number): BeadScore {
  const { shapes, features } = task.settings;
  const weights = featureNames.map((name) => features[name]);
  return (i, j, shape) => {
    const values = featuresOf(task, evidence, { i, j, shape });
    let score = shapes[`${shape.sources}:${shape.targets}`] ?? 0;
    for (let at = 0; at < weights.length; at += 1) score += (weights[at] as number) * (values[at] as number);
    return trust * score;
  };
}
