import { beforeEach, describe, expect, test } from "vitest";
import type { MemoryHost } from "../../src/host/memory.ts";
import { isInputFault } from "../../src/model/finding.ts";
import { bringBack, poHeader, publicationOf, read, sendOut, write } from "./exchange-publication.ts";

const catalog = `${poHeader("de")}msgid "Title"\nmsgstr "Titel"\n\nmsgid "A text."\nmsgstr ""\n`;
const po = (text: string) => `${poHeader("de")}${text}`;
const xliff = (inner: string, version = "2.1", namespace = "urn:oasis:names:tc:xliff:document:2.0") =>
  `<?xml version="1.0"?>\n<xliff xmlns="${namespace}" version="${version}" srcLang="en" trgLang="de">\n<file id="f1" original="content/s.md">\n${inner}\n</file>\n</xliff>\n`;
const unit = (target: string) =>
  `<unit id="p-1">\n<segment state="final">\n<source>A text.</source>\n<target>${target}</target>\n</segment>\n</unit>`;

/** What lies in the file, the finding's code, and its line. */
const cases: readonly (readonly [
  what: string,
  name: string,
  content: string | Uint8Array,
  code: string,
  line: number,
])[] = [
  ["an empty file", "s.xlf", "", "exchange-file", 1],
  ["nothing but white space", "s.md", " \n\n", "exchange-file", 1],
  ["a word-processor document", "s.docx", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), "exchange-file", 1],
  [
    "bytes that are no characters",
    "s.po",
    new Uint8Array([...new TextEncoder().encode(catalog), 0xfc]),
    "not-utf8",
    14,
  ],
  ["a text that is none of the formats", "s.txt", "Guten Tag\n", "exchange-file", 1],
  ["another XML", "s.xml", "<html><body/></html>", "exchange-file", 1],
  ["XML that is cut off", "s.xlf", xliff(unit("x")).slice(0, 220), "exchange-file", 6],
  [
    "an entity of its own",
    "s.xlf",
    xliff(unit("&a;")).replace("?>", `?><!DOCTYPE xliff [<!ENTITY a "b">]>`),
    "exchange-file",
    7,
  ],
  ["elements without end", "s.xlf", `<xliff>${"<g>".repeat(100_000)}`, "exchange-file", 1],
  [
    "XLIFF 1.2",
    "s.xlf",
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file/></xliff>',
    "exchange-file",
    1,
  ],
  ["XLIFF 2.2", "s.xlf", xliff(unit("x"), "2.2", "urn:oasis:names:tc:xliff:document:2.2"), "exchange-file", 2],
  ["a foreign inline element", "s.xlf", xliff(unit('x <g id="1">y</g>')), "exchange-code", 7],
  ["a code without original data", "s.xlf", xliff(unit('x <ph id="7"/>')), "exchange-code", 7],
  [
    "a pair of which one end is unknown",
    "s.xlf",
    xliff(unit('<pc id="1" dataRefStart="d9">y</pc>')),
    "exchange-code",
    7,
  ],
  [
    "another target language",
    "s.xlf",
    xliff(unit("x")).replace('trgLang="de"', 'trgLang="fr"'),
    "exchange-language",
    3,
  ],
  [
    "another source language",
    "s.xlf",
    xliff(unit("x")).replace('srcLang="en"', 'srcLang="tr"'),
    "exchange-language",
    3,
  ],
  ["no target language", "s.xlf", xliff(unit("x")).replace(' trgLang="de"', ""), "exchange-language", 3],
  [
    "an unknown statement",
    "s.xlf",
    xliff(unit("x")).replace("content/s.md", "content/t.md").replace("<file", "<file "),
    "statement-unknown",
    3,
  ],
  ["TMX 2", "s.tmx", '<tmx version="2.0"><header/><body/></tmx>', "exchange-file", 1],
  ["Markdown of somebody else", "s.md", "---\ntitle: Titel\n---\n\nText.\n", "exchange-file", 1],
  ["front matter that is no YAML", "s.md", "---\nhexapla:\n  statement: s\ntitle: [\n---\n", "exchange-file", 4],
  ["PO with an entry twice", "s.po", po('msgid "a"\nmsgstr ""\n\nmsgid "a"\nmsgstr ""\n'), "po-duplicate", 12],
  ["PO with conflict markers", "s.po", po('<<<<<<< HEAD\nmsgid "a"\nmsgstr ""\n'), "po-syntax", 9],
  ["PO with an open text", "s.po", po('msgid "a\nmsgstr ""\n'), "po-syntax", 9],
  ["PO in another language", "s.po", catalog.replace("Language: de", "Language: pl"), "exchange-language", 1],
  ["PO with a byte-order mark", "s.po", `\ufeff${catalog}`, "po-syntax", 1],
  ["PO in another charset", "s.po", catalog.replace("UTF-8", "ISO-8859-1"), "po-header", 1],
];

let host: MemoryHost;
let good: string;

beforeEach(async () => {
  host = publicationOf("A text.", { de: catalog });
  good = (await sendOut(host, "de", "xliff")).replace("Titel", "Der Titel");
});

describe.each(cases)("%s", (...[, name, content, code, line]) => {
  test("is a finding with its line, and no catalog is touched", async () => {
    const path = name === "s.xlf" && String(content).includes("content/t.md") ? "/in/x.xlf" : `/in/${name}`;
    write(host, path, content);
    const { findings, changed, texts } = await bringBack(host, [path]);
    expect(findings.map((finding) => [finding.code, finding.line, isInputFault(finding)])).toContainEqual([
      code,
      line,
      true,
    ]);
    expect(changed).toEqual([]);
    expect(texts).toEqual([]);
    expect(read(host, "/p/locales/de/s.po")).toBe(catalog);
    expect([...host.files.keys()].filter((file) => file.startsWith("/p/locales/"))).toEqual(["/p/locales/de/s.po"]);
  });

  test("and the file beside it is taken in", async () => {
    write(host, `/in/${name}`, content);
    write(host, "/in/good.xlf", good);
    const { changed } = await bringBack(host, [`/in/${name}`, "/in/good.xlf"]);
    expect(changed).toEqual(["locales/de/s.po"]);
    expect(read(host, "/p/locales/de/s.po")).toContain("Der Titel");
  });
});

test("a file that is not there", async () => {
  const { findings } = await bringBack(host, ["/in/none.xlf"]);
  expect(findings.map((finding) => [finding.code, isInputFault(finding)])).toEqual([["unreadable", true]]);
});

test("a catalog that cannot be read is not touched, and the file waits", async () => {
  write(host, "/in/good.xlf", good);
  const broken = `${catalog}\nmsgid "open\n`;
  write(host, "/p/locales/de/s.po", broken);
  const { findings, changed } = await bringBack(host, ["/in/good.xlf"]);
  expect(findings.map(({ code, file }) => [code, file])).toEqual([["po-syntax", "locales/de/s.po"]]);
  expect(changed).toEqual([]);
  expect(read(host, "/p/locales/de/s.po")).toBe(broken);
});

test("--locale and --statement name what a file does not", async () => {
  write(host, "/in/x.xlf", good.replace('trgLang="de"', 'trgLang="nds"').replace("content/s.md", "elsewhere.md"));
  expect((await bringBack(host, ["/in/x.xlf"], { locale: "de", statement: "s" })).changed).toEqual(["locales/de/s.po"]);
});

test.each(["en", "xx", "fr"])("--locale %s, which is no target of the publication, is refused", async (locale) => {
  write(host, "/in/x.xlf", good);
  const { findings } = await bringBack(host, ["/in/x.xlf"], { locale });
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["exchange-language", "error"]]);
});

test("a tampered last comment of a Markdown file is refused", async () => {
  const out = await sendOut(host, "de", "markdown");
  write(host, "/in/s.md", out.slice(0, out.indexOf("<!-- hexapla:")));
  const { findings } = await bringBack(host, ["/in/s.md"]);
  expect(findings.map(({ code }) => code)).toEqual(["exchange-file"]);
});
