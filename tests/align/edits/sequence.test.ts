import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapOf, inOrder } from "../../../src/align/edits/sequence.ts";

/** The length of the longest rising chain, by trying every subset. */
function longest(values: readonly number[]): number {
  let best = 0;
  for (let mask = 0; mask < 2 ** values.length; mask += 1) {
    const chain = values.filter((_, at) => mask & (1 << at));
    if (chain.every((value, at) => at === 0 || value > (chain[at - 1] ?? 0))) best = Math.max(best, chain.length);
  }
  return best;
}

describe("inOrder", () => {
  it("keeps the most anchors that rise in both sequences, in their order", () => {
    const places = fc.uniqueArray(fc.nat(30), { maxLength: 9 });
    fc.assert(
      fc.property(places, (from) => {
        const chain = inOrder(from.map((place, to) => ({ from: place, to })));
        expect(chain).toHaveLength(longest(from));
        chain.slice(1).forEach((anchor, at) => {
          expect(anchor.from).toBeGreaterThan(chain[at]?.from ?? 0);
          expect(anchor.to).toBeGreaterThan(chain[at]?.to ?? 0);
        });
      }),
    );
  });
});

describe("gapOf", () => {
  it("counts the anchors before a place", () => {
    const places = fc.uniqueArray(fc.nat(40), { maxLength: 9 });
    fc.assert(
      fc.property(places, fc.nat(40), (anchors, place) => {
        const ascending = anchors.toSorted((a, b) => a - b);
        expect(gapOf(place, ascending)).toBe(anchors.filter((anchor) => anchor < place).length);
      }),
    );
  });
});
