import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ajvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { sarifReport } from "../../../src/cli/reporters/sarif.ts";
import { entryFinding, remark, resultOf, staleFinding, warning } from "./result.ts";

/** The schema of the OASIS committee, as Microsoft's own matcher for SARIF carries it. */
const schemaFile = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");

const report = (...findings: Parameters<typeof resultOf>[0]) =>
  JSON.parse(sarifReport(resultOf(findings), { prefix: "site/", version: "1.2.3" }));

describe("the SARIF report", () => {
  const ajv = new ajvDraft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));

  it.each([
    ["nothing", []],
    ["everything", [entryFinding, staleFinding, warning, remark]],
  ])("is accepted by the schema with %s", (_, findings) => {
    validate(report(...findings));
    expect(validate.errors ?? []).toEqual([]);
  });

  it("is refused where it is wrong: the schema is one that judges", () => {
    const wrong = report(entryFinding);
    wrong.runs[0].results[0].level = "fatal";
    expect(validate(wrong)).toBe(false);
  });

  it("names rule, level and place", () => {
    const [run] = report(entryFinding, remark).runs;
    expect(run.tool.driver).toMatchObject({ name: "Hexapla", semanticVersion: "1.2.3" });
    expect(run.results[0]).toMatchObject({ ruleId: "link-target", level: "error" });
    expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe("link-target");
    expect(run.results[0].locations[0]).toMatchObject({
      physicalLocation: {
        artifactLocation: { uri: "site/locales/ar/reports/2026%20%C3%A1.po" },
        region: { startLine: 41, startColumn: 1 },
      },
      logicalLocations: [{ fullyQualifiedName: "reports/2026/ar/point-4" }],
    });
    expect(run.results[1].level).toBe("note");
  });

  it("gives a finding the same fingerprint when its line moves, and no other the same", () => {
    const print = (line: number) => report({ ...entryFinding, line }).runs[0].results[0].partialFingerprints;
    expect(print(41)).toEqual(print(97));
    const prints = report(entryFinding, entryFinding, staleFinding).runs[0].results.map((result: object) =>
      JSON.stringify(result, ["partialFingerprints", "hexapla/v1"]),
    );
    expect(new Set(prints).size).toBe(3);
  });
});
