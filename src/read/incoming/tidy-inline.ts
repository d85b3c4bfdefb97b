import type { PhrasingContent } from "mdast";
import { joinTexts, plainText } from "../../model/tree.ts";

type Stressed = Extract<PhrasingContent, { type: "strong" | "emphasis" | "delete" }>;

/** Stress begins and ends at a word: what stands outside of words is not stressed. */
export function outerSpaces(node: Stressed): readonly PhrasingContent[] {
  const children = joined(node.children);
  const [first] = children;
  const last = children.at(-1);
  if (children.every((child) => plainText(child).trim() === "" && child.type !== "image")) return children;
  const before = first?.type === "text" ? (/^\s+/.exec(first.value)?.[0] ?? "") : "";
  const after = last?.type === "text" ? (/\s+$/.exec(last.value)?.[0] ?? "") : "";
  const inner = { ...node, children: trimmed(children) } as Stressed;
  const space = (value: string): readonly PhrasingContent[] => (value === "" ? [] : [{ type: "text", value }]);
  return [...space(before), inner, ...space(after)];
}

/** Pieces of one kind that follow each other are one: Markdown could not tell where the first ends. */
export function joined(children: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const child of joinTexts(children.filter((each) => each.type !== "text" || each.value !== ""))) {
    const last = out.at(-1);
    const one = last === undefined ? undefined : together(last, child);
    if (one === undefined) out.push(child);
    else out[out.length - 1] = one;
  }
  return out;
}

function together(one: PhrasingContent, other: PhrasingContent): PhrasingContent | undefined {
  if (one.type === "inlineCode" && other.type === "inlineCode") return { ...one, value: one.value + other.value };
  const isStress = other.type === "strong" || other.type === "emphasis" || other.type === "delete";
  if (!isStress || one.type !== other.type) return undefined;
  return { ...one, children: joined([...one.children, ...other.children]) } as PhrasingContent;
}

/** Neither spaces nor breaks stand at the ends of a block. */
export function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first] = children;
  const last = children.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first.type === "break" || (first.type === "text" && first.value.trim() === "")) return trimmed(children.slice(1));
  if (last.type === "break" || (last.type === "text" && last.value.trim() === ""))
    return trimmed(children.slice(0, -1));
  const start =
    first.type === "text" ? [{ ...first, value: first.value.trimStart() }, ...children.slice(1)] : [...children];
  const end = start.at(-1);
  return end?.type === "text" ? [...start.slice(0, -1), { ...end, value: end.value.trimEnd() }] : start;
}

/** A heading is stressed as it is. */
export function unstressed(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child) => (child.type === "strong" ? unstressed(child.children) : [child]));
}

/** A heading has one line. */
export function flat(children: readonly PhrasingContent[]): PhrasingContent[] {
  return joinTexts(children.map((child) => (child.type === "break" ? { type: "text", value: " " } : child)));
}
