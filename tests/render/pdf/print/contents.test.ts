import fc from "fast-check";
import { expect, test } from "vitest";
import { contentsOf } from "../../../../src/render/pdf/print/contents.ts";

test("a text that leaves pages free has blanks behind it and the imprint at the back", () => {
  expect(contentsOf(5, 8)).toEqual([1, 2, 3, 4, 5, "blank", "blank", "imprint"]);
  expect(contentsOf(7, 8)).toEqual([1, 2, 3, 4, 5, 6, 7, "imprint"]);
});

test("a text that fills every page has no imprint", () => {
  expect(contentsOf(4, 4)).toEqual([1, 2, 3, 4]);
});

test("every page of the text stands once, in order, whatever the room", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.nat({ max: 8 }), (text, more) => {
      const contents = contentsOf(text, text + more);
      expect(contents).toHaveLength(text + more);
      expect(contents.filter((each) => typeof each === "number")).toEqual(
        Array.from({ length: text }, (_, at) => at + 1),
      );
      expect(contents.filter((each) => each === "imprint")).toHaveLength(more === 0 ? 0 : 1);
    }),
  );
});
