import type { Element, ElementContent, Nodes, Root, RootContent } from "hast";
import { elements, textOf } from "../document/html.ts";

/** Takes apart tables that only place parts of a page side by side: their cells hold headings, or most of the words. */
export function withoutLayoutTables(page: Root): Root {
  return { ...page, children: unfolded(page.children, textOf(page).length) as RootContent[] };
}

function unfolded(children: readonly (RootContent | ElementContent)[], total: number): readonly Nodes[] {
  return children.flatMap((child): readonly Nodes[] => {
    if (child.type !== "element") return [child];
    const inside = unfolded(child.children, total) as ElementContent[];
    return isLayout(child, total)
      ? cellsOf(child).map((cell) => asPart(cell, total))
      : [{ ...child, children: inside }];
  });
}

/** A cell keeps its names: furniture is known by them. */
function asPart(cell: Element, total: number): Element {
  return { ...cell, tagName: "div", children: unfolded(cell.children, total) as ElementContent[] };
}

/** A cell of more than this share of all words is no cell of a table. */
const most = 0.5;

function isLayout(table: Element, total: number): boolean {
  if (table.tagName !== "table") return false;
  return cellsOf(table).some((cell) => {
    const inner = [...elements(cell)].filter((each) => each !== cell);
    const blocks = inner.filter(({ tagName }) => /^(?:p|ul|ol|table|blockquote|div)$/.test(tagName));
    const hasHeading = inner.some(({ tagName }) => /^h[1-6]$/.test(tagName));
    return hasHeading || (blocks.length > 1 && textOf(cell).length > most * total);
  });
}

/** The cells of a table, not of tables within it. */
function cellsOf(table: Element): readonly Element[] {
  return table.children.flatMap((child): readonly Element[] => {
    if (child.type !== "element") return [];
    if (child.tagName === "td" || child.tagName === "th") return [child];
    return child.tagName === "table" ? [] : cellsOf(child);
  });
}
