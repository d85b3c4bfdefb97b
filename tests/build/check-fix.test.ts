import { describe, expect, it } from "vitest";
import { check } from "../../src/build/check.ts";
import { mendCatalogs } from "../../src/build/check-fix.ts";
import { memoryHost } from "../../src/host/memory.ts";
import { publicationFiles } from "../support/small-publication.ts";

const head = `# A translator's own words\nmsgid ""\nmsgstr ""\n"Language: ar\\n"\n"X-Generator: Poedit\\n"\n\n`;
const title = `msgid   "Open archives"\nmsgstr "أرشيفات"\n" مفتوحة"\n\n`;
const entry = `#. p-1 (paragraph)\nmsgid "We agree, all."\nmsgstr "نحن  موافقون ، جميعًا."\n`;
const file = "/p/locales/ar/s.po";

/** Mends what `--fix` would, in a publication whose Arabic catalog is this. */
async function fix(catalog: string, { settings = "", locales = ["ar"] } = {}) {
  const files = publicationFiles("We agree, all.\n\nWe read it.", { [file]: catalog });
  const host = memoryHost({ ...files, "/p/hexapla.yaml": `${files["/p/hexapla.yaml"]}${settings}` });
  const options = { root: "/p", locales, statements: ["s"] };
  const mended = await mendCatalogs(host, await check(host, options));
  const bytes = host.files.get(file) ?? new Uint8Array();
  return { ...mended, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), host, options };
}

describe("mending catalogs", () => {
  it("changes the entry, leaves every other byte, and tells what it did where", async () => {
    const { text, mendings, findings } = await fix(`${head}${title}${entry}`);
    expect(text).toBe(`${head}${title}${entry.replace("نحن  موافقون ،", "نحن موافقون،")}`);
    expect(findings).toEqual([]);
    expect(mendings).toEqual([
      { code: "double-space", file: "locales/ar/s.po", line: 12 },
      { code: "punctuation-spacing", file: "locales/ar/s.po", line: 12 },
    ]);
  });

  it("mends what only another fix brings to light", async () => {
    const { text, mendings } = await fix(`${head}${title}${entry.replace("نحن  موافقون ،", "نحن موافقون  ،")}`);
    expect(text).toBe(`${head}${title}${entry.replace("نحن  موافقون ،", "نحن موافقون،")}`);
    expect(mendings.map(({ code }) => code)).toEqual(["double-space", "punctuation-spacing"]);
  });

  it("leaves nothing to be mended a second time", async () => {
    const { host, options, text } = await fix(`${head}${title}${entry}`);
    const again = await mendCatalogs(host, await check(host, options));
    expect([again.mendings, new TextDecoder().decode(host.files.get(file))]).toEqual([[], text]);
  });

  it("keeps line ends as they are", async () => {
    const { text } = await fix(`${head}${title}${entry}`.replaceAll("\n", "\r\n"));
    expect(text).toContain('msgstr "نحن موافقون، جميعًا."\r\n');
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("completes the head, and tells the lines that follow from it", async () => {
    const { text, mendings } = await fix(`${title}${entry}`);
    expect(text).toMatch(/^msgid ""\nmsgstr ""\n"Project-Id-Version: Statements\\n"/);
    expect(mendings.map(({ code }) => code)).toEqual(["po-header", "double-space", "punctuation-spacing"]);
    expect(text.split("\n")[(mendings[1]?.line ?? 0) - 1]).toBe('msgid "We agree, all."');
  });

  it.each([
    ["marked fuzzy", entry.replace("msgid", "#, fuzzy\nmsgid")],
    ["a translation of another text", entry.replace("all.", "some of us, 12 of 30.")],
  ])("leaves what is %s", async (_, changed) => {
    const catalog = `${head}${title}${changed}`;
    expect((await fix(catalog)).text).toBe(catalog);
  });

  it("leaves what a translator silenced, and mends the rest of the entry", async () => {
    const silenced = entry.replace("#.", "# hexapla: ignore double-space as in the original\n#.");
    const other = `\nmsgid "We read it."\nmsgstr "نحن  نقرأه."\n`;
    const { text } = await fix(`${head}${title}${silenced}${other}`);
    expect(text).toBe(`${head}${title}${silenced.replace(" ،", "،")}${other.replace("  ", " ")}`);
  });

  it("leaves what check.rules switches off, and what is not asked for", async () => {
    const settings = "check: { rules: { double-space: off, po-header: off } }\n";
    const { text, mendings } = await fix(`${title}${entry}`, { settings });
    expect([text.includes("نحن  موافقون،"), text.startsWith("msgid   ")]).toEqual([true, true]);
    expect(mendings.map(({ code }) => code)).toEqual(["punctuation-spacing"]);
    expect((await fix(`${title}${entry}`, { locales: ["el"] })).mendings).toEqual([]);
  });

  it.each([
    ["cannot be read", `${head}${title}${entry.replace('msgstr "', "msgstr ")}`],
    ["is of another language", `${head.replace("ar", "el")}${title}${entry}`],
    ["holds an entry twice", `${head}${title}${entry}\n${entry}`],
    ["begins with a byte-order mark", `\ufeff${head}${title}${entry}`],
  ])("writes nothing where a catalog %s", async (_, catalog) => {
    const { text, mendings } = await fix(catalog);
    expect([text, mendings]).toEqual([catalog, []]);
  });

  it("says so where a file cannot be written", async () => {
    const files = publicationFiles("We agree, all.", { [file]: `${head}${title}${entry}` });
    const memory = memoryHost(files);
    const host = { ...memory, replaceFile: () => Promise.reject(new Error("no room")) };
    const checked = await check(host, { root: "/p", locales: ["ar"], statements: ["s"] });
    const { mendings, findings } = await mendCatalogs(host, checked);
    expect([mendings, findings.map(({ code }) => code)]).toEqual([[], ["catalog-unwritable"]]);
  });
});
