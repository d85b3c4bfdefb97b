import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { plainText } from "../../model/tree.ts";
import { bareNumber, listNumber } from "./numbers.ts";

/** The number that would come next; nothing for what is no numbered list. */
export function nextOf(block: RootContent | undefined): number | undefined {
  return block?.type === "list" && block.ordered === true ? (block.start ?? 1) + block.children.length : undefined;
}

/** The number that a paragraph begins with: in its text, or alone in bold before it. */
export function numberOf(paragraph: Paragraph): number | undefined {
  return listNumber(plainText(paragraph))?.value ?? strongNumber(paragraph);
}

function strongNumber({ children: [first, second] }: Paragraph): number | undefined {
  return first?.type === "strong" && second !== undefined ? bareNumber(plainText(first)) : undefined;
}

/** The paragraph without its number, wherever that stands: in the text, in bold, or both. */
export function withoutNumber(paragraph: Paragraph): Paragraph {
  const length = listNumber(plainText(paragraph))?.length;
  if (length !== undefined) return { ...paragraph, children: withoutStart(paragraph.children, length) };
  return { ...paragraph, children: withoutSpace(paragraph.children.slice(1)) };
}

/** Inline content without its first characters; what is emptied by that goes. */
function withoutStart(children: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first === undefined || length <= 0) return withoutSpace(children);
  const size = plainText(first).length;
  if (size <= length) return withoutStart(rest, length - size);
  if (first.type === "text") return withoutSpace([{ ...first, value: first.value.slice(length) }, ...rest]);
  if (!("children" in first)) return [first, ...rest];
  return [{ ...first, children: withoutStart(first.children, length) } as PhrasingContent, ...rest];
}

function withoutSpace(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type === "break") return withoutSpace(rest);
  if (first?.type !== "text") return [...children];
  const value = first.value.trimStart();
  return value === "" ? withoutSpace(rest) : [{ ...first, value }, ...rest];
}
