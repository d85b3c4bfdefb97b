import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { plainText } from "../../model/tree.ts";
import { type Draft, withNotesOf } from "./draft.ts";
import { listNumber } from "./numbers.ts";

/** The lines of a paragraph, at its breaks; one where it has none. */
export function linesOf(paragraph: Paragraph): readonly (readonly PhrasingContent[])[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === "break") lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines.filter((line) => line.map(plainText).join("").trim() !== "");
}

/** Divides paragraphs at empty lines: two breaks, one after the other, as old pages part paragraphs. */
export function divideAtEmptyLines(draft: Draft): Draft {
  return {
    ...draft,
    blocks: draft.blocks.flatMap((block): readonly RootContent[] =>
      block.type === "paragraph" ? parted(block) : [block],
    ),
  };
}

function parted(paragraph: Paragraph): readonly Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  const isBlank = (node: PhrasingContent | undefined) => node?.type === "text" && node.value.trim() === "";
  const children = paragraph.children.filter((child, at, all) => {
    return !(isBlank(child) && all[at - 1]?.type === "break" && all[at + 1]?.type === "break");
  });
  children.forEach((child, at) => {
    const isEnd = child.type === "break" && (children[at - 1]?.type === "break" || children[at + 1]?.type === "break");
    if (!isEnd) parts.at(-1)?.push(child);
    else if (children[at + 1]?.type !== "break") parts.push([]);
  });
  const full = parts.filter((part) => part.some((child) => !isBlank(child)));
  if (full.length < 2) return [paragraph];
  return full.map((part, at): Paragraph => {
    const { position } = part.find((child) => child.position !== undefined) ?? paragraph;
    const piece: Paragraph = { type: "paragraph", children: trimStart(part), position: position ?? paragraph.position };
    return at === 0 ? withNotesOf(piece, paragraph) : piece;
  });
}

/** Divides paragraphs whose lines count: points that a page keeps apart by line breaks alone. */
export function divideLines(draft: Draft): Draft {
  return { ...draft, blocks: draft.blocks.flatMap((block) => (block.type === "paragraph" ? divided(block) : [block])) };
}

function divided(paragraph: Paragraph): readonly RootContent[] {
  const lines = linesOf(paragraph);
  const numbers = lines.map((line) => listNumber(line.map(plainText).join("")));
  const counted = numbers.flatMap((number) => number?.value ?? []);
  const goesOn = counted.length > 1 && counted.every((value, at) => at === 0 || value === (counted[at - 1] ?? 0) + 1);
  if (!goesOn) return [paragraph];
  const parts: PhrasingContent[][] = [];
  lines.forEach((line, at) => {
    if (numbers[at] !== undefined || parts.length === 0 || numbers[0] === undefined) parts.push([...line]);
    else parts.at(-1)?.push({ type: "break" }, ...line);
  });
  return parts.map((children, at): Paragraph => {
    const part: Paragraph = { type: "paragraph", children: trimStart(children), position: paragraph.position };
    return at === 0 ? withNotesOf(part, paragraph) : part;
  });
}

function trimStart(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children;
  return first?.type === "text" ? [{ ...first, value: first.value.trimStart() }, ...rest] : [...children];
}
