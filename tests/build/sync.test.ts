import { describe, expect, it } from "vitest";
import { type SyncOptions, sync } from "../../src/build/sync/sync.ts";
import { readPo } from "../../src/catalog/po.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory.ts";
import { publicationFiles } from "../support/small-publication.ts";

const options: SyncOptions = { root: "/p", templates: false, dryRun: false };
const content = "Records stay open for 30 days.\n\nNo language comes second.";

function text(host: MemoryHost, path: string): string {
  const bytes = host.files.get(`/p/${path}`);
  if (bytes === undefined) throw new Error(`no ${path}`);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function write(host: MemoryHost, path: string, content: string): void {
  host.files.set(`/p/${path}`, new TextEncoder().encode(content));
}

/** A publication whose catalogs were made and, in Greek, filled. */
async function synced(): Promise<MemoryHost> {
  const host = memoryHost(publicationFiles(content));
  await sync(host, options);
  const file = "locales/el/s.po";
  write(host, file, text(host, file).replaceAll(/(msgid "([^"]+)")\nmsgstr ""/g, '$1\nmsgstr "[$2]"'));
  return host;
}

function edit(host: MemoryHost, from: string, to: string): void {
  write(host, "content/s.md", text(host, "content/s.md").replace(from, to));
}

describe("sync", () => {
  it("makes the catalogs of every locale but the source's, with all texts and a header", async () => {
    const host = memoryHost(publicationFiles(content));
    const { catalogs, findings } = await sync(host, options);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(catalogs.map(({ file, action }) => `${action} ${file}`)).toEqual([
      "created locales/el/s.po",
      "created locales/el/hexapla.po",
      "created locales/ar/s.po",
      "created locales/ar/hexapla.po",
      "created locales/zh-Hans/s.po",
      "created locales/zh-Hans/hexapla.po",
    ]);
    const { entries, faults } = readPo(text(host, "locales/ar/s.po"));
    expect(faults).toEqual([]);
    expect(entries.map(({ source }) => source)).toEqual([
      "",
      "Open archives",
      "Records stay open for 30 days.",
      "No language comes second.",
    ]);
    expect(entries[0]?.targets[0]?.split("\n")).toEqual([
      "Project-Id-Version: Statements",
      "POT-Creation-Date: 2026-03-12 00:00+0000",
      "PO-Revision-Date: ",
      "Last-Translator: ",
      "Language-Team: ",
      "Language: ar",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=UTF-8",
      "Content-Transfer-Encoding: 8bit",
      "Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
      "",
    ]);
    expect(
      readPo(text(host, "locales/el/hexapla.po")).entries.map(({ source, references }) => [source, references]),
    ).toEqual([
      ["", []],
      ["Statements", ["hexapla.yaml:1"]],
      ["Archive Network", ["hexapla.yaml:3"]],
    ]);
  });

  it("carries an edit into each catalog, counts it, and does nothing the second time", async () => {
    const host = await synced();
    edit(host, "30 days", "60 days");
    const { catalogs } = await sync(host, options);
    expect(
      catalogs.filter(({ action }) => action === "changed").map(({ locale, counts }) => [locale, counts.meaning]),
    ).toEqual([
      ["el", 1],
      ["ar", 1],
      ["zh-Hans", 1],
    ]);
    expect(text(host, "locales/el/s.po")).toContain('#| msgid "Records stay open for 30 days."');
    const before = new Map(host.files);
    const again = await sync(host, options);
    expect(again.catalogs.every(({ action }) => action === "unchanged")).toBe(true);
    for (const [path, bytes] of before) expect(host.files.get(path)).toBe(bytes);
  });

  it("says what it would do and writes nothing", async () => {
    const host = await synced();
    edit(host, "30 days", "60 days");
    const before = new Map(host.files);
    const { catalogs, templates } = await sync(host, { ...options, dryRun: true, templates: true });
    expect(catalogs.filter(({ action }) => action === "changed")).toHaveLength(3);
    expect(templates).toEqual(["locales/templates/s.pot", "locales/templates/hexapla.pot"]);
    expect(host.files).toEqual(before);
  });

  it("does only what is asked for", async () => {
    const host = memoryHost(publicationFiles(content));
    const { catalogs } = await sync(host, { ...options, locales: ["el"], statements: ["hexapla"] });
    expect(catalogs.map(({ file }) => file)).toEqual(["locales/el/hexapla.po"]);
    const wrong = await sync(host, { ...options, locales: ["xx"] });
    expect(wrong.findings).toMatchObject([{ code: "locale-tag" }]);
    expect(wrong.fails).toBe(true);
  });

  it("writes templates, and only where they changed", async () => {
    const host = memoryHost(publicationFiles(content));
    const { templates } = await sync(host, { ...options, templates: true });
    expect(templates).toHaveLength(2);
    expect(text(host, "locales/templates/s.pot")).toContain('#, fuzzy\nmsgid ""');
    expect((await sync(host, { ...options, templates: true })).templates).toEqual([]);
  });

  it("takes the date from SOURCE_DATE_EPOCH where it is set", async () => {
    const host = memoryHost(publicationFiles(content), { SOURCE_DATE_EPOCH: "1700000000" });
    await sync(host, options);
    expect(text(host, "locales/el/s.po")).toContain("POT-Creation-Date: 2023-11-14 22:13+0000");
  });

  it("keeps a file's line ends", async () => {
    const host = await synced();
    const file = "locales/el/s.po";
    write(host, file, text(host, file).replaceAll("\n", "\r\n"));
    const before = text(host, file);
    await sync(host, options);
    expect(text(host, file)).toBe(before);
    edit(host, "30 days", "60 days");
    await sync(host, options);
    expect(text(host, file)).toContain('#| msgid "Records stay open for 30 days."\r\n');
    expect(text(host, file).replaceAll("\r\n", "")).not.toContain("\n");
  });

  it.each([
    ["a byte-order mark", (po: string) => `\ufeff${po}`, "po-syntax"],
    ["conflict markers", (po: string) => po.replace("\n\n", "\n\n<<<<<<< HEAD\n"), "po-syntax"],
    ["an entry twice", (po: string) => `${po}\nmsgid "Open archives"\nmsgstr "x"\n`, "po-duplicate"],
    ["another language", (po: string) => po.replace("Language: el", "Language: tr"), "po-header"],
    ["no UTF-8", () => new Uint8Array([0x6d, 0xff]), "not-utf8"],
  ])("does not touch a catalog with %s, and goes on with the others", async (_, spoil, code) => {
    const host = await synced();
    const file = "locales/el/s.po";
    const spoilt = spoil(text(host, file));
    host.files.set(`/p/${file}`, typeof spoilt === "string" ? new TextEncoder().encode(spoilt) : spoilt);
    const before = host.files.get(`/p/${file}`);
    edit(host, "30 days", "60 days");
    const { catalogs, refused, findings } = await sync(host, options);
    expect(host.files.get(`/p/${file}`)).toBe(before);
    expect(refused).toEqual([{ statement: "s", locale: "el", file }]);
    expect(findings).toContainEqual(expect.objectContaining({ code, severity: "error", file }));
    expect(catalogs.filter(({ action }) => action === "changed").map(({ locale }) => locale)).toEqual([
      "ar",
      "zh-Hans",
    ]);
  });

  it("reports a catalog without a statement and keeps it, but not one whose statement cannot be read", async () => {
    const host = await synced();
    const old = text(host, "locales/el/s.po");
    write(host, "locales/el/old/name.po", old);
    write(host, "content/broken.md", "---\ntitle: [\n---\n");
    write(host, "locales/el/broken.po", old);
    const { findings } = await sync(host, options);
    expect(findings.filter(({ code }) => code === "catalog-unused").map(({ file }) => file)).toEqual([
      "locales/el/old/name.po",
    ]);
    expect(text(host, "locales/el/old/name.po")).toBe(old);
    expect(text(host, "locales/el/broken.po")).toBe(old);
  });
});
