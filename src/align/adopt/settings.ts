import type { LengthSettings } from "./lengths.ts";
import type { WordSettings } from "./word-model.ts";

/** What the aligner weighs by. Learned on half of the languages of bench/alignment (adopt-train.ts). */
export interface AlignSettings {
  /** Weights of a bead's features, by its shape as `sources:targets`. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
  /** How much all evidence counts in each pass. */
  readonly passes: readonly number[];
  readonly word: WordSettings;
  readonly lengths: LengthSettings;
  /** The posterior's logit is divided by this to give the confidence. */
  readonly temperature: number;
}

const two = [-5, 0, 0.5, 0.5, 0.2, 0.2, 1, 1, 0, 0, 0];
const three = [-8, 0, 0.5, 0.5, 0.2, 0.2, 1, 1, 0, 0, 0];

export const tuned: AlignSettings = {
  weights: {
    "1:1": [-0.05, 0, 0.5, 0.5, 0.2, 0.2, 1, 1, 0, 0, 0],
    "1:0": [-5, 0],
    "0:1": [-5, 0],
    "1:2": two,
    "2:1": two,
    "1:3": three,
    "3:1": three,
    "2:2": three,
  },
  passes: [1, 1, 1, 1],
  word: { rounds: 4, background: 0.3, shrink: 0.5 },
  lengths: { spread: 0.02, noise: 3, strength: 8 },
  temperature: 1,
};
