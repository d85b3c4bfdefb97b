import { describe, expect, it } from "vitest";
import { toRanges } from "../../../src/render/pdf/coverage.ts";
import { isDrawable, missingGlyphs, nameCharacter, withoutSpaces } from "../../../src/render/pdf/glyphs.ts";
import { edition } from "../epub/edition.ts";

const family = (text: string) => [
  {
    name: "Some",
    bold: true,
    regular: true,
    italic: true,
    coverage: toRanges([...text].map((each) => each.codePointAt(0) as number)),
  },
];
const missing = async (text: string, has: string) =>
  (await missingGlyphs(edition(), [{ block: "p-1", text }], family(has))).map(({ actual }) => actual);

describe("missing glyphs", () => {
  it("are found in any block, one finding a script and one for symbols", async () => {
    expect(await missing("abc αβγ ★☆", "abc ")).toEqual(["α", "★"]);
    const [greek] = await missingGlyphs(edition(), [{ block: "p-1", text: "αβγ" }], family("a"));
    expect(greek).toMatchObject({
      block: "p-1",
      message: "No configured font has “α” (U+03B1 GREEK SMALL LETTER ALPHA), nor β γ.",
    });
  });

  it("are told without the space that is missing with them", async () => {
    expect(await missing("a b", "ab")).toEqual([" "]);
    expect(await missing("অ আ", "")).toEqual(["অ"]);
    expect(await missing("a \u00a0★ অ", "a")).toEqual(["★", "অ"]);
    const found = [" ", "ব"].map(
      (actual) => ({ code: "missing-glyph", severity: "error", message: "", actual }) as const,
    );
    expect(withoutSpaces(found)).toEqual(found.slice(1));
    expect(withoutSpaces(found.slice(0, 1))).toEqual(found.slice(0, 1));
  });

  it("are none for what is never drawn", async () => {
    expect(await missing("a\u200d\u200c\u00ad\u200e\u2067\ufe0f\u{e0100}\u034fa", "a")).toEqual([]);
  });

  it("are none for what a shaper replaces", async () => {
    expect(await missing("a\u00a0\u202f\u2009a", "a ")).toEqual([]);
    expect(await missing("\u2011", "\u2010")).toEqual([]);
    expect(await missing("é", "e\u0301")).toEqual([]);
    expect(await missing("e\u0301", "é")).toEqual([]);
    expect(await missing("é", "e")).toEqual(["é"]);
  });

  it("are looked for beyond the basic plane", () => {
    expect(isDrawable(0x1f600, family("a"))).toBe(false);
    expect(isDrawable(0x20000, family("\u{20000}"))).toBe(true);
  });

  it("are named", async () => {
    expect(await nameCharacter("ب")).toBe("“ب” (U+0628 ARABIC LETTER BEH)");
    expect(await nameCharacter("中")).toBe("“中” (U+4E2D CJK UNIFIED IDEOGRAPH-4E2D)");
    expect(await nameCharacter("\u{1f600}")).toBe("“😀” (U+1F600 GRINNING FACE)");
  });
});
