import type { LengthSettings } from "./lengths.ts";
import type { WordSettings } from "./word-model.ts";

/** What the aligner weighs by. Tuned on half of the languages of bench/alignment. */
export interface AlignSettings {
  /** Weight of the word model's score, which counts words as if each were independent of the others. */
  readonly words: number;
  readonly length: number;
  /** Natural logarithms of how often beads of each shape occur. */
  readonly priors: {
    readonly pair: number;
    readonly alone: number;
    readonly two: number;
    readonly three: number;
  };
  /** How much all evidence counts in each pass: at first little, so that the words can contradict the lengths. */
  readonly passes: readonly number[];
  readonly word: WordSettings;
  readonly lengths: LengthSettings;
  /** The posterior's logit is divided by this to give the confidence. */
  readonly temperature: number;
}

export const tuned: AlignSettings = {
  words: 0.4,
  length: 1,
  priors: { pair: -0.05, alone: -5, two: -5, three: -8 },
  passes: [1, 1, 1, 1],
  word: { rounds: 4, background: 0.3, shrink: 0.5 },
  lengths: { spread: 0.02, noise: 3, strength: 8 },
  temperature: 1,
};
