import { describe, expect, test } from "vitest";
import { type Layout, millimetres, sheets } from "../../../../src/render/pdf/print/layout.ts";
import { halfFoldLayout, letterfoldLayout } from "../../../../src/render/pdf/print/leaflet-layout.ts";
import { backs, readBooklet } from "./fold.ts";

const pagesOf = ({ sides }: Layout) => sides.map(({ places }) => places.map(({ page }) => String(page + 1)));
/** Where the sheet is folded, from the left, in millimetres. */
const foldsOf = ({ sides }: Layout) =>
  sides.map(({ marks }) => [...new Set(marks.map(({ from }) => Math.round(from[0] / millimetres(1))))]);

describe("a letterfold", () => {
  test("has the front at the right outside, the back beside it, and inside goes on", () => {
    expect(pagesOf(letterfoldLayout("ltr", sheets.a4))).toEqual([
      ["5", "6", "1"],
      ["2", "3", "4"],
    ]);
  });

  test("right to left is its mirror image", () => {
    expect(pagesOf(letterfoldLayout("rtl", sheets.a4))).toEqual([
      ["1", "6", "5"],
      ["4", "3", "2"],
    ]);
  });

  test.each(["ltr", "rtl"] as const)("%s: front and first inside are one leaf, as are fourth and folded-in", (dir) => {
    const [outside = [], inside = []] = pagesOf(letterfoldLayout(dir, sheets.letter));
    const leaves = backs(outside, inside).toSorted();
    expect(leaves).toEqual([
      ["1", "2"],
      ["5", "4"],
      ["6", "3"],
    ]);
  });

  test("the panel that is folded in is 3 mm narrower, seen from either side", () => {
    expect(foldsOf(letterfoldLayout("ltr", sheets.a4))).toEqual([
      [97, 197],
      [100, 200],
    ]);
    expect(foldsOf(letterfoldLayout("rtl", sheets.a4))).toEqual([
      [100, 200],
      [97, 197],
    ]);
  });
});

describe("a half-fold", () => {
  test.each([
    ["ltr", "left"],
    ["rtl", "right"],
  ] as const)("%s reads as a booklet of one sheet bound at the %s", (dir, spine) => {
    expect(readBooklet(pagesOf(halfFoldLayout(dir, sheets.a4)), spine)).toEqual(["1", "2", "3", "4"]);
  });

  test("is folded in the middle, and nothing is cut off", () => {
    const layout = halfFoldLayout("ltr", sheets.letter);
    expect(layout.trim).toEqual({ x: 0, y: 0, width: 792, height: 612 });
    expect(layout.sides.map(({ marks }) => marks.map(({ from }) => from[0]))).toEqual([
      [396, 396],
      [396, 396],
    ]);
  });
});
