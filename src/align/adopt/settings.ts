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

export const tuned: AlignSettings = {
  weights: {
    "1:1": [-0.669, -0.014, 0.022, 0.439, 0.122, 0.002, 2.109, 1.155, -1.796, -1.682, -0.847],
    "1:0": [-4, 0.15],
    "0:1": [-4.5, 0],
    "1:2": [-4.13, 0.109, 1.009, -0.133, -0.012, 0.04, 2.4, 1.296, -0.953, -1.452, -0.918],
    "2:1": [-4.822, 0.02, 0.822, 0.335, 0.155, -0.034, 1.504, 2.15, -0.097, -0.793, -1.229],
    "1:3": [-7, 0, 1.009, -0.133, -0.012, 0.04, 2.4, 1.296, -0.953, -1.452, -0.918],
    "3:1": [-7, 0, 0.822, 0.335, 0.155, -0.034, 1.504, 2.15, -0.097, -0.793, -1.229],
    "2:2": [-7, 0, 0.822, 0.335, 0.155, -0.034, 1.504, 2.15, -0.097, -0.793, -1.229],
  },
  passes: [1, 1, 1, 1],
  word: { rounds: 4, background: 0.3, shrink: 0.5 },
  lengths: { spread: 0.02, noise: 3, strength: 8 },
  temperature: 1,
};
