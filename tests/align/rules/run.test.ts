import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/align/rules/rule.ts";
import { runRules } from "../../../src/align/rules/run.ts";
import { checkedPairs } from "../../support/checked.ts";

const documentation = { what: "", why: "", good: [], bad: [] };

const told: Rule = {
  ...{ code: "emphasis", severity: "warning", documentation },
  check: ({ pairs }) => pairs.map((about) => ({ about, message: "Here." })),
};

const failing = (isBad: (text: string) => boolean): Rule => ({
  ...{ code: "image", severity: "error", documentation },
  check: ({ pairs }) =>
    pairs.map((about) => {
      if (isBad(about.target.raw)) throw new TypeError("no such thing");
      return { about, message: "Seen." };
    }),
});

const statement = await checkedPairs("ar", [
  ["One.", "واحد."],
  ["Two.", "اثنان."],
  ["Three.", "ثلاثة."],
]);

describe("runRules", () => {
  it("fills in place, severity and texts", () => {
    expect(runRules({ statements: [statement] }, [told])[0]).toEqual({
      code: "emphasis",
      severity: "warning",
      message: "Here.",
      statement: "s",
      locale: "ar",
      block: "p-1",
      source: "One.",
      translation: "واحد.",
      file: "locales/ar/s.po",
      line: 1,
    });
  });

  it("names a rule that fails and the entry it fails on; all the rest is told", () => {
    const findings = runRules({ statements: [statement] }, [failing((text) => text === "اثنان."), told]);
    expect(findings.map(({ code, block }) => [code, block])).toEqual([
      ["image", "p-1"],
      ["emphasis", "p-1"],
      ["rule-failed", "p-2"],
      ["emphasis", "p-2"],
      ["image", "p-3"],
      ["emphasis", "p-3"],
    ]);
    expect(findings[2]).toMatchObject({ severity: "error", message: expect.stringMatching(/“image”.*no such thing/) });
  });

  it("names the catalog where no single entry is the reason", () => {
    const rule: Rule = {
      ...told,
      check: ({ pairs }) => {
        if (pairs.length > 1) throw new Error("too many");
        return [];
      },
    };
    const findings = runRules({ statements: [statement] }, [rule]);
    expect(findings).toMatchObject([{ code: "rule-failed", file: "locales/ar/s.po", locale: "ar" }]);
    expect(findings[0]?.block).toBeUndefined();
  });

  it("lets a rule learn from all statements, and tells of the chosen only", async () => {
    const other = await checkedPairs("el", [["One.", "Ένα."]]);
    const seen: number[] = [];
    const rule: Rule = {
      ...told,
      check: (_, all) => {
        seen.push(all.statements.length);
        return [];
      },
    };
    runRules({ statements: [statement, other] }, [rule], [other]);
    expect(seen).toEqual([2]);
  });
});
