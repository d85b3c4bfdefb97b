import type { List, Nodes, Parents, Root } from "mdast";

/**
 * Hands out block ids in document order (law 4): `point-n` for the items of the statement's points, `section-n` for
 * headings, `p-n` for every other block.
 */
export interface BlockIds {
  readonly next: (block: Nodes, ancestors: readonly Parents[]) => string;
}

/** @param root The document: which of its lists are the statement's points depends on the whole. */
export function blockIds(root: Root): BlockIds {
  const points = pointLists(root);
  let sections = 0;
  let others = 0;
  const used = new Set<number>();
  return {
    next: (block, ancestors) => {
      if (block.type === "heading") return `section-${++sections}`;
      const point = pointOf(block, ancestors, points);
      if (point === undefined || used.has(point)) return `p-${++others}`;
      used.add(point);
      return `point-${point}`;
    },
  };
}

/** The statement's points: the numbered lists at the document's own level that go on with one count from 1. */
function pointLists(root: Root): ReadonlySet<List> {
  const lists = new Set<List>();
  let next = 1;
  for (const node of root.children) {
    if (node.type !== "list" || node.ordered !== true || (node.start ?? 1) !== next) continue;
    lists.add(node);
    next += node.children.length;
  }
  return lists;
}

/** The number of the point that this block opens. */
function pointOf(block: Nodes, ancestors: readonly Parents[], points: ReadonlySet<List>): number | undefined {
  const [, list, item] = ancestors;
  if (ancestors.length !== 3 || list?.type !== "list" || item?.type !== "listItem" || !points.has(list))
    return undefined;
  return item.children[0] === block ? (list.start ?? 1) + list.children.indexOf(item) : undefined;
}
