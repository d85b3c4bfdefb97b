import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rulesPage } from "../../scripts/rules/page.ts";
import { rules } from "../../src/align/rules/index.ts";
import { findingCodes } from "../../src/model/finding.ts";

const page = (name: string) => readFileSync(`docs/${name}.md`, "utf8");
const explained = (text: string) => [...text.matchAll(/^### (\S+)$/gm)].map(([, code]) => code);

describe("docs/findings.md and docs/rules.md", () => {
  it("explain every code, and none that does not exist", () => {
    // A date is judged in the canonical text and in translations: both pages have a word on it.
    const codes = new Set([...explained(page("findings")), ...explained(page("rules"))]);
    expect([...codes].toSorted()).toEqual([...findingCodes].toSorted());
  });
});

describe("docs/rules.md", () => {
  it("is what npm run docs:rules writes", () => {
    expect(page("rules")).toBe(rulesPage(rules));
  });

  it("tells apart good and bad of every rule", () => {
    const bare = rules.filter(({ documentation: { good, bad } }) => good.length === 0 || bad.length === 0);
    expect(bare.map(({ code }) => code)).toEqual([]);
  });
});
