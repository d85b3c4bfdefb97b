import { describe, expect, it } from "vitest";
import { githubReport } from "../../../src/cli/reporters/github.ts";
import { entryFinding, remark, resultOf, warning } from "./result.ts";

describe("the GitHub report", () => {
  it("puts each finding on its line, one line each, and escapes", () => {
    const report = githubReport(resultOf([entryFinding, warning, remark]), { prefix: "site/" });
    expect(report.split("\n")).toEqual([
      "::error file=site/locales/ar/reports/2026 á.po,line=41,col=1,title=link-target · reports/2026 · ar · point-4::The translation lacks the address “https://a.org/100%25, <b>”.%0ACopy it: as it is.",
      "::warning title=catalog-unused · el::No statement.",
      "::notice title=missing · s · el::Not begun.",
      "",
    ]);
  });

  it("lets no property end early", () => {
    const hostile = { ...entryFinding, file: "a,line=1::x\r\n.po", message: "m" };
    const [line] = githubReport(resultOf([hostile]), { prefix: "" }).split("\n");
    expect(line).toContain("file=a%2Cline=1%3A%3Ax%0D%0A.po,line=41");
  });

  it("is empty where there is nothing to tell", () => {
    expect(githubReport(resultOf([]), { prefix: "" })).toBe("");
  });
});
