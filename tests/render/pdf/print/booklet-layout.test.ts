import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bookletLayout, bookletRoom } from "../../../../src/render/pdf/print/booklet-layout.ts";
import { millimetres, sheets } from "../../../../src/render/pdf/print/layout.ts";
import { readBooklet } from "./fold.ts";

const pages = fc.integer({ min: 1, max: 600 });
const direction = fc.constantFrom("ltr", "rtl");

test("a booklet has four pages a sheet, as few sheets as hold the text", () => {
  expect([0, 1, 4, 5, 8, 9].map(bookletRoom)).toEqual([4, 4, 4, 8, 8, 12]);
});

test("folded and laid in each other, the sheets read from the first page to the last", () => {
  fc.assert(
    fc.property(pages, direction, (text, dir) => {
      const room = bookletRoom(text);
      const { sides } = bookletLayout(room, dir, sheets.a4);
      const read = readBooklet(
        sides.map(({ places }) => places.toSorted((a, b) => a.middle - b.middle).map(({ page }) => String(page))),
        dir === "ltr" ? "left" : "right",
      );
      expect(read).toEqual(Array.from({ length: room }, (_, at) => String(at)));
    }),
  );
});

describe("places on a sheet", () => {
  test("are the middles of its halves, on inner sheets nearer to the fold by the paper's thickness", () => {
    const { width } = sheets.a4;
    const { sides } = bookletLayout(48, "ltr", sheets.a4);
    for (const [at, { places }] of sides.entries()) {
      const creep = Math.floor(at / 2) * millimetres(0.1);
      expect(places.map(({ middle }) => middle)).toEqual([width / 4 + creep, (width * 3) / 4 - creep]);
    }
  });

  test("marks lie in what is cut off, and only the folds in the middle", () => {
    const { sides, trim, width, height } = bookletLayout(8, "rtl", sheets.letter);
    const marks = sides.flatMap((side) => side.marks);
    expect(marks).toHaveLength(4 * 10);
    for (const { from, to } of marks) {
      for (const [x, y] of [from, to]) {
        const isInside = x > trim.x && x < width - trim.x && y > trim.y && y < height - trim.y;
        expect(isInside).toBe(false);
      }
    }
    expect(new Set(marks.filter(({ from }) => from[0] === width / 2).map(({ from }) => from[1]))).toEqual(
      new Set([0, height]),
    );
  });
});
