import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonWeight, differences } from "../../../src/align/edits/common.ts";

const texts = fc.array(fc.constantFrom("a", "b", "c", "λ"), { maxLength: 8 });

/** The length of a longest common subsequence, as its definition has it. */
function lengthOf(first: readonly string[], second: readonly string[]): number {
  const [head, ...rest] = first;
  if (head === undefined || second.length === 0) return 0;
  const at = second.indexOf(head);
  const without = lengthOf(rest, second);
  return at < 0 ? without : Math.max(without, 1 + lengthOf(rest, second.slice(at + 1)));
}

describe("commonWeight", () => {
  it("weighs the heaviest common subsequence", () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        expect(commonWeight(first, second, () => 1)).toBe(lengthOf(first, second));
      }),
    );
    const weight = (token: string) => (token === "c" ? 5 : 1);
    expect(commonWeight(["a", "b", "c"], ["c", "a", "b"], weight)).toBe(5);
  });
});

describe("differences", () => {
  it("takes out and puts in no more than it must", () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const found = differences(first, second);
        const removed = found.flatMap((each) => each.removed);
        const added = found.flatMap((each) => each.added);
        const common = lengthOf(first, second);
        expect([removed.length, added.length]).toEqual([first.length - common, second.length - common]);
      }),
    );
  });

  it("keeps what stands for each other together", () => {
    expect(differences(["a", "x", "b"], ["a", "y", "z", "b"])).toEqual([{ removed: ["x"], added: ["y", "z"] }]);
  });
});
