import { describe, expect, it } from "vitest";
import { textReport } from "../../../src/cli/reporters/text.ts";
import { entryFinding, remark, resultOf, staleFinding } from "./result.ts";

const told = async (...findings: Parameters<typeof resultOf>[0]) => {
  process.env.NO_COLOR = "1";
  return (await textReport(resultOf(findings), { root: "/nowhere", stream: process.stdout })).split("\n");
};

describe("the text report", () => {
  it("shows place, both texts with the part that is meant, and a hint", async () => {
    expect(await told(entryFinding)).toEqual([
      "error[link-target] The translation lacks the address “https://a.org/100%, <b>”.",
      "  --> locales/ar/reports/2026 á.po:41:1 (reports/2026 · ar · point-4)",
      "  | source      See [us](⟦https://a.org⟧) & others.",
      "  | translation انظر [إلينا](⟦https://b.org⟧)<U+000B>]]> وغيرنا.",
      "  help: Copy it: as it is.",
      "",
      "1 error in 30 segments of 3 locales.",
      "",
    ]);
  });

  it("shows what changed in the source, word by word", async () => {
    const lines = await told(staleFinding);
    expect(lines[2]).toBe("  | changed     We ask for an answer within [-30-]{+60+} days.");
    expect(lines[3]).toBe("  | translation 我们要求在⟦30⟧日内答复。");
  });

  it("cuts a long text around what is marked, never within a character", async () => {
    const [source, translation] = ["x ".repeat(300), `${"ক্ষি".repeat(200)}!${"é".repeat(200)}`];
    const lines = await told({ ...entryFinding, source, translation, actual: "!", expected: "" });
    expect(lines[2]).toHaveLength(16 + 161);
    expect(lines[3]).toBe(`  | translation …${"ক্ষি".repeat(60)}⟦!⟧${"é".repeat(60)}…`);
  });

  it("says so where all is well", async () => {
    expect(await told()).toEqual(["Nothing to report in 30 segments of 3 locales.", ""]);
    expect((await told(remark)).at(-2)).toBe("1 remark in 30 segments of 3 locales.");
  });
});
