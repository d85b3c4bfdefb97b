import { describe, expect, it } from "vitest";
import { relocate } from "../../../../src/align/rules/learned/relocate.ts";

/** Six sources, of which the second has no translation; as the aligner left it, the others have theirs in turn. */
const matches = new Map([
  [0, 0],
  [2, 1],
  [3, 2],
  [4, 3],
  [5, 4],
]);

/** Every source goes with its own translation, when `dropped` has none. */
const fitting = (dropped: number) => (source: number, target: number) =>
  target === (source > dropped ? source - 1 : source) && source !== dropped ? 5 : 0;

describe("relocate", () => {
  it.each([0, 1, 2, 3, 5])("finds the paragraph that was dropped at %i", (dropped) => {
    expect(relocate(1, matches, fitting(dropped))).toBe(dropped);
  });

  it("leaves it where it is when nothing speaks for another place", () => {
    expect(relocate(1, matches, () => 0)).toBe(1);
  });

  it("does not look behind a paragraph whose translation is not its own alone", () => {
    const parted = new Map([...matches].filter(([source]) => source !== 3));
    expect(relocate(1, parted, fitting(5))).toBe(2);
  });
});
