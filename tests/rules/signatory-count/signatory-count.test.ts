import { describe, expect, it } from "vitest";
import { signatoryCounts } from "../../../src/align/rules/canonical/signatory-count.ts";
import { locale, segmentText } from "../../support/statement.ts";

const three = "date: 2026-03-12\nsignatories: [alpha, beta, { organization: gamma, date: 2026-03-20 }]\n";
const found = async (tag: string, body: string, front = three) =>
  signatoryCounts(await segmentText(body, front), locale(tag));

describe("signatory-count", () => {
  it.each([
    ["en", "We, the 5 undersigned organizations, agree.", "5"],
    ["es", "Los 5 firmantes están de acuerdo.", "5"],
    ["ar", "المنظمات الموقعة وعددها ٥ متفقة.", "٥"],
    ["hi", "हम 5 हस्ताक्षरकर्ता सहमत हैं।", "5"],
    ["zh-Hans", "5个签署机构同意。", "5"],
  ])("finds another number: %s %s", async (tag, body, actual) => {
    expect(await found(tag, body)).toMatchObject([
      { code: "signatory-count", severity: "warning", block: "p-1", line: 7, actual, expected: "3" },
    ]);
  });

  it.each([
    ["en", "We, the 3 undersigned organizations, agree."],
    ["en", "We, the 2 first signatories, agree."],
    ["en", "5 readers met."],
    ["en", "The undersigned met in 2025."],
    ["en", "The undersigned sent 20 letters and 30 books."],
    ["ar", "المنظمات الموقعة وعددها ٣ متفقة."],
    ["ja", "署名した3団体は同意する。"],
    ["sw", "Sisi 5 tuliotia sahihi."],
  ])("lets pass %s %s", async (tag, body) => {
    expect(await found(tag, body)).toEqual([]);
  });

  it("says nothing of a statement that lists no signatories", async () => {
    expect(await found("en", "We, the 5 undersigned, agree.", "date: 2026-03-12\n")).toEqual([]);
  });
});
