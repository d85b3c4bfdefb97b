import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import type { CheckedPair, CheckedText } from "../rule.ts";
import { type Fit, unlike } from "./fit.ts";
import type { LocaleTexts, Paragraph } from "./paragraphs.ts";
import { isTooFew } from "./proof.ts";

/** A translation that stands twice. */
export interface Duplicate {
  readonly copy: CheckedPair;
  readonly original: CheckedPair;
}

/** Shorter texts may well be the same for two sources; in letters. */
const shortest = 12;

/** What speaks against a translation's being its source's, beside what the likenesses say: a lost link says most. */
const weights = { markup: 6, numbers: 4, length: 1.5, marks: 1.4 } as const;

/** Paragraphs with one and the same translation, though their sources differ in more than numbers. */
export function duplicates(texts: LocaleTexts, fit: Fit): readonly Duplicate[] {
  const places = texts.paragraphs.map((paragraph, place) => ({ paragraph, place }));
  const groups = Map.groupBy(
    places.filter(({ paragraph }) => paragraph.target.length >= shortest),
    ({ paragraph }) => paragraph.checked.target.plain.normalize("NFKC").replace(/\s+/g, " ").trim(),
  );
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    const leave = group.map(({ place }) => place);
    const sorted = group
      .map((each) => ({ ...each, score: ownScore(each, leave, { texts, fit }) }))
      .toSorted((a, b) => b.score - a.score)
      .map(({ paragraph }) => paragraph);
    const [original, ...copies] = sorted;
    if (original === undefined) return [];
    return copies
      .filter((copy) => !isAlike(copy, original))
      .map((copy) => ({ copy: copy.checked, original: original.checked }));
  });
}

interface Placed {
  readonly paragraph: Paragraph;
  readonly place: number;
}

/** How well a translation goes with the source it stands beside. */
function ownScore(
  { paragraph, place }: Placed,
  leave: readonly number[],
  { texts: { lengths, offsets }, fit }: { readonly texts: LocaleTexts; readonly fit: Fit },
): number {
  const { source, target, checked, isHeading } = paragraph;
  const usual = isHeading ? offsets.headings : offsets.others;
  const [, , ...marks] = target.values.map((value, at) =>
    Math.abs(value - (source.values[at] as number) - (usual[at] ?? 0)),
  );
  const deviation = Math.log(target.length / source.length) - lengths.ratio;
  const shape = Math.log1p(deviation ** 2 / (lengths.spread + lengths.noise / source.length));
  const content = isTooFew(fit) ? 0 : fit.content(fit.rowOf(place), place, leave);
  return (
    content -
    weights.markup * unlikeMarkup(checked) -
    weights.numbers * unlike(source.numbers, target.numbers) -
    weights.length * shape -
    weights.marks * marks.reduce((sum, mark) => sum + mark, 0)
  );
}

/** How many links, references to footnotes and pieces of code one side has and the other has not. */
function unlikeMarkup({ source, target }: CheckedPair): number {
  const [ours, theirs] = [markupOf(source), markupOf(target)];
  const missing = ours.filter((each) => !theirs.includes(each)).length;
  return missing + theirs.filter((each) => !ours.includes(each)).length;
}

function markupOf({ tree }: CheckedText): readonly string[] {
  const found: string[] = [];
  const root: Nodes = { type: "paragraph", children: [...tree] };
  visit(root, (node) => {
    if (node.type === "link") found.push(node.url);
    if (node.type === "footnoteReference") found.push(`^${node.identifier}`);
    if (node.type === "inlineCode") found.push(node.value);
  });
  return found;
}

/** Whether most of the words of two sources are the same. */
function isAlike(one: Paragraph, other: Paragraph): boolean {
  const [left, right] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared >= 0.75 * Math.max(left.size, right.size);
}

function wordsOf({ source }: Paragraph): readonly string[] {
  return source.tokens.filter((token) => /^[\p{L}\p{M}'’]+$/u.test(token));
}
