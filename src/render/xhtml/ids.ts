import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** A tree as both formats write it. */
export type Tree = Root | Element;

/** The ids of a tree's elements. */
export function idsOf(tree: Tree): string[] {
  const ids: string[] = [];
  visit(tree, "element", ({ properties }) => {
    if (typeof properties.id === "string") ids.push(properties.id);
  });
  return ids;
}

/**
 * Takes the links out of a tree, in place, that have no address or whose address is an anchor that is not there; their
 * words stay. Nothing is reported: what a text's links lead to is the edition's to say, once for all formats.
 *
 * @param ids Every id of the document.
 */
export function unlinkDeadAnchors(tree: Tree, ids: ReadonlySet<string>): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "a" || parent === undefined || index === undefined) return undefined;
    const { href } = node.properties;
    if (typeof href === "string" && (!href.startsWith("#") || ids.has(href.slice(1)))) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return [SKIP, index];
  });
}
