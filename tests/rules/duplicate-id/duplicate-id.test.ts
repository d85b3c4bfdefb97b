import { describe, expect, it } from "vitest";
import { duplicateIds } from "../../../src/align/rules/canonical/duplicate-id.ts";
import { checkText } from "../../support/check.ts";
import { segmentText } from "../../support/statement.ts";

describe("duplicate-id", () => {
  it.each([
    ["a footnote in English", "Records[^a] rot.\n\n[^a]: One.\n\n[^a]: Two.", 9],
    ["a footnote in Arabic", "السجلات[^أ] تتلف.\n\n[^أ]: واحد.\n\n[^أ]: اثنان.", 9],
    ["a footnote in Japanese", "記録[^注]は朽ちる。\n\n[^注]: 一。\n\n[^注]: 二。", 9],
    ["an address", "See [us][a].\n\n[a]: https://a.org\n[a]: https://b.org", 8],
    ["labels that differ in case alone", "Records[^a] rot.\n\n[^a]: One.\n\n[^A]: Two.", 9],
  ])("finds %s twice", async (_, body, line) => {
    const findings = duplicateIds(await segmentText(body));
    expect(findings).toMatchObject([
      { code: "duplicate-id", severity: "error", file: "content/s.md", line, column: 1 },
    ]);
  });

  it.each([
    ["footnotes of their own", "Records[^a] rot[^b].\n\n[^a]: One.\n\n[^b]: Two."],
    ["a footnote and an address", "See [us][a][^a].\n\n[a]: https://a.org\n\n[^a]: One."],
    ["one address twice", "See [us][a].\n\n[a]: https://a.org\n[a]: https://a.org"],
    ["two lists from one on", "1. One\n2. Two\n\n## Next\n\n1. One\n2. Two"],
  ])("lets pass %s", async (_, body) => {
    expect(duplicateIds(await segmentText(body))).toEqual([]);
  });

  it("is said by check", async () => {
    const { findings } = await checkText("Records[^a] rot.\n\n[^a]: One.\n\n[^a]: Two.", {});
    expect(findings.filter(({ code }) => code === "duplicate-id")).toMatchObject([{ line: 10 }]);
  });
});
