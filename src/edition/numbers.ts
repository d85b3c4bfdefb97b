import type { Nodes, Root } from "mdast";
import { inDigits } from "../model/digits.ts";
import type { Locale } from "../model/locale.ts";
import { mapTree } from "../model/tree.ts";

/** Gives every item of a numbered list its number. */
export function numberItems(root: Root, locale: Locale): Root {
  return mapTree(root, (node): Nodes => {
    if (node.type !== "list" || node.ordered !== true) return node;
    const start = node.start ?? 1;
    const children = node.children.map((item, index) => ({
      ...item,
      data: { ...item.data, number: inDigits(start + index, locale) },
    }));
    return { ...node, children };
  });
}

/**
 * Sections begin at level 2, below the title, and no level is skipped (PDF/UA-1, 7.4.2; WCAG 2.2, technique G141).
 * The relative order of levels stays the author's.
 */
export function levelHeadings(root: Root): Root {
  const open: { written: number; shown: number }[] = [];
  const children = root.children.map((node) => {
    if (node.type !== "heading") return node;
    while ((open.at(-1)?.written ?? 0) >= node.depth) open.pop();
    const shown = Math.min((open.at(-1)?.shown ?? 1) + 1, 6);
    open.push({ written: node.depth, shown });
    return { ...node, depth: shown as 2 | 3 | 4 | 5 | 6 };
  });
  return { ...root, children };
}
