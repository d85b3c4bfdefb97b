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

/**
 * How much better the lengths of a catalog's translations go with the sources if some were merged, split or dropped than as
 * they stand (Gale and Church, “A Program for Aligning Sentences in Bilingual Corpora”, 1993): a log likelihood ratio, 0
 * where they fit best as they stand. Linear in paragraphs.
 *
 * @param targets Lengths by the source's place; 0 where there is no translation.
 */
export function stepsGain(sources: readonly number[], targets: readonly number[], model: LengthModel): number {
  const present = targets.filter((length) => length > 0);
  const standing = sources.reduce(
    (sum, length, at) => sum + beadScore(model, [length], [targets[at] ?? 0].filter(Boolean)),
    0,
  );
  return bestPath(sources, present, startsOf(targets), model) - standing;
}

function beadScore(model: LengthModel, sources: readonly number[], targets: readonly number[]): number {
  const shape = shapes.find((each) => each.sources === sources.length && each.targets === targets.length);
  const whole = sources.reduce((sum, length) => sum + length, 0);
  const isPair = sources.length > 0 && targets.length > 0;
  return (shape?.prior ?? Number.NEGATIVE_INFINITY) + (isPair ? lengthScore(model, whole, targets) : 0);
}

/** How many translations stand before each source, and after all. */
function startsOf(targets: readonly number[]): readonly number[] {
  const starts = [0];
  for (const length of targets) starts.push((starts.at(-1) ?? 0) + (length > 0 ? 1 : 0));
  return starts;
}

function bestPath(
  sources: readonly number[],
  present: readonly number[],
  starts: readonly number[],
  model: LengthModel,
): number {
  const rows = starts.map(() => new Map<number, number>());
  rows[0]?.set(0, 0);
  const offer = (at: number, j: number, score: number) => {
    const row = rows[at];
    if (row === undefined || j > present.length || Math.abs(j - (starts[at] ?? 0)) > reach) return;
    row.set(j, Math.max(row.get(j) ?? Number.NEGATIVE_INFINITY, score));
  };
  const advance = (i: number, j: number, score: number) => {
    for (const { sources: left, targets: right } of shapes) {
      if (i + left > sources.length || j + right > present.length) continue;
      offer(i + left, j + right, score + beadScore(model, sources.slice(i, i + left), present.slice(j, j + right)));
    }
  };
  for (const [i, start] of starts.entries()) {
    // A bead that takes nothing of the source leads to a later cell of the same row.
    for (let j = Math.max(start - reach, 0); j <= start + reach; j += 1) {
      const score = rows[i]?.get(j);
      if (score !== undefined) advance(i, j, score);
    }
  }
  return rows.at(-1)?.get(present.length) ?? Number.NEGATIVE_INFINITY;
}
