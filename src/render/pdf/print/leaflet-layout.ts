import type { Direction } from "../../../model/locale.ts";
import type { Layout, Sheet, Side } from "./layout.ts";
import { millimetres } from "./layout.ts";
import { foldMarks } from "./marks.ts";

/** By how much the panel that is folded in is narrower than the two others, so that it lies flat between them. */
const less = millimetres(3);

/** Pages from left to right, with the widths of their panels. */
type Panels = readonly { readonly page: number; readonly width: number }[];

/**
 * A letterfold: six panels, one sheet folded twice. Outside stand, from the left, the panel that is folded in, the back
 * and the front; inside the second to the fourth. Unfolded and turned over, the text goes on with the fifth, the panel
 * that was folded in. Right to left all is the other way round.
 */
export function letterfoldLayout(direction: Direction, sheet: Sheet): Layout {
  const wide = (sheet.width + less) / 3;
  const narrow = wide - less;
  const panel = (page: number, width: number) => ({ page, width });
  const outside = [panel(4, narrow), panel(5, wide), panel(0, wide)];
  const inside = [panel(1, wide), panel(2, wide), panel(3, narrow)];
  return foldedSheet(sheet, direction, [outside, inside]);
}

/** One sheet folded in the middle: four panels, the pages of a booklet of one sheet. */
export function halfFoldLayout(direction: Direction, sheet: Sheet): Layout {
  const side = (...pages: readonly number[]): Panels => pages.map((page) => ({ page, width: sheet.width / 2 }));
  return foldedSheet(sheet, direction, [side(3, 0), side(1, 2)]);
}

function foldedSheet(sheet: Sheet, direction: Direction, sides: readonly Panels[]): Layout {
  const trim = { x: 0, y: 0, ...sheet };
  return {
    ...sheet,
    trim,
    sides: sides.map((panels) => sideOf(sheet, direction === "rtl" ? panels.toReversed() : panels)),
  };
}

/** Nothing is cut off a leaflet: it has fold marks only. */
function sideOf(sheet: Sheet, panels: Panels): Side {
  let left = 0;
  const placed = panels.map(({ page, width }) => {
    left += width;
    return { page, middle: left - width / 2, end: left };
  });
  const trim = { x: 0, y: 0, ...sheet };
  const folds = placed.slice(0, -1).map(({ end }) => end);
  return { places: placed.map(({ page, middle }) => ({ page, middle })), marks: foldMarks(sheet, trim, folds) };
}
