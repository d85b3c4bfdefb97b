import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../../src/build/build.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { epubcheck } from "../../support/epubcheck.ts";
import { requireJava } from "../../support/java.ts";
import { volumePublication } from "../../support/volume-publication.ts";
import { elements, textOf, unpack } from "./unpack.ts";

const names = ["all", "arabic", "urdu"];

let root: string;

beforeAll(async () => {
  root = await volumePublication();
  const result = await build(nodeHost, { root, out: join(root, "dist"), jobs: 1, formats: ["epub"] });
  expect(result).toMatchObject({ failed: [], published: true, findings: [] });
});

const fileOf = (name: string) => join(root, `dist/volumes/${name}/${name}.epub`);

function fileIn(name: string, path: string): string {
  const text = unpack(readFileSync(fileOf(name)))[`EPUB/${path}`];
  if (text === undefined) throw new Error(`no ${path}`);
  return text;
}

function textPaths(name: string): readonly string[] {
  const items = elements(fileIn(name, "package.opf"));
  return items.flatMap(({ name: tag, attributes: { idref } }) => (tag === "itemref" ? [`${idref}.xhtml`] : []));
}

describe("a volume as EPUB", () => {
  it("has nothing for EPUBCheck to say", async (context) => {
    expect(await epubcheck(requireJava(context), names.map(fileOf))).toEqual([]);
  });

  it("has its own title in its first language, and names every language", () => {
    const opf = fileIn("arabic", "package.opf");
    expect(opf).toContain('<dc:title id="main-title">نص: Arabic first</dc:title>');
    const languages = elements(opf).filter(({ name }) => name === "dc:language");
    expect(languages.map((each) => each.children.map((child) => "value" in child && child.value).join(""))).toEqual([
      "ar",
      "en",
      "ur",
    ]);
    expect(opf).toContain('page-progression-direction="rtl"');
  });

  it("leads from one part to another inside the book, in the same language", () => {
    const locales = ["en", "el", "ar", "ur", "zh-Hans"];
    const titles = locales.map((locale, at) => `part-${at + 6}-title.xhtml#title-report-${locale}`);
    for (const [at, title] of titles.entries()) {
      const found = elements(fileIn("all", `part-${at + 1}-text.xhtml`)).filter(({ name }) => name === "a");
      const links = found.map(({ attributes: { href } }) => href);
      expect(links).toContain(title);
      expect(links.filter((href) => /^https?:/.test(href ?? ""))).toEqual([]);
    }
  });

  it("has each part in its own language and direction, statement by statement", () => {
    const roots = textPaths("arabic").flatMap((path) => {
      const [html] = elements(fileIn("arabic", path)).filter(({ name }) => name === "html");
      return /-title\.xhtml$/.test(path) ? [`${html?.attributes.lang} ${html?.attributes.dir}`] : [];
    });
    expect(roots).toEqual(["ar rtl", "en ltr", "ur rtl", "ar rtl", "en ltr", "ur rtl"]);
    expect(textOf(fileIn("arabic", "part-1-title.xhtml"))).toContain("نص: Report");
    expect(textOf(fileIn("arabic", "part-5-title.xhtml"))).toContain("Open archives");
  });

  it("opens each part with its title page, and makes a chapter of its text", () => {
    const section = (path: string) => elements(fileIn("all", path)).find(({ name }) => name === "section")?.attributes;
    expect(section("part-3-title.xhtml")).toMatchObject({
      "epub:type": "part",
      role: "doc-part",
      "aria-labelledby": "title-joint-ar",
    });
    expect(section("part-3-text.xhtml")).toMatchObject({
      "epub:type": "chapter",
      role: "doc-chapter",
      "aria-label": "نص: Open archives",
    });
  });

  it("has one list of contents, each line in its language, headings below their part", () => {
    const nav = fileIn("arabic", "nav.xhtml");
    const links = elements(nav).filter(({ name, attributes: { href } }) => name === "a" && href?.startsWith("part-5"));
    expect(links.map(({ attributes: { href, lang, dir } }) => [href, lang, dir])).toEqual([
      ["part-5-title.xhtml", "en", "ltr"],
      ["part-5-text.xhtml#section-1-joint-en", "en", "ltr"],
      ["part-5-text.xhtml#section-2-joint-en", "en", "ltr"],
      ["part-5-text.xhtml#signatories-joint-en", "en", "ltr"],
      ["part-5-text.xhtml#revisions-joint-en", "en", "ltr"],
      ["part-5-notes.xhtml", "en", "ltr"],
    ]);
  });

  it("has every id once, and numbers the notes of each part anew", () => {
    const ids = textPaths("all").flatMap((path) =>
      elements(fileIn("all", path)).flatMap(({ attributes: { id } }) => id ?? []),
    );
    const blocks = ids.filter((id) => /-(joint|report)-(en|el|ar|ur|zh-Hans)$/.test(id));
    expect(blocks.length).toBeGreaterThan(100);
    expect(new Set(blocks).size).toBe(blocks.length);
    expect(blocks).toContain("note-1-joint-ar");
    expect(blocks).toContain("note-1-report-zh-Hans");
  });

  it("brings one font for a language, with the characters of all its parts", () => {
    const rules = fileIn("arabic", "style.css").match(/@font-face[^}]*book-ur[^}]*normal/g);
    expect(rules).toHaveLength(1);
  });
});
