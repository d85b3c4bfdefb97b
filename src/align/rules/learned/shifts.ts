import type { AlignedText } from "../../../model/adoption.ts";
import type { Pair } from "../../../model/alignment.ts";
import { alignBlocks } from "../../adopt/align-blocks.ts";
import { estimateLengths, lengthOf } from "../../adopt/lengths.ts";
import { tuned } from "../../adopt/settings.ts";
import { sourceTextOf } from "../../adopt/source-texts.ts";
import type { CheckedStatement } from "../rule.ts";
import { stepsGain } from "./steps.ts";

/** Where a catalog's translations stop standing beside their sources. */
export interface Shift {
  readonly kind: "merged" | "split" | "dropped" | "added";
  /** The entry whose source begins it. */
  readonly pair: Pair;
  /** Sources that it takes in. */
  readonly sources: number;
}

/** How much better another alignment must fit, before the catalog is aligned anew; a log likelihood ratio. */
const suspicious = 4;

/** How far from its source a translation is looked for, in entries. */
const reach = 6;

/** How certain the aligner must be. */
const certain = 0.5;

const usual = { spread: 0.03, noise: 3, strength: 1e9 } as const;

/**
 * Aligns the translations, in the catalog's order, with the sources, as if they were a document of their own: one that was
 * merged, split or dropped shows there, and everything behind it stands one entry off.
 */
export function findShifts(statement: CheckedStatement, content: Content): readonly Shift[] {
  const { pairs } = statement.alignment;
  return pairs.length > 3 && gainOf(pairs, content) > limitFor(pairs) ? alignAnew(statement) : [];
}

/** How well a pair's source goes with the content of another pair's translation. */
export type Content = (source: Pair, target: Pair) => number;

/** Where a translation is missing, another one may well be in the wrong place. */
function limitFor(pairs: readonly Pair[]): number {
  return pairs.some((pair) => textOf(pair) === "") ? suspicious / 4 : suspicious;
}

function gainOf(pairs: readonly Pair[], content: Content): number {
  const sources = pairs.map(({ segment }) => lengthOf(segment.source));
  const targets = pairs.map((pair) => (textOf(pair) === "" ? 0 : lengthOf(textOf(pair))));
  const present = sources.flatMap((source, at) => {
    const target = targets[at] ?? 0;
    return target === 0 ? [] : [{ source, target, weight: source }];
  });
  if (present.length < 4) return 0;
  // What is shifted tells nothing of single pairs, but all of it has the right length together.
  const sum = (side: "source" | "target") => present.reduce((all, pair) => all + pair[side], 0);
  const estimated = estimateLengths(
    present,
    targets.filter((length) => length > 0),
    usual,
  );
  return stepsGain({
    sources,
    targets,
    model: { ...estimated, ratio: Math.log(sum("target") / sum("source")) },
    content: (source, target) => content(pairs[source] as Pair, pairs[target] as Pair),
  });
}

function textOf(pair: Pair): string {
  return pair.state === "missing" ? "" : pair.entry.target;
}

function alignAnew({ alignment, segmented }: CheckedStatement): readonly Shift[] {
  const { pairs } = alignment;
  const sources = pairs.map(({ segment }) => sourceTextOf(segment, segmented.references));
  const translated = pairs.filter((pair) => textOf(pair) !== "");
  const beads = alignBlocks(sources, translated.map(textOf).map(targetText), [], { ...tuned, reach });
  return beads.flatMap(({ source, sources: left, targets: right, confidence }): readonly Shift[] => {
    const pair = pairs[Math.min(source, pairs.length - 1)];
    if (pair === undefined || confidence < certain || left === right) return [];
    if (right === 0) return textOf(pair) === "" ? [] : [{ kind: "dropped", pair, sources: left }];
    if (left === 0) return [{ kind: "added", pair, sources: left }];
    return [{ kind: left > right ? "merged" : "split", pair, sources: left }];
  });
}

/** A catalog does not say what kind of block a translation was made for. */
function targetText(text: string): AlignedText {
  return { text, kind: "paragraph", number: undefined, marks: [] };
}
