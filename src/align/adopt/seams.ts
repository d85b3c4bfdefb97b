import type { AlignedText } from "../../model/adoption.ts";

/** How a block begins and ends, and how many sentences it has: a part of a paragraph shows there that it is one. */
export interface Seams {
  /** Share of beads that begin with a capital on the one side and without one on the other, 0 or 1. */
  readonly begin: (source: number, target: number) => number;
  /** The same of a sentence's end, for the last blocks of a bead. */
  readonly end: (source: number, target: number) => number;
  /** How many more sentences one side of a bead has. */
  readonly sentences: (source: number, sources: number, target: number, targets: number) => number;
}

const sentenceEnd = /[.!?。！？؟۔।॥։።၊။៖។།…]["'”’»)\]]*$/u;
const sentenceEnds = /[.!?。！？؟۔।॥։።။។།…]+(?=["'”’»)\]]*(?:\s|$|\p{scx=Han}))/gu;

/** Looks at the seams of two documents. A side that hardly writes capitals or sentence ends is not held to them. */
export function seamsOf(sources: readonly AlignedText[], targets: readonly AlignedText[]): Seams {
  const [ours, theirs] = [sources.map(seamOf), targets.map(seamOf)];
  const usual = (key: "capital" | "ended") => mostly(ours, key) && mostly(theirs, key);
  const [capitals, ends] = [usual("capital"), usual("ended")];
  const counted = comparable(ours, theirs);
  const sum = (all: readonly Seam[], first: number, count: number) => {
    let sentences = 0;
    for (let at = first; at < first + count; at += 1) sentences += all[at]?.sentences ?? 0;
    return sentences;
  };
  return {
    begin: (source, target) => (capitals && ours[source]?.capital !== theirs[target]?.capital ? 1 : 0),
    end: (source, target) => (ends && ours[source]?.ended !== theirs[target]?.ended ? 1 : 0),
    sentences: (source, left, target, right) =>
      counted ? Math.min(Math.abs(sum(ours, source, left) - sum(theirs, target, right)), 3) : 0,
  };
}

interface Seam {
  readonly heading: boolean;
  readonly capital: boolean;
  readonly ended: boolean;
  readonly sentences: number;
}

function seamOf({ text, kind }: AlignedText): Seam {
  return {
    heading: kind === "heading",
    capital: /^\P{L}*\p{Lu}/u.test(text),
    ended: sentenceEnd.test(text),
    sentences: text.match(sentenceEnds)?.length ?? 0,
  };
}

function mostly(seams: readonly Seam[], key: "capital" | "ended"): boolean {
  const counted = seams.filter(({ heading }) => !heading);
  return counted.filter((seam) => seam[key]).length > 0.8 * counted.length;
}

function comparable(ours: readonly Seam[], theirs: readonly Seam[]): boolean {
  const total = (seams: readonly Seam[]) => seams.reduce((sum, { sentences }) => sum + sentences, 0);
  const ratio = total(theirs) / Math.max(total(ours), 1);
  return ratio > 0.6 && ratio < 1.67;
}
