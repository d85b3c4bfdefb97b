import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findingCodes } from "../../src/model/finding.ts";

describe("docs/findings.md", () => {
  it("explains every code, and none that does not exist", () => {
    const text = readFileSync("docs/findings.md", "utf8");
    const explained = [...text.matchAll(/^### (\S+)$/gm)].map(([, code]) => code);
    expect(explained.toSorted()).toEqual([...findingCodes].toSorted());
  });
});
