import { describe, expect, it } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { junitReport } from "../../../src/cli/reporters/junit.ts";
import { entryFinding, remark, resultOf, staleFinding, warning } from "./result.ts";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

const parsed = (findings: Parameters<typeof resultOf>[0]) =>
  fromXml(junitReport(resultOf(findings))).children.find(({ type }) => type === "element") as unknown as Element;

describe("the JUnit report", () => {
  it("is well-formed XML whatever is in a text, with counts that agree", () => {
    const root = parsed([entryFinding, staleFinding, warning, remark]);
    expect([root.name, root.attributes.tests, root.attributes.failures]).toEqual(["testsuites", "5", "2"]);
    const suites = root.children.map(({ attributes: { name, tests, failures } }) => [name, tests, failures].join(" "));
    expect(suites).toEqual(["ar.reports/2026 1 1", "zh-Hans.s 1 1", "el 1 0", "el.s 1 0", "ar.s 1 0"]);
  });

  it("makes an error a failure, a remark none, and a clean catalog a case that passes", () => {
    const root = parsed([entryFinding, remark]);
    const [error, rest, clean] = root.children.map(({ children }) => children[0]);
    expect(error?.attributes).toMatchObject({ classname: "ar.reports/2026", name: "point-4 link-target", line: "41" });
    expect(error?.children.map(({ name, attributes }) => [name, attributes.type])).toEqual([
      ["failure", "link-target"],
    ]);
    expect(rest?.children.map(({ name }) => name)).toEqual(["system-out"]);
    expect([clean?.attributes.name, clean?.children]).toEqual(["all paragraphs", []]);
  });
});
