import { describe, expect, it } from "vitest";
import { jsonReport } from "../../../src/cli/reporters/json.ts";
import { entryFinding, remark, resultOf, staleFinding, warning } from "./result.ts";

describe("the JSON report", () => {
  it("has the contract's keys in its order", () => {
    const { findings, ...rest } = JSON.parse(jsonReport(resultOf([entryFinding, warning, remark, staleFinding])));
    expect(rest).toEqual({ version: 1, summary: { errors: 2, warnings: 1, segments: 30, locales: 3 } });
    expect(Object.keys(findings[0])).toEqual(
      "code severity statement locale block message file line source translation expected actual".split(" "),
    );
    expect(findings[0]).toMatchObject({ code: "link-target", line: 41, translation: entryFinding.translation });
    expect(findings[1]).toEqual({ ...warning });
  });
});
