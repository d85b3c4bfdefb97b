import type { AlignedText, Bead } from "../../../model/adoption.ts";
import type { Pair } from "../../../model/alignment.ts";
import { alignBlocks } from "../../adopt/align-blocks.ts";
import { estimateLengths, lengthOf } from "../../adopt/lengths.ts";
import { tuned } from "../../adopt/settings.ts";
import { sourceTextOf } from "../../adopt/source-texts.ts";
import type { CheckedStatement } from "../rule.ts";
import { around, relocate } from "./relocate.ts";
import type { StatementFit } from "./statement-fit.ts";
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

/** With fewer entries than this, more; in proportion. */
const few = 24;

/** How far from its source a translation is looked for, in entries. */
const reach = 6;

/** How certain the aligner must be; less where one was dropped, since its neighbours share the certainty with it. */
const certain = { dropped: 0.2, others: 0.5 } as const;

const usual = { spread: 0.03, noise: 3, strength: 1e9 } as const;

/**
 * Aligns the translations, in the catalog's order, with the sources, as if they were a document of their own: one that was
 * merged, split or dropped shows there, and everything behind it stands one entry off.
 *
 * @param exchanged Pairs that seem to have each other's translations: what that explains is no shift.
 */
export function findShifts(
  statement: CheckedStatement,
  fit: StatementFit,
  exchanged: ReadonlyMap<Pair, Pair>,
): readonly Shift[] {
  const { pairs } = statement.alignment;
  const standing = pairs.map((pair) => exchanged.get(pair) ?? pair);
  return pairs.length > 3 && gainOf(pairs, standing, fit) > limitFor(pairs) ? alignAnew(statement, fit) : [];
}

/** Where a translation is missing, another one may well be in the wrong place; with few paragraphs much may be chance. */
function limitFor(pairs: readonly Pair[]): number {
  const limit = suspicious * Math.max(1, few / pairs.length);
  return pairs.some((pair) => textOf(pair) === "") ? limit / 4 : limit;
}

function gainOf(pairs: readonly Pair[], standing: readonly Pair[], { content }: StatementFit): number {
  const sources = pairs.map(({ segment }) => lengthOf(segment.source));
  const targets = standing.map((pair) => (textOf(pair) === "" ? 0 : lengthOf(textOf(pair))));
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
    content: (source, target) => {
      const [one, other] = [pairs[source] as Pair, standing[target] as Pair];
      return content(one, other, [one, other]);
    },
  });
}

function textOf(pair: Pair): string {
  return pair.state === "missing" ? "" : pair.entry.target;
}

function alignAnew({ alignment, segmented }: CheckedStatement, fit: StatementFit): readonly Shift[] {
  const { pairs } = alignment;
  const sources = pairs.map(({ segment }) => sourceTextOf(segment, segmented.references));
  const translated = pairs.filter((pair) => textOf(pair) !== "");
  const beads = alignBlocks(sources, translated.map(textOf).map(targetText), [], { ...tuned, reach });
  const odd = beads.filter(({ sources: left, targets: right, confidence }) => {
    return left !== right && confidence >= (right === 0 ? certain.dropped : certain.others);
  });
  return odd.flatMap((bead): readonly Shift[] => {
    const { source, sources: left, targets: right } = bead;
    const place = right === 0 ? relocated(source, { pairs, translated, beads, fit }) : source;
    const pair = pairs[Math.min(place, pairs.length - 1)] as Pair;
    if (right === 0) return textOf(pair) === "" ? [] : [{ kind: "dropped", pair, sources: left }];
    if (left === 0) return [{ kind: "added", pair, sources: left }];
    return [{ kind: left > right ? "merged" : "split", pair, sources: left }];
  });
}

/** A catalog aligned anew. */
interface Anew {
  readonly pairs: readonly Pair[];
  readonly translated: readonly Pair[];
  readonly beads: readonly Bead[];
  readonly fit: StatementFit;
}

/** The aligner knows this catalog's words alone; the other languages may know better which of two neighbours was dropped. */
function relocated(alone: number, { pairs, translated, beads, fit }: Anew): number {
  const matches = new Map(
    beads.filter((bead) => bead.sources === 1 && bead.targets === 1).map(({ source, target }) => [source, target]),
  );
  const score = fit.realigned([...matches].map(([source, at]) => [pairs[source] as Pair, translated[at] as Pair]));
  const leave = around(alone).flatMap((place) => translated[matches.get(place) ?? -1] ?? []);
  return relocate(alone, matches, (source, at) => score(pairs[source] as Pair, translated[at] as Pair, leave));
}

/** A catalog does not say what kind of block a translation was made for. */
function targetText(text: string): AlignedText {
  return { text, kind: "paragraph", number: undefined, marks: [] };
}
