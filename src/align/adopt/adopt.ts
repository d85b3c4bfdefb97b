import type { DocumentBlock } from "../../model/adoption.ts";
import type { Segment, SegmentedStatement } from "../../model/segment.ts";
import { alignBlocks } from "./align-blocks.ts";
import type { KnownPair } from "./evidence.ts";
import { lengthOf } from "./lengths.ts";
import { type Meeting, type Proposal, proposalsOf } from "./propose.ts";
import { sourceTextOf } from "./source-texts.ts";

/** A translated document laid against the canonical text. */
export interface Adoption {
  /** Every segment and every block of the document once, in order. */
  readonly meetings: readonly Meeting[];
  /** One for each distinct source text that the document has something for. */
  readonly proposals: readonly Proposal[];
  /** What found no partner, with the segment that it stands behind. */
  readonly leftover: readonly Leftover[];
  /** Share of the source's letters that have a likely partner, 0 to 1. */
  readonly covered: number;
}

export interface Leftover {
  readonly block: DocumentBlock;
  readonly after: Segment | undefined;
}

/**
 * Lays a translated document against the canonical text.
 *
 * @param blocks The document's blocks, in order.
 * @param known Texts of the same two languages that are known to translate each other.
 */
export function adopt(
  { segments, references }: Pick<SegmentedStatement, "segments" | "references">,
  blocks: readonly DocumentBlock[],
  known: readonly KnownPair[],
): Adoption {
  const texts = segments.map((segment) => sourceTextOf(segment, references));
  const meetings = alignBlocks(texts, blocks, known).map(
    (bead): Meeting => ({
      bead,
      segments: segments.slice(bead.source, bead.source + bead.sources),
      texts: texts.slice(bead.source, bead.source + bead.sources),
      blocks: blocks.slice(bead.target, bead.target + bead.targets),
    }),
  );
  return {
    meetings,
    proposals: onePerText(meetings.flatMap((meeting) => proposalsOf(meeting))),
    leftover: meetings
      .filter(({ bead }) => bead.sources === 0)
      .flatMap(({ bead, blocks: alone }) => alone.map((block) => ({ block, after: segments[bead.source - 1] }))),
    covered: coverage(meetings),
  };
}

/** Segments with the same text share an entry: the first translation counts, another one is told. */
function onePerText(proposals: readonly Proposal[]): readonly Proposal[] {
  const first = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = JSON.stringify([proposal.segment.context, proposal.segment.source]);
    const before = first.get(key);
    if (before === undefined || before.target === "") first.set(key, proposal);
    else if (before.target !== proposal.target && proposal.target !== "") {
      first.set(key, { ...before, doubts: [...before.doubts, { type: "differs", other: proposal.target }] });
    }
  }
  return [...first.values()];
}

/** Beads less likely than this say nothing. */
const likely = 0.9;

function coverage(meetings: readonly Meeting[]): number {
  const letters = (of: readonly Meeting[]) =>
    of.flatMap(({ texts }) => texts).reduce((sum, { text }) => sum + lengthOf(text), 0);
  const met = meetings.filter(({ bead, blocks }) => blocks.length > 0 && bead.confidence >= likely);
  return letters(met) / Math.max(letters(meetings), 1);
}
