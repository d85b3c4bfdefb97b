import { lengthOf } from "./lengths.ts";

/**
 * Divides a translation between source texts that it translates together, at the ends of sentences, where the parts'
 * lengths come closest to the sources'. But for spaces between them, the parts are the whole.
 *
 * @param markdown Inline Markdown.
 * @param sources Lengths of the source texts, in order.
 * @returns Nothing where there are fewer sentences than sources.
 */
export function divide(markdown: string, sources: readonly number[]): readonly string[] | undefined {
  const sentences = sentencesOf(markdown);
  if (sentences.length < sources.length) return undefined;
  const all = sources.reduce((sum, length) => sum + length, 0);
  const lengths = sentences.map(lengthOf);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const parts: string[] = [];
  let [first, used, wanted] = [0, 0, 0];
  sources.forEach((source, at) => {
    const last = sentences.length - (sources.length - 1 - at);
    wanted += (source / all) * whole;
    let next = first + 1;
    used += lengths[first] ?? 0;
    while (next < last && (at === sources.length - 1 || closer(used, lengths[next] ?? 0, wanted))) {
      used += lengths[next] ?? 0;
      next += 1;
    }
    parts.push(sentences.slice(first, next).join("").trim());
    first = next;
  });
  return parts;
}

function closer(used: number, more: number, wanted: number): boolean {
  return Math.abs(used + more - wanted) < Math.abs(used - wanted);
}

/** Behind a sentence's end with its closing marks: at spaces, or right there in a script that writes none. */
const boundary =
  /(?<=[.!?…؟۔।॥።၊။។།][\p{Pe}\p{Pf}"'*_~]*)\s+|(?<=[。！？][\p{Pe}\p{Pf}*_~]*)(?![\p{Pe}\p{Pf}*_~。！？]|$)/gu;

/** Sentences, none of which begins or ends within emphasis, code or a link; put together they are the whole. */
function sentencesOf(markdown: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: space } of markdown.matchAll(boundary)) {
    const end = index + space.length;
    if (!isBalanced(markdown.slice(start, end))) continue;
    sentences.push(markdown.slice(start, end));
    start = end;
  }
  return [...sentences, markdown.slice(start)].filter((sentence) => sentence.trim() !== "");
}

function isBalanced(markdown: string): boolean {
  const plain = markdown.replace(/\\./g, "");
  const count = (pattern: RegExp) => plain.match(pattern)?.length ?? 0;
  return (
    [/\*+/g, /_+/g, /`+/g, /~+/g].every((mark) => count(mark) % 2 === 0) &&
    count(/\[/g) === count(/\]/g) &&
    count(/\(/g) === count(/\)/g)
  );
}
