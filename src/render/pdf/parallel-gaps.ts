import type { BlockData } from "./data.ts";
import type { Gap, RowData } from "./parallel-data.ts";

/** What keeps a row apart from the one before it: what it wants above, and what that one wants below. */
export function gapsOf(block: BlockData | undefined, before: RowData | undefined): readonly Gap[] {
  if (before === undefined || block === undefined) return ["paragraph"];
  const [last] = before.cells.find((blocks) => blocks.length > 0) ?? [];
  if (last === undefined) return [above(block)];
  if (last.type === "heading") return ["after-heading"];
  if (isList(block) && last.type === block.type) return [betweenItems(block)];
  return [above(block), around(last)];
}

/** Whether a row is an item of the list that the row before it is of. Lists of tasks draw their boxes themselves. */
export function goesOn(block: BlockData | undefined, before: RowData | undefined): boolean {
  const [last] = before?.cells.find((blocks) => blocks.length > 0) ?? [];
  if (block === undefined || last === undefined || !isList(block) || !isList(last)) return false;
  return last.type === block.type && ![...block.items, ...last.items].some(({ checked }) => checked !== null);
}

type ListData = Extract<BlockData, { items: unknown }>;

function isList(block: BlockData): block is ListData {
  return block.type === "numbered" || block.type === "bulleted";
}

function betweenItems({ type, points, spread }: ListData): Gap {
  if (!spread) return "item";
  return type === "numbered" && points ? "point" : "paragraph";
}

function above(block: BlockData): Gap {
  if (block.type !== "heading") return around(block);
  return block.depth === 2 ? "section" : "subsection";
}

/** The distance that a block keeps on both sides. */
function around({ type }: BlockData): Gap {
  switch (type) {
    case "quotation":
    case "table":
    case "aside":
    case "rule":
      return type;
    case "image":
    case "code":
      return "aside";
    default:
      return "paragraph";
  }
}
