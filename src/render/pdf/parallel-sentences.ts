import type { InlineData } from "./data.ts";

/** A paragraph of fewer characters is never parted. */
const longParagraph = 240;
/** Sentences are kept together up to about this many characters: a line. */
const shortestPiece = 60;
/** A sentence of more is parted between words. */
const longestPiece = 1200;

/** A paragraph in pieces that a page may end with; one where it is not long. Together they are the paragraph. */
export function sentencesOf(nodes: readonly InlineData[], language: string): readonly (readonly InlineData[])[] {
  const text = nodes.map(lengthened).join("");
  const scale = scaleOf(text);
  if (text.length < longParagraph * scale) return [nodes];
  const least = shortestPiece * scale;
  const pieces: InlineData[][] = [[]];
  const cuts = cutsOf(text, language).filter((at) => text.length - at >= least);
  let start = 0;
  let last = 0;
  for (const node of nodes) {
    const end = start + lengthened(node).length;
    let from = start;
    for (const at of cuts) {
      if (node.type !== "text" || at <= start || at >= end || at - last < least) continue;
      pieces.at(-1)?.push({ ...node, value: node.value.slice(from - start, at - start) });
      pieces.push([]);
      from = at;
      last = at;
    }
    pieces.at(-1)?.push(node.type === "text" ? { ...node, value: node.value.slice(from - start) } : node);
    start = end;
  }
  return pieces;
}

/** Where a character is as wide as it is high, fewer of them fill a line. */
function scaleOf(text: string): number {
  const wide = text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu)?.length ?? 0;
  return wide > text.length / 3 ? 0.45 : 1;
}

/** The text of a node as the reader counts it. */
function lengthened(node: InlineData): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(lengthened).join("") : "";
}

/** Where a page may end: between sentences, and between words of one that is too long. */
function cutsOf(text: string, language: string): readonly number[] {
  const sentences = [...new Intl.Segmenter([language, "en"], { granularity: "sentence" }).segment(text)];
  return sentences.flatMap(({ index, segment }) => [index, ...wordsIn(segment, language).map((at) => index + at)]);
}

function wordsIn(sentence: string, language: string): readonly number[] {
  if (sentence.length < longestPiece) return [];
  const words = [...new Intl.Segmenter([language, "en"], { granularity: "word" }).segment(sentence)];
  // Behind a space, or before a word where there are none: never before a closing mark.
  return words.filter(({ isWordLike }) => isWordLike === true).map(({ index }) => index);
}
