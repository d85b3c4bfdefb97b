/** How long a translation is for a source of a given length, estimated on pairs. */
export interface LengthModel {
  /** Mean of log(target / source). */
  readonly ratio: number;
  /** Variance of one pair: `spread + noise / characters`. */
  readonly spread: number;
  readonly noise: number;
  /** Mean and variance of the logarithm of a target block's length. */
  readonly mean: number;
  readonly variance: number;
}

/** The length of a text, in letters, marks and digits. */
export function lengthOf(text: string): number {
  return Math.max(text.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0, 1);
}

/** Lengths of two sides of a bead, and how likely the bead is. */
export interface LengthPair {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

export interface LengthSettings {
  /** Variance of the logarithm of two lengths' ratio, for long texts. */
  readonly spread: number;
  /** What is added to it, divided by the source's length. */
  readonly noise: number;
  /** How many pairs these two count for. */
  readonly strength: number;
}

/**
 * How lengths go together in two documents.
 *
 * @param targets Lengths of all target blocks.
 */
export function estimateLengths(
  pairs: readonly LengthPair[],
  targets: readonly number[],
  prior: LengthSettings,
): LengthModel {
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const ratio = weightedMedian(pairs.map(({ source, target, weight }) => [Math.log(target / source), weight]));
  const deviations = pairs.map(({ source, target, weight }): [number, number] => {
    const expected = prior.spread + prior.noise / source;
    return [Math.abs(Math.log(target / source) - ratio) / Math.sqrt(expected), weight];
  });
  const scale = (1.4826 * weightedMedian(deviations)) ** 2;
  const factor = Math.max((scale * total + prior.strength) / (total + prior.strength), 0.3);
  const logs = targets.map(Math.log);
  const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(logs.length, 1);
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0.5) / Math.max(logs.length, 1);
  return { ratio, spread: prior.spread * factor, noise: prior.noise * factor, mean, variance };
}

function weightedMedian(values: readonly (readonly [number, number])[]): number {
  const sorted = values.toSorted((one, other) => one[0] - other[0]);
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  let seen = 0;
  for (const [value, weight] of sorted) {
    seen += weight;
    if (seen >= half) return value;
  }
  return 0;
}

/** How much better a source of this length explains the target's lengths than nothing does: a log likelihood ratio. */
export function lengthScore(model: LengthModel, source: number, targets: readonly number[]): number {
  const whole = targets.reduce((sum, length) => sum + length, 0);
  const variance = model.spread + model.noise / source;
  const pair = logStudent(Math.log(whole) - Math.log(source) - model.ratio, variance);
  const alone = targets.reduce((sum, length) => sum + logNormal(Math.log(length) - model.mean, model.variance), 0);
  return pair - alone + logDivision(targets, whole);
}

/** How the whole falls into parts: uniformly; as a density of the logarithms of the parts' lengths. */
function logDivision(targets: readonly number[], whole: number): number {
  if (targets.length === 1) return 0;
  return targets.reduce((sum, length) => sum + Math.log(length / whole), Math.log(targets.length));
}

function logNormal(deviation: number, variance: number): number {
  return -0.5 * (Math.log(2 * Math.PI * variance) + deviation ** 2 / variance);
}

/** Student's t with four degrees of freedom: a translator who adds a sentence is no wonder. */
function logStudent(deviation: number, variance: number): number {
  const degrees = 4;
  return (
    Math.log(0.375) - 0.5 * Math.log(variance) - ((degrees + 1) / 2) * Math.log1p(deviation ** 2 / (degrees * variance))
  );
}
