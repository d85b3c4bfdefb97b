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
