import type { Bead, DocumentBlock } from "../../model/adoption.ts";
import type { Segment } from "../../model/segment.ts";
import { divide } from "./divide.ts";
import { lengthOf } from "./lengths.ts";
import type { SourceText } from "./source-texts.ts";

/** Why a translator should look at an adopted text. */
export type Doubt =
  | { readonly type: "uncertain"; readonly confidence: number }
  /** Several blocks of the document stand in one text. */
  | { readonly type: "joined"; readonly blocks: number }
  /** One block of the document was divided between several texts. */
  | { readonly type: "divided"; readonly texts: number }
  /** One block translates this text and those before it, and could not be divided: it stands with the first. */
  | { readonly type: "above"; readonly block: string }
  | { readonly type: "links"; readonly missing: readonly string[] }
  | { readonly type: "notes"; readonly expected: number; readonly found: number }
  /** The document translates the same words differently elsewhere. */
  | { readonly type: "differs"; readonly other: string };

/** What a document offers for one segment. */
export interface Proposal {
  readonly segment: Segment;
  /** Empty where the document's text stands with another segment. */
  readonly target: string;
  readonly doubts: readonly Doubt[];
}

/** What a bead says, taken from both documents. */
export interface Meeting {
  readonly bead: Bead;
  readonly segments: readonly Segment[];
  readonly texts: readonly SourceText[];
  readonly blocks: readonly DocumentBlock[];
}

/** A bead as translations: one for each of its segments. Nothing where the document has no block for them. */
export function proposalsOf({ bead, segments, texts, blocks }: Meeting): readonly Proposal[] {
  const [first] = segments;
  if (first === undefined || blocks.length === 0) return [];
  const whole = joined(blocks, first.format);
  const doubts: Doubt[] = blocks.length > 1 ? [{ type: "joined", blocks: blocks.length }] : [];
  const parts =
    segments.length === 1
      ? [whole]
      : divide(
          whole,
          texts.map(({ text }) => lengthOf(text)),
        );
  return segments.map((segment, at): Proposal => {
    const own: Doubt[] = [{ type: "uncertain", confidence: bead.confidence }, ...doubts];
    if (parts === undefined && at > 0) return { segment, target: "", doubts: [{ type: "above", block: first.id }] };
    if (segments.length > 1) own.push({ type: "divided", texts: segments.length });
    return withMarks({ segment, target: parts?.[at] ?? whole, doubts: own }, texts[at]);
  });
}

/** Two paragraphs in one text are parted by a hard break: no word moves, and a translator sees the seam. */
function joined(blocks: readonly DocumentBlock[], format: Segment["format"]): string {
  return format === "text"
    ? blocks.map(({ text }) => text).join(" ")
    : blocks.map(({ markdown }) => markdown).join("\\\n");
}

const noteMark = /(?<!\\)\[\^([^\]\s]+)\]/g;

/** Footnotes get the source's labels, in order, where there are as many; what is missing is a doubt. */
function withMarks(proposal: Proposal, text: SourceText | undefined): Proposal {
  if (text === undefined || proposal.segment.format === "text") return proposal;
  const found = [...proposal.target.matchAll(noteMark)].length;
  let at = 0;
  const target = proposal.target.replace(noteMark, () => (at < text.notes.length ? `[^${text.notes[at++]}]` : ""));
  const doubts = [...proposal.doubts];
  if (found !== text.notes.length) doubts.push({ type: "notes", expected: text.notes.length, found });
  const missing = text.links.filter((link) => !target.includes(link));
  if (missing.length > 0) doubts.push({ type: "links", missing });
  return { ...proposal, target, doubts };
}
