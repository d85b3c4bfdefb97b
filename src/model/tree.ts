import type { Nodes, Parents, PhrasingContent, Text } from "mdast";
import type { LocalizedWords } from "./localized.ts";

/** A node's children; none for a leaf. */
function childrenOf(node: Nodes): readonly Nodes[] {
  return "children" in node ? node.children : [];
}

/** Every node of a tree in document order, the root first. */
export function* walk(node: Nodes, ancestors: readonly Parents[] = []): Generator<[Nodes, readonly Parents[]]> {
  yield [node, ancestors];
  if (!("children" in node)) return;
  const below = [...ancestors, node];
  for (const child of node.children) yield* walk(child, below);
}

/** The ids of the blocks in a tree, in document order. */
export function blockIds(node: Nodes): readonly string[] {
  return [...walk(node)].flatMap(([{ data }]) => data?.block?.id ?? []);
}

/**
 * A copy of a tree in which each node is what `replace` makes of it, children first.
 *
 * @param replace Gives the node that stands instead, or several, or none; the node it gets is already a copy.
 */
export function mapTree<T extends Nodes>(node: T, replace: (copy: Nodes) => Nodes | readonly Nodes[]): T {
  const copy = (each: Nodes): Nodes =>
    "children" in each
      ? ({ ...each, children: each.children.flatMap((child) => replace(copy(child))) } as Nodes)
      : { ...each };
  return copy(node) as T;
}

/** The words of a tree, without markup; a break is a space, an image its alternative text. */
export function plainText(node: Nodes): string {
  if (node.type === "break") return " ";
  if (node.type === "image") return node.alt ?? "";
  if ("value" in node) return node.type === "html" ? "" : node.value;
  return childrenOf(node).map(plainText).join("");
}

/** The same children, with neighbouring texts made one, as a parser leaves them. */
export function joinTexts<T extends Nodes>(children: readonly T[]): T[] {
  const joined: T[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type !== "text" || last?.type !== "text") {
      joined.push(child);
      continue;
    }
    const text: Text = { type: "text", value: last.value + child.value };
    if (last.position && child.position) text.position = { start: last.position.start, end: child.position.end };
    joined[joined.length - 1] = text as T;
  }
  return joined;
}

/** Words as a node; those of another language are marked as such. */
export function wordsNode({ text, lang, dir }: LocalizedWords): PhrasingContent {
  const words = { type: "text", value: text } as const;
  if (lang === undefined) return words;
  return { type: "textDirective", name: "span", children: [words], data: { language: { lang, dir } } };
}

/** An abbreviation in brackets with signs in it, such as `(ALT–1987)`. */
const whole = /([(（][^()（）\s]*[-\u2010-\u2013][^()（）\s]*[)）])/;

/** An organization's name as nodes; an abbreviation with a year is kept in one line, as it would else be parted at its dash. */
export function nameNodes(words: LocalizedWords): readonly PhrasingContent[] {
  const { text, lang, dir } = words;
  const pieces = text.split(whole).filter((piece) => piece !== "");
  const children = pieces.map((value): PhrasingContent => {
    const piece = { type: "text", value } as const;
    return whole.test(value) ? { type: "textDirective", name: "keep", children: [piece] } : piece;
  });
  if (lang === undefined) return children;
  return [{ type: "textDirective", name: "span", children, data: { language: { lang, dir } } }];
}

/** Where a node begins in its file, from 1. */
export function startOf(node: Nodes): { line: number; column: number } {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
