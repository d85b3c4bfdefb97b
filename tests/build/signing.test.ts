import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../src/build/check.ts";
import { status } from "../../src/build/sync/status.ts";
import { sync } from "../../src/build/sync/sync.ts";
import { readPo } from "../../src/catalog/po.ts";
import { nodeHost } from "../../src/host/node.ts";
import { walk } from "../../src/model/tree.ts";
import { editionsOf, register, report, settings, statement, textOf, translated } from "../support/kinds.ts";

describe("a new signatory", () => {
  it("changes no entry of any catalog but its own name's, and keeps no edition back", async () => {
    // One a line, so that every line below moves.
    const listed = statement.replace(
      "[gamma, alpha, { organization: beta, date: 2022-01-20 }]",
      "\n  - gamma\n  - alpha\n  - { organization: beta, date: 2022-01-20 }",
    );
    const root = await translated({ "content/joint.md": listed });
    const catalogs = ["el", "ar", "zh-Hans"].flatMap((locale) =>
      ["joint", "report", "article", "hexapla"].map((name) => `locales/${locale}/${name}.po`),
    );
    const before = catalogs.map((file) => readFileSync(join(root, file), "utf8"));
    const names = readPo(readFileSync(join(root, "locales/el/organizations.po"), "utf8")).entries;
    writeFileSync(
      join(root, "content/organizations.yaml"),
      `${register}- { id: epsilon, name: Epsilon League, country: KE }\n`,
    );
    const path = join(root, "content/joint.md");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("  - alpha\n", "  - alpha\n  - { organization: epsilon, date: 2022-01-19 }\n"));
    await sync(nodeHost, { root, templates: false, dryRun: false });
    expect(catalogs.map((file) => readFileSync(join(root, file), "utf8"))).toEqual(before);
    const after = readPo(readFileSync(join(root, "locales/el/organizations.po"), "utf8")).entries;
    expect(after.slice(0, -1).map(({ raw }) => raw)).toEqual(names.map(({ raw }) => raw));
    expect(after.at(-1)).toMatchObject({ context: "epsilon", source: "Epsilon League", targets: [""] });
    const { plan, of } = await editionsOf(root);
    expect(plan.withheld).toEqual([]);
    expect(textOf(of("joint/el"))).toContain("4 οργανώσεις");
    expect(of("joint/el").notice).toBeUndefined();
  });

  it("whose note is not translated yet keeps no edition back either", async () => {
    const root = await translated();
    const path = join(root, "content/joint.md");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("added }]", "added }, { date: 2022-02-01, note: Another one added }]"));
    const { plan, of } = await editionsOf(root);
    expect(plan.withheld).toEqual([]);
    expect(of("joint/el").notice).toContain("1");
  });
});

describe("what cannot be right", () => {
  const changed = (from: string, to: string) => ({ "content/joint.md": statement.replace(from, to) });

  it.each([
    ["an unknown organization", changed("gamma, alpha", "gamma, alfa")],
    ["a signatory listed twice", changed("gamma, alpha", "gamma, alpha, gamma")],
    ["a signature before the statement", changed("date: 2022-01-20 }]\nrev", "date: 2021-01-20 }]\nrev")],
    ["a day that is none", changed("::signatories", '::signatories{until="2022-13-12"}')],
    ["a register that cannot be read", { "content/organizations.yaml": register.replace("DE", "de") }],
  ])("goes out in no edition of the statement, nor of the report that includes it: %s", async (_, changes) => {
    const root = await translated();
    for (const [file, text] of Object.entries(changes)) writeFileSync(join(root, file), text);
    const { plan, read } = await editionsOf(root);
    const made = plan.editions.map(({ key }) => key);
    expect(made).toEqual(["article/en", "article/el", "article/ar", "article/zh-Hans"]);
    expect(new Set(plan.unreadable.map(({ statement: name }) => name))).toEqual(new Set(["joint", "report"]));
    expect(read.findings.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
  });

  it("is a report that includes nothing, too", async () => {
    const { plan } = await editionsOf(
      await translated({ "content/report.md": report.replace('"joint"}', '"joynt"}') }),
    );
    expect(plan.unreadable.map(({ key }) => key)).toContain("report/en");
    expect(plan.editions.map(({ key }) => key)).toContain("joint/en");
  });

  it("is a directive within another block: it is told of, and shown nowhere", async () => {
    const body = report.replace('::include{statement="joint"}', '- an item\n\n  ::include{statement="joint"}');
    const { plan, read, of } = await editionsOf(await translated({ "content/report.md": body }));
    expect(read.findings).toMatchObject([{ code: "unknown-directive", line: 11, column: 3 }]);
    expect(plan.editions.map(({ key }) => key)).toContain("report/en");
    expect(textOf(of("report/en"))).not.toContain("Opening");
  });
});

describe("a report", () => {
  it("can link to the blocks of what it includes", async () => {
    const { of, read } = await editionsOf(
      await translated({ "content/report.md": report.replace("Lead.", "Lead, [point 2](#joint-point-2).") }),
    );
    expect(read.findings).toEqual([]);
    const links = [...walk(of("report/ar").body)].flatMap(([node]) => (node.type === "link" ? node.url : []));
    expect(links).toContain("#joint-point-2");
  });

  it("is no further than the statement, for status and for check", async () => {
    const root = await translated({ "hexapla.yaml": settings });
    const path = join(root, "content/joint.md");
    writeFileSync(path, readFileSync(path, "utf8").replace("1. First, see", "1. Not first, do not see"));
    const { locales } = await status(nodeHost, { root, locales: ["el"] });
    const shown = locales[0]?.catalogs.find(({ statement: name }) => name === "report");
    expect(shown?.percent).toBe(100);
    expect(shown?.includes).toEqual([{ statement: "joint", percent: expect.any(Number) }]);
    expect(shown?.includes[0]?.percent).toBeLessThan(100);
    const { findings } = await check(nodeHost, { root, locales: ["el"], statements: ["report"] });
    expect(findings.map(({ code, statement: name, block }) => [code, name, block])).toContainEqual([
      "stale",
      "joint",
      "point-1",
    ]);
  });
});
