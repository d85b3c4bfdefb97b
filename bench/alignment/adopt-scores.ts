import { alignBlocks } from "../../src/align/adopt/align-blocks.ts";
import type { AlignSettings } from "../../src/align/adopt/settings.ts";
import type { AlignedText, Bead } from "../../src/model/adoption.ts";
import type { AdoptCase } from "./adopt-cases.ts";
import type { Declaration } from "./declarations.ts";

/** A pair that was found, how certain it was said to be, and whether it is right. */
export interface JudgedPair {
  readonly confidence: number;
  readonly right: boolean;
}

/** What aligning one spoiled translation gave. */
export interface CaseScore {
  readonly found: readonly JudgedPair[];
  /** Pairs that there are. */
  readonly wanted: number;
}

/** Aligns a spoiled translation with the source. */
export function scoreCase(
  source: readonly AlignedText[],
  { blocks, pairs }: AdoptCase,
  settings?: AlignSettings,
): CaseScore {
  const found = alignBlocks(source, blocks, [], settings)
    .filter(({ sources, targets }) => sources > 0 && targets > 0)
    .map((bead) => ({ confidence: bead.confidence, right: pairs.has(nameOf(bead)) }));
  return { found, wanted: pairs.size };
}

function nameOf({ source, sources, target, targets }: Bead): string {
  const places = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at).join(",");
  return `${places(source, sources)}|${places(target, targets)}`;
}

/** F1 of all pairs, in per cent, and in how many documents everything is right. */
export function summarize(scores: readonly CaseScore[]): { readonly f1: number; readonly whole: number } {
  const right = (score: CaseScore) => score.found.filter((pair) => pair.right).length;
  const sum = (of: (score: CaseScore) => number) => scores.reduce((total, score) => total + of(score), 0);
  const f1 = (200 * sum(right)) / sum(({ found, wanted }) => found.length + wanted);
  const whole = scores.filter((score) => right(score) === score.wanted && score.found.length === score.wanted).length;
  return { f1, whole };
}

/** Paragraphs of a real translation, and how many of them were paired with their own article alone. */
export interface ArticleScore {
  readonly code: string;
  readonly paragraphs: number;
  readonly right: number;
}

/** @param headings Whether the articles' headings are left in. */
export function scoreArticles(
  source: Declaration,
  target: Declaration,
  headings: boolean,
  settings?: AlignSettings,
): ArticleScore {
  const take = ({ blocks }: Declaration) => blocks.filter(({ kind }) => headings || kind !== "heading");
  const [ours, theirs] = [take(source), take(target)];
  const texts = (blocks: Declaration["blocks"]) => (headings ? blocks : blocks.map(withoutStructure));
  let right = 0;
  for (const bead of alignBlocks(texts(ours), texts(theirs), [], settings)) {
    const articles = new Set(ours.slice(bead.source, bead.source + bead.sources).map(({ article }) => article));
    right += theirs
      .slice(bead.target, bead.target + bead.targets)
      .filter(({ kind, article }) => kind !== "heading" && articles.size === 1 && articles.has(article)).length;
  }
  return { code: target.code, right, paragraphs: theirs.filter(({ kind }) => kind !== "heading").length };
}

/** The words alone, as plain text has them. */
export function withoutStructure({ text }: AlignedText): AlignedText {
  return { text, kind: "paragraph", number: undefined, marks: [] };
}
