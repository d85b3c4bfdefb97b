import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type AdoptOptions, type AdoptResult, adopt } from "../../src/build/adopt.ts";
import { adoptPage } from "../../src/build/adopt-page.ts";
import { readPo } from "../../src/catalog/po.ts";
import type { MemoryHost } from "../../src/host/memory.ts";
import { repository } from "../support/repository.ts";
import { poHeader, publicationOf, read, write } from "./exchange-publication.ts";

const body = [
  "We met in **Athens** in 2019 and we agree on this statement with all of the members of the network.",
  "# What we ask",
  "1. Every archive must be open to the people who read it, and to those who cannot travel to it.",
  "2. Every translation must have an author who is named, see [the model](https://model.example/a).[^1]",
  "No language comes second to any other language of the people.",
  "The last paragraph says thank you to everybody.",
  "[^1]: A note about names.",
].join("\n\n");

const german = [
  "---\ntitle: Titel\n---",
  "Wir trafen uns 2019 in **Athen** und wir sind uns einig über diese Erklärung mit allen Mitgliedern des Netzes.",
  "# Worum wir bitten",
  "1. Jedes Archiv muss offen sein für die Menschen, die es lesen, und für jene, die nicht hinreisen können.",
  "2. Jede Übersetzung muss einen Urheber haben, der genannt wird, siehe [das Muster](https://model.example/a).[^x]",
  "Keine Sprache steht hinter einer anderen Sprache der Menschen zurück.",
  "Der letzte Absatz sagt allen Dank.",
  "[^x]: Eine Anmerkung über Namen.",
].join("\n\n");

const po = "/p/locales/de/s.po";

function run(host: MemoryHost, document: string | Uint8Array, more: Partial<AdoptOptions> = {}): Promise<AdoptResult> {
  write(host, "/in/text.md", document);
  return adopt(host, {
    ...{ root: "/p", locale: "de", statement: "s", threshold: 0.5, replace: false, trust: false, dryRun: false },
    document: { path: "/in/text.md", shown: "text.md" },
    ...more,
  });
}

const entries = (host: MemoryHost) =>
  readPo(read(host, po)).entries.map(({ source, targets, flags }) => [source, targets[0], flags.join()]);

describe("adopt", () => {
  test("makes a catalog from a translated document, footnotes with the source's labels", async () => {
    const host = publicationOf(body, {});
    const result = await run(host, german);
    expect(result.findings).toEqual([]);
    expect(result.adopted).toMatchObject({ action: "created", counts: { filled: 8, fuzzy: 0, kept: 0 } });
    expect(entries(host).slice(1)).toEqual([
      ["Title", "Titel", ""],
      [body.split("\n\n")[0], german.split("\n\n")[1], ""],
      ["What we ask", "Worum wir bitten", ""],
      [body.split("\n\n")[2]?.slice(3), german.split("\n\n")[3]?.slice(3), ""],
      [body.split("\n\n")[3]?.slice(3), german.split("\n\n")[4]?.slice(3).replace("[^x]", "[^1]"), ""],
      [body.split("\n\n")[4], german.split("\n\n")[5], ""],
      [body.split("\n\n")[5], german.split("\n\n")[6], ""],
      ["A note about names.", "Eine Anmerkung über Namen.", ""],
    ]);
  });

  test("marks fuzzy what is less certain than asked for, and says why", async () => {
    const host = publicationOf(body, {});
    const { adopted } = await run(host, german, { threshold: 1.01 });
    expect(adopted?.counts).toMatchObject({ filled: 8, fuzzy: 8 });
    expect(read(host, po)).toMatch(/# Adopted with a confidence of \d+ %: check that it translates this text\.\n/);
  });

  test("joins two paragraphs with a hard break, and divides one between two texts", async () => {
    const host = publicationOf(body, {});
    const merged = german
      .replace("zurück.\n\nDer letzte", "zurück. Der letzte")
      .replace("**Athen** und", "**Athen**.\n\nUnd");
    const { adopted } = await run(host, merged);
    expect(adopted?.counts).toMatchObject({ filled: 8, fuzzy: 3 });
    const found = new Map(entries(host).map(([source, target, flags]) => [source, [target, flags]]));
    expect(found.get(body.split("\n\n")[0])?.[0]).toContain("**Athen**.\\\nUnd wir");
    expect(found.get("The last paragraph says thank you to everybody.")).toEqual([
      "Der letzte Absatz sagt allen Dank.",
      "fuzzy",
    ]);
  });

  test("says of every text that found no partner what it is", async () => {
    const host = publicationOf(body, {});
    const extra = "Gedruckt bei Muster, Leipzig, auf holzfreiem Papier, ISBN 978-3-16-148410-0, Auflage 500 Stück.";
    const { adopted, findings, fails } = await run(host, `${german}\n\n${extra}`);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["adopt-leftover", "warning"]]);
    expect(findings[0]?.message).toContain(extra);
    expect(fails).toBe(false);
    expect(adopted?.adoption.leftover.map(({ block }) => block.text)).toEqual([extra]);
  });

  test("leaves translations that are there alone, and replaces them only when told to, with the old ones kept", async () => {
    const catalog = `${poHeader("de")}# Anas Wort\n#. section-1 (heading)\nmsgid "What we ask"\nmsgstr "Unsere Bitten"\n`;
    const host = publicationOf(body, { de: catalog });
    const first = await run(host, german);
    expect(first.adopted).toMatchObject({ action: "changed", counts: { filled: 7, kept: 1, replaced: 0 } });
    expect(read(host, po)).toContain("# Anas Wort\n#. section-1 (heading)\n");
    expect(read(host, po)).toContain('msgstr "Unsere Bitten"');
    const second = await run(host, german, { replace: true });
    expect(second.adopted?.counts).toMatchObject({ filled: 0, kept: 0, replaced: 1, same: 7 });
    expect(read(host, po)).toContain('msgstr "Worum wir bitten"');
    expect(read(host, po)).toContain("# Anas Wort\n# Before the adoption this was: Unsere Bitten\n");
    const before = read(host, po);
    expect((await run(host, german)).adopted?.action).toBe("unchanged");
    expect(read(host, po)).toBe(before);
  });

  test("writes nothing on a dry run", async () => {
    const host = publicationOf(body, {});
    expect((await run(host, german, { dryRun: true })).adopted?.action).toBe("created");
    expect(host.files.has(po)).toBe(false);
  });

  test("keeps a catalog's line ends", async () => {
    const host = publicationOf(body, { de: poHeader("de").replaceAll("\n", "\r\n") });
    await run(host, german);
    expect(read(host, po)).toMatch(/\r\n/);
    expect(read(host, po)).not.toMatch(/[^\r]\n/);
  });
});

describe("what cannot be adopted leaves the catalog as it was", () => {
  const catalog = `${poHeader("de")}msgid "What we ask"\nmsgstr ""\n`;
  const wordy = `${german}\n\n${"Noch viel mehr Text, der nichts damit zu tun hat. ".repeat(200)}`;
  const french =
    "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison. ".repeat(8);
  test.each([
    ["an empty file", "", {}, ["adopt-file"]],
    ["a binary", new Uint8Array([0, 1, 2, 255]), {}, ["adopt-file"]],
    ["a file ten times too long", wordy, {}, ["adopt-unlike"]],
    ["the wrong language", french, {}, ["adopt-language"]],
    ["the wrong script", "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι.", {}, ["adopt-language"]],
    ["another text", "Ja.", {}, ["adopt-unlike"]],
    ["a locale that is not there", german, { locale: "xx" }, ["locale-tag"]],
    ["the source locale", german, { locale: "en" }, ["locale-tag"]],
    ["a statement that is not there", german, { statement: "t" }, ["statement-unknown"]],
    ["no file", german, { document: { path: "/in/none.md", shown: "none.md" } }, ["adopt-file"]],
  ])("%s", async (_, document, more, codes) => {
    const host = publicationOf(body, { de: catalog });
    const result = await run(host, document, more);
    expect(result.findings.map(({ code }) => code)).toEqual(codes);
    expect(result.adopted).toBeUndefined();
    expect(read(host, po)).toBe(catalog);
  });

  test("a catalog with conflict markers", async () => {
    const broken = `${catalog}<<<<<<< HEAD\n`;
    const host = publicationOf(body, { de: broken });
    expect((await run(host, german)).findings.map(({ code }) => code)).toEqual(["po-syntax"]);
    expect(read(host, po)).toBe(broken);
  });

  test("--trust takes a document in spite of its looks", async () => {
    const host = publicationOf(body, { de: catalog });
    expect((await run(host, french, { trust: true })).adopted).toBeDefined();
  });
});

test("the review page shows both texts, escapes them, and needs nothing else", async () => {
  const host = publicationOf(body, {});
  const template = "templates/html/adopt-review.liquid";
  write(host, `/p/${template}`, readFileSync(join(repository, template)));
  const { adopted } = await run(host, german.replace("Titel", "Titel <script>alert(1)</script>"));
  if (adopted === undefined) throw new Error("nothing was adopted");
  const page = adoptPage(adopted, { document: "text.md", threshold: 0.9 });
  if (!page.ok) throw new Error(page.findings.map(({ message }) => message).join());
  expect(page.text).toContain("Titel &lt;script&gt;");
  expect(page.text).not.toMatch(/<script|<link|src=|url\(/);
  expect(page.text).toContain('lang="de" dir="ltr"');
  expect(page.text.match(/<li class="pair/g)).toHaveLength(8);
  expect(page.text).toContain(" 0 of the statement’s texts are not in the document");
});
