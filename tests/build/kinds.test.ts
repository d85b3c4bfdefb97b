import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planEditions } from "../../src/build/editions.ts";
import { readPublication } from "../../src/build/publication.ts";
import { sync } from "../../src/build/sync/sync.ts";
import { editPo } from "../../src/catalog/edit.ts";
import { readPo } from "../../src/catalog/po.ts";
import { nodeHost } from "../../src/host/node.ts";
import type { Edition } from "../../src/model/edition.ts";
import { plainText, walk } from "../../src/model/tree.ts";
import { type PublicationFiles, writePublication } from "../support/publication.ts";

const settings = `title: Statements
url: https://statements.example.org/
publisher: { name: Archive Network }
source: en
locales: [en, el, ar, zh-Hans]
`;

const register = `- { id: alpha, name: Alpha Society, country: DE }
- { id: beta, name: Beta Union of Mexico, abbreviation: BU–1987, country: MX }
- { id: gamma, name: Gamma Forum }
- { id: delta, name: رابطة الدلتا, country: EG, language: ar }
`;

const statement = `---
title: Joint
date: 2022-01-18
subscription: open
signatories: [gamma, alpha, { organization: beta, date: 2022-01-20 }]
revisions: [{ date: 2022-01-20, note: One signatory added }]
---

Opening.[^a]

## What we ask

1. First, see [below](#point-2).
2. Second, by :organization[beta].

::signatories

[^a]: A note.
`;

const report = `---
title: Report
kind: report
date: 2022-01-19
---

Lead.[^a]

::include{statement="joint"}

## Who signed

::signatories{statement="joint" as="prose" until="2022-01-18"}

[^a]: Another note.
`;

const article = `---
title: Article
kind: article
date: 2022-01-22/2022-01-23
authors: [{ name: Hale Ersöz, role: archivist }, { name: A. B. }]
source: { title: The Daily, date: 2022-01-22/2022-01-23 }
---

Text.
`;

const files: PublicationFiles = {
  "hexapla.yaml": settings,
  "content/organizations.yaml": register,
  "content/joint.md": statement,
  "content/report.md": report,
  "content/article.md": article,
};

/** A publication whose catalogs are there; each translation is its source in brackets. */
async function translated(changes: PublicationFiles = {}): Promise<string> {
  const root = writePublication({ ...files, ...changes });
  await sync(nodeHost, { root, templates: false, dryRun: false });
  for (const locale of ["el", "ar", "zh-Hans"]) {
    for (const name of ["joint", "report", "article", "organizations", "hexapla"]) {
      rewrite(root, `locales/${locale}/${name}.po`, (source) => `«${source}»`);
    }
  }
  return root;
}

function rewrite(root: string, file: string, translate: (source: string) => string): void {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  const filled = editPo(text, readPo(text), (entry) =>
    entry.source === "" ? undefined : { ...entry, targets: [translate(entry.source)] },
  );
  writeFileSync(path, filled);
}

async function editionsOf(root: string) {
  const read = await readPublication(nodeHost, root);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const plan = await planEditions(nodeHost, read.publication);
  const of = (key: string): Edition => {
    const edition = plan.editions.find((each) => each.key === key);
    if (edition === undefined) throw new Error(`no ${key} but ${plan.editions.map((each) => each.key)}`);
    return edition;
  };
  return { of, plan, read: read.publication };
}

function idsOf({ body }: Edition): readonly string[] {
  return [...walk(body)].flatMap(([node]) => node.data?.block?.id ?? []);
}

function textOf({ body }: Edition): string {
  return body.children.map(plainText).join("\n");
}

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

describe("a new signatory", () => {
  it("changes no entry of any catalog but its own name's, and keeps no edition back", async () => {
    const root = await translated();
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
    writeFileSync(path, text.replace("gamma, alpha,", "gamma, alpha, { organization: epsilon, date: 2022-01-19 },"));
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
