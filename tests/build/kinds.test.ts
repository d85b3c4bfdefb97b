import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Edition } from "../../src/model/edition.ts";
import { walk } from "../../src/model/tree.ts";
import { article, editionsOf, idsOf, rewrite, settings, textOf, translated } from "../support/kinds.ts";

describe("a joint statement", () => {
  it("lists who signed, says that more may sign, and what was revised", async () => {
    const { of } = await editionsOf(await translated());
    const text = textOf(of("joint/en"));
    expect(text).toContain("3 signatories");
    expect(text).toContain("Gamma Forum" + "Alpha Society, Germany" + "Beta Union of Mexico (BU–1987)");
    expect(text).not.toContain("Mexico, Mexico");
    expect(text).toContain("This statement is open for further signatures.");
    expect(text).toContain("January 20, 2022: One signatory added");
    expect(of("joint/en")).toMatchObject({ version: "Version of January 20, 2022", modified: "2022-01-20T00:00:00Z" });
  });

  it("has numbers in the locale's digits and the same ids everywhere", async () => {
    const { of } = await editionsOf(
      await translated({ "hexapla.yaml": settings.replace("ar,", "{ code: ar, digits: arab },") }),
    );
    expect(textOf(of("joint/ar"))).toContain("٣ منظمات موقِّعة");
    const numbers = [...walk(of("joint/ar").body)].flatMap(([node]) => node.data?.number ?? []);
    expect(numbers).toEqual(["١", "٢", "١", "٢", "٣"]);
    for (const locale of ["el", "ar", "zh-Hans"]) expect(idsOf(of(`joint/${locale}`))).toEqual(idsOf(of("joint/en")));
    expect(idsOf(of("joint/en"))).toEqual(
      expect.arrayContaining(["section-1", "point-1", "point-2", "signatories", "revisions", "revision-1"]),
    );
  });

  it("names an organization within a line in the reader's language", async () => {
    const { of } = await editionsOf(await translated());
    expect(textOf(of("joint/el"))).toContain("by «Beta Union of Mexico (BU–1987)».");
  });

  it("stands in its own language, apart from the direction around it, where a name is not translated", async () => {
    const root = await translated();
    rewrite(root, "locales/ar/organizations.po", () => "");
    const { of } = await editionsOf(root);
    const spans = [...walk(of("joint/ar").body)].flatMap(([node]) => node.data?.language ?? []);
    expect(spans).toHaveLength(4);
    expect(spans).toContainEqual({ lang: "en", dir: "ltr" });
  });
});

describe("a report", () => {
  it("carries the statement with prefixed ids, its points, its notes, and the signatories of the day", async () => {
    const { of } = await editionsOf(await translated());
    const edition = of("report/el");
    expect(idsOf(edition)).toEqual([
      ...["p-1", "joint-title", "joint-p-1", "joint-section-1", "joint-point-1", "joint-point-2", "section-1"],
    ]);
    const text = textOf(edition);
    expect(text).toContain("«Joint»\n«Opening.»\n«What we ask»");
    expect(text).toContain("«Gamma Forum» και «Alpha Society»");
    expect(text).not.toContain("Beta Union of Mexico (BU–1987)»,");
    expect(text).not.toContain("signatories");
    expect(edition.notes.map(({ identifier }) => identifier)).toEqual(["a", "joint-a"]);
    const links = [...walk(edition.body)].flatMap(([node]) => (node.type === "link" ? node.url : []));
    expect(links).toEqual(["#joint-point-2"]);
    const levels = [...walk(edition.body)].flatMap(([node]) => (node.type === "heading" ? node.depth : []));
    expect(levels).toEqual([2, 3, 2]);
    expect(edition.sources.map(({ name }) => name)).toEqual(["report.md", "report.el.po", "joint.md", "joint.el.po"]);
  });

  it("is stale in the very paragraphs in which the statement is", async () => {
    const stale = settings.replace("source: en", "source: en\nuntranslated: stale");
    const root = await translated({ "hexapla.yaml": stale });
    const path = join(root, "content/joint.md");
    writeFileSync(path, readFileSync(path, "utf8").replace("1. First, see", "1. Not first, do not see"));
    const { of } = await editionsOf(root);
    const states = (edition: Edition) =>
      [...walk(edition.body)].flatMap(([{ data }]) => (data?.block?.state === "stale" ? data.block.id : []));
    expect(states(of("joint/el"))).toEqual(["point-1"]);
    expect(states(of("report/el"))).toEqual(["joint-point-1"]);
    expect(of("report/el").notice).toContain("1");
  });

  it("is withheld with the statement that it includes, and says where", async () => {
    const root = await translated();
    rewrite(root, "locales/el/joint.po", () => "");
    const { plan } = await editionsOf(root);
    expect(plan.withheld.map(({ statement, reason }) => [statement, reason])).toEqual([
      ["joint", "incomplete"],
      ["report", "include"],
    ]);
    expect(plan.findings).toMatchObject([
      { code: "include", locale: "el", file: "content/report.md", line: 9, column: 1 },
    ]);
  });
});

describe("an article", () => {
  it("names its authors, and where it first appeared", async () => {
    const { of } = await editionsOf(await translated());
    const line = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text).join("");
    const edition = of("article/zh-Hans");
    expect(edition.authors.map(line)).toEqual(["«Hale Ersöz»，«archivist»", "«A. B.»"]);
    expect(edition.authorNames).toEqual(["«Hale Ersöz»", "«A. B.»"]);
    expect(line(edition.firstPublished)).toBe("首次发表于The Daily，2022年1月22日星期六至2022年1月23日星期日");
    expect(edition.firstPublished.find(({ role }) => role === "source")).toMatchObject({ lang: "en", dir: "ltr" });
  });

  it("has its source's title translated where the author wants it", async () => {
    const wanted = article.replace("2022-01-23 }", "2022-01-23, translate: true }");
    const { of } = await editionsOf(await translated({ "content/article.md": wanted }));
    const source = of("article/el").firstPublished.find(({ role }) => role === "source");
    expect(source).toMatchObject({ text: "«The Daily»", lang: undefined });
  });
});
