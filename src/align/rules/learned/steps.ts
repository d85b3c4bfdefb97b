import { type LengthModel, lengthScore } from "../../adopt/lengths.ts";

/** How many translations further or back than it stands a paragraph's own may be: one fault moves all behind it by one. */
const reach = 3;

/** What a bead takes of each side, and the natural logarithm of how often it occurs. */
const shapes = [
  { sources: 1, targets: 1, prior: 0 },
  { sources: 1, targets: 0, prior: -6 },
  { sources: 0, targets: 1, prior: -6 },
  { sources: 2, targets: 1, prior: -5 },
  { sources: 1, targets: 2, prior: -5 },
] as const;

/** What the steps go by. */
export interface StepEvidence {
  readonly sources: readonly number[];
  /** Lengths by the source's place; 0 where there is no translation. */
  readonly targets: readonly number[];
  readonly model: LengthModel;
  /** How well a source's content goes with that of the translation that stands at another place. */
  readonly content: (source: number, target: number) => number;
}

/**
 * How much better a catalog's translations go with the sources if some were merged, split or dropped than as they stand (Gale
 * and Church, “A Program for Aligning Sentences in Bilingual Corpora”, 1993, with the content added): a log likelihood
 * ratio, 0 where they fit best as they stand. Linear in paragraphs.
 */
export function stepsGain(evidence: StepEvidence): number {
  const { sources, targets } = evidence;
  const places = targets.flatMap((length, at) => (length > 0 ? [at] : []));
  const standing = sources.reduce(
    (sum, _, at) => sum + beadScore(evidence, [at], (targets[at] ?? 0) > 0 ? [at] : []),
    0,
  );
  return bestPath(evidence, places, startsOf(targets)) - standing;
}

function beadScore(
  { sources, targets, model, content }: StepEvidence,
  left: readonly number[],
  right: readonly number[],
): number {
  const prior = shapes.find((each) => each.sources === left.length && each.targets === right.length)?.prior;
  if (prior === undefined) return Number.NEGATIVE_INFINITY;
  if (left.length === 0 || right.length === 0) return prior;
  const whole = left.reduce((sum, at) => sum + (sources[at] ?? 0), 0);
  const scores = left.flatMap((source) => right.map((target) => content(source, target)));
  const lengths = right.map((at) => targets[at] ?? 0);
  return prior + lengthScore(model, whole, lengths) + Math.max(...scores);
}

/** How many translations stand before each source, and after all. */
function startsOf(targets: readonly number[]): readonly number[] {
  const starts = [0];
  for (const length of targets) starts.push((starts.at(-1) ?? 0) + (length > 0 ? 1 : 0));
  return starts;
}

function bestPath(evidence: StepEvidence, places: readonly number[], starts: readonly number[]): number {
  const { sources } = evidence;
  const rows = starts.map(() => new Map<number, number>());
  rows[0]?.set(0, 0);
  const offer = (at: number, j: number, score: number) => {
    const row = rows[at];
    if (row === undefined || j > places.length || Math.abs(j - (starts[at] ?? 0)) > reach) return;
    row.set(j, Math.max(row.get(j) ?? Number.NEGATIVE_INFINITY, score));
  };
  const advance = (i: number, j: number, score: number) => {
    for (const { sources: left, targets: right } of shapes) {
      if (i + left > sources.length || j + right > places.length) continue;
      const taken = Array.from({ length: left }, (_, at) => i + at);
      offer(i + left, j + right, score + beadScore(evidence, taken, places.slice(j, j + right)));
    }
  };
  for (const [i, start] of starts.entries()) {
    // A bead that takes nothing of the source leads to a later cell of the same row.
    for (let j = Math.max(start - reach, 0); j <= start + reach; j += 1) {
      const score = rows[i]?.get(j);
      if (score !== undefined) advance(i, j, score);
    }
  }
  return rows.at(-1)?.get(places.length) ?? Number.NEGATIVE_INFINITY;
}
