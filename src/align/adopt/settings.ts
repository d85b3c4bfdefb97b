import type { LengthSettings } from "./lengths.ts";
import type { WordSettings } from "./word-model.ts";

/** What speaks for or against a bead. */
export const featureNames = [
  /** Tokens of a block alone, in tens: it is odder for a long one to have no partner. */
  "alone",
  /** Tokens of a bead, in tens. */
  "tokens",
  /** How well the lengths go together, from both sides: log likelihood ratios. */
  "lengths",
  /** How well the words do. */
  "words",
  /** Kinds of blocks, and numbers in lists. */
  "kinds",
  /** Numbers, links, notes, names. */
  "values",
  /** One side begins with a capital, the other does not. */
  "begin",
  /** One side ends a sentence, the other does not. */
  "end",
  /** How many more sentences one side has. */
  "sentences",
  /** As `words`, by the square root of how many there are: words of one block are not independent of each other. */
  "fit",
  /** The same of the block that the other side explains worst. */
  "weakest",
] as const;
export type FeatureName = (typeof featureNames)[number];

/** What the aligner weighs by. */
export interface AlignSettings {
  /** How common beads of each shape are, `sources:targets`: added to their scores. */
  readonly shapes: Readonly<Record<string, number>>;
  readonly features: Readonly<Record<FeatureName, number>>;
  /** How much all of it counts in each pass: at first less, so that the words can contradict the lengths. */
  readonly passes: readonly number[];
  readonly word: WordSettings;
  readonly lengths: LengthSettings;
  /** How far from the diagonal a block's partner can be, in blocks; anywhere where it is not said. */
  readonly reach?: number;
  /** The posterior's logit is divided by this to give the confidence. */
  readonly temperature: number;
}

/** Learned on half of the languages of bench/alignment, by adopt-train.ts. */
export const tuned: AlignSettings = {
  shapes: {
    "1:1": -0.4,
    "1:0": -4.37,
    "0:1": -4.97,
    "1:2": -3.83,
    "2:1": -4.36,
    "1:3": -8.73,
    "3:1": -8.81,
    "2:2": -9.87,
  },
  features: {
    alone: 0.09,
    tokens: -0.025,
    lengths: 0.362,
    words: 0.013,
    kinds: 2.365,
    values: 1.08,
    begin: -0.801,
    end: -1.22,
    sentences: -0.805,
    fit: 0.085,
    weakest: 0.092,
  },
  passes: [0.4, 0.6, 1, 1],
  word: { rounds: 4, background: 0.15, shrink: 0.2 },
  lengths: { spread: 0.02, noise: 3, strength: 8 },
  temperature: 1,
};
