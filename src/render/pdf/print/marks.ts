import type { Box, Mark, Sheet } from "./layout.ts";
import { millimetres } from "./layout.ts";

/** How far a mark stays away from what is left of the sheet, so that a cut that strays takes it along. */
const clearance = millimetres(1);
/** How long a fold mark is where nothing is cut off. */
const tick = millimetres(4);

/** Marks at the four corners, in the strips that are cut off: they go to the sheet's edges. */
export function cropMarks(sheet: Sheet, trim: Box): readonly Mark[] {
  const [left, right, bottom, top] = [trim.x, trim.x + trim.width, trim.y, trim.y + trim.height];
  const level = [bottom, top].flatMap((y): Mark[] => [
    { from: [0, y], to: [left - clearance, y] },
    { from: [sheet.width, y], to: [right + clearance, y] },
  ]);
  const upright = [left, right].flatMap((x): Mark[] => [
    { from: [x, 0], to: [x, bottom - clearance] },
    { from: [x, sheet.height], to: [x, top + clearance] },
  ]);
  return [...level, ...upright];
}

/** Marks at head and foot where the sheet is folded: in the strip that is cut off or, where none is, as short as can be. */
export function foldMarks(sheet: Sheet, trim: Box, folds: readonly number[]): readonly Mark[] {
  const length = trim.y === 0 ? tick : trim.y - clearance;
  return folds.flatMap((x): Mark[] => [
    { from: [x, 0], to: [x, length] },
    { from: [x, sheet.height], to: [x, sheet.height - length] },
  ]);
}
