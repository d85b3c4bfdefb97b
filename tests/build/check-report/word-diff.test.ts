import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDiff } from "../../../src/build/check-report/word-diff.ts";

const joined = (before: string, after: string, without: "added" | "removed") =>
  wordDiff(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("wordDiff", () => {
  it.each([
    ["within 30 days", "within 60 days", ["within ", "-30 ", "+60 ", "days"]],
    ["خلال ٣٠ يوما", "خلال ٦٠ يوما", ["خلال ", "-٣٠ ", "+٦٠ ", "يوما"]],
    ["在三十日内", "在六十日内", ["在", "-三", "+六", "十日内"]],
    ["", "all new", ["+all new"]],
    ["same", "same", ["same"]],
  ])("compares “%s” and “%s”", (before, after, expected) => {
    const signs = { same: "", removed: "-", added: "+" };
    expect(wordDiff(before, after).map(({ kind, text }) => signs[kind] + text)).toEqual(expected);
  });

  it("holds all of both texts", () => {
    const text = fc
      .array(fc.constantFrom("a ", "b ", "c", ".", "字", "سلام "), { maxLength: 12 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const bare = (each: string) => each.replace(/\s/g, "");
        expect(bare(joined(before, after, "added"))).toBe(bare(before));
        expect(joined(before, after, "removed")).toBe(after);
      }),
    );
  });
});
