import { describe, expect, test } from "vitest";
import { exchangeFormats, exportTexts } from "../../src/build/exchange/export.ts";
import { nodeHost } from "../../src/host/node.ts";
import { writePublication } from "../support/publication.ts";
import { bringBack, poHeader, publicationOf, read, sendOut, sent, write } from "./exchange-publication.ts";

const body = "First text.\n\nSecond text.";
const catalog = `${poHeader("ar")}msgid "First text."\nmsgstr "النص الأول"\n\n#, fuzzy\nmsgid "Second text."\nmsgstr "الثاني"\n`;
const options = { root: "/p", out: "/out", locales: ["ar"], formats: exchangeFormats, force: false, version: "0" };

describe("exportTexts", () => {
  test("writes each statement and the publication's own strings, once a format, and counts their states", async () => {
    const host = publicationOf(body, { ar: catalog });
    const { files, findings } = await exportTexts(host, { ...options, locales: ["ar", "bn"] });
    expect(findings).toEqual([]);
    expect(files.map(({ path }) => path.slice("/out/".length))).toEqual(
      ["ar", "bn"].flatMap((locale) =>
        ["s", "hexapla"].flatMap((name) => ["xlf", "tmx", "md"].map((end) => `${name}.${locale}.${end}`)),
      ),
    );
    expect(files[0]?.texts).toEqual({ current: 1, fuzzy: 1, stale: 0, missing: 1 });
    expect(host.files.has("/p/locales/bn/s.po")).toBe(false);
  });

  test.each(exchangeFormats)("%s: the same input gives the same bytes, and needs no clock", async (format) => {
    const first = await sendOut(publicationOf(body, { ar: catalog }), "ar", format);
    const host = { ...publicationOf(body, { ar: catalog }), now: () => Date.UTC(2031, 5, 5) };
    expect(await sendOut(host, "ar", format)).toBe(first);
  });

  test("leaves alone a file that says something else, unless forced", async () => {
    const host = publicationOf(body, { ar: catalog });
    await exportTexts(host, options);
    expect((await exportTexts(host, options)).findings).toEqual([]);
    write(host, sent("ar", "markdown"), "work");
    const again = await exportTexts(host, options);
    expect(again.findings.map(({ code, severity }) => [code, severity])).toEqual([["output-folder", "error"]]);
    expect(again.files).toHaveLength(5);
    expect(read(host, sent("ar", "markdown"))).toBe("work");
    expect((await exportTexts(host, { ...options, force: true })).findings).toEqual([]);
    expect(read(host, sent("ar", "markdown"))).not.toBe("work");
  });

  test.each([
    ["locale-tag", { locales: ["xx"] }],
    ["locale-tag", { locales: ["en"] }],
    ["statement-unknown", { statements: ["none"] }],
  ])("%s: nothing is written", async (code, more) => {
    const host = publicationOf(body, { ar: catalog });
    const { findings, files } = await exportTexts(host, { ...options, ...more });
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(files).toEqual([]);
    expect([...host.files.keys()].filter((path) => path.startsWith("/out"))).toEqual([]);
  });

  test("a catalog that cannot be read is a finding; the others go out", async () => {
    const host = publicationOf(body, {
      ar: `${catalog}\nmsgid "open\n`,
      bn: catalog.replace("Language: ar", "Language: bn"),
    });
    const { findings, files } = await exportTexts(host, { ...options, locales: ["ar", "bn"], statements: ["s"] });
    expect(findings.map(({ code, locale }) => [code, locale])).toEqual([["po-syntax", "ar"]]);
    expect(files.map(({ locale }) => locale)).toEqual(["bn", "bn", "bn"]);
  });

  test("a folder that cannot be one is a finding, not a stack trace", async () => {
    const root = writePublication({
      "hexapla.yaml": "title: T\nurl: https://e.org\npublisher: { name: Q }\nsource: en\nlocales: [en, de]\n",
      "content/s.md": "---\ntitle: T\n---\n\nA.\n",
    });
    const { findings } = await exportTexts(nodeHost, {
      ...options,
      root,
      out: `${root}/hexapla.yaml`,
      locales: ["de"],
      statements: ["s"],
    });
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["output-folder"]));
  });

  test("a translation that no Markdown block can hold is told, and comes to no harm", async () => {
    const odd = `${poHeader("ar")}msgid "First text."\nmsgstr "\`<!-- p-1 -->\`"\n\nmsgid "Second text."\nmsgstr "ok"\n`;
    const host = publicationOf(body, { ar: odd });
    await sendOut(host, "ar", "markdown");
    const result = await bringBack(host, [sent("ar", "markdown")]);
    expect(result.changed).toEqual([]);
    expect(read(host, "/p/locales/ar/s.po")).toBe(odd);
  });
});
