import type { Direction } from "../../../model/locale.ts";
import type { Box, Layout, Sheet, Side } from "./layout.ts";
import { millimetres } from "./layout.ts";
import { cropMarks, foldMarks } from "./marks.ts";

/**
 * What is cut off at head, foot and fore-edge when the booklet has been folded and stapled. The pages' margins
 * (`booklet-a4` in templates/pdf/look.typ) count on it.
 */
const cut = millimetres(5);

/** Ordinary paper of 80 g/m²: by so much each sheet inside another sticks out at the fore-edge (creep). */
const thickness = millimetres(0.1);

/** How many pages a booklet has that holds so many: four stand on a sheet. */
export function bookletRoom(pages: number): number {
  return Math.max(1, Math.ceil(pages / 4)) * 4;
}

/**
 * Saddle-stitch: the sheets lie in each other, folded in the middle, the first in the file outside. Printed on both
 * sides, turned over the short edge. A right-to-left booklet is bound at the right: every side is the other way round.
 *
 * @param room How many pages it has, a multiple of four.
 */
export function bookletLayout(room: number, direction: Direction, sheet: Sheet): Layout {
  const trim: Box = { x: cut, y: cut, width: sheet.width - 2 * cut, height: sheet.height - 2 * cut };
  const marks = [...cropMarks(sheet, trim), ...foldMarks(sheet, trim, [sheet.width / 2])];
  const sides = Array.from({ length: room / 4 }, (_, depth) => depth).flatMap((depth): Side[] => {
    // Nearer to the fold the further inside, so that all outer margins are the same after the cut.
    const [left, right] = [sheet.width / 4 + depth * thickness, (sheet.width * 3) / 4 - depth * thickness];
    const side = (first: number, second: number): Side => {
      const [onLeft, onRight] = direction === "rtl" ? [second, first] : [first, second];
      const places = [
        { page: onLeft, middle: left },
        { page: onRight, middle: right },
      ];
      return { places, marks };
    };
    return [side(room - 1 - 2 * depth, 2 * depth), side(2 * depth + 1, room - 2 - 2 * depth)];
  });
  return { ...sheet, trim, sides };
}
