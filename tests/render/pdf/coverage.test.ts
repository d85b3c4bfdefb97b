import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { covers, toRanges, unite } from "../../../src/render/pdf/coverage.ts";

const points = fc.array(fc.integer({ min: 0, max: 400 }));

describe("coverage", () => {
  it("is sorted pairs of first and last", () => {
    expect(toRanges([9, 3, 4, 5, 5, 1])).toEqual([1, 1, 3, 5, 9, 9]);
    expect(toRanges([])).toEqual([]);
  });

  it("holds exactly the points it was made of, alone and united", () => {
    fc.assert(
      fc.property(points, points, (some, others) => {
        const ranges = toRanges(some);
        const both = unite([ranges, toRanges(others)]);
        for (let point = 0; point <= 401; point++) {
          expect(covers(ranges, point)).toBe(some.includes(point));
          expect(covers(both, point)).toBe(some.includes(point) || others.includes(point));
        }
      }),
    );
  });
});
