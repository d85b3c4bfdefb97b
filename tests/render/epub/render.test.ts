import { describe, expect, test } from "vitest";
import { renderEpub } from "../../../src/render/epub/render.ts";
import { cover, edition, templates } from "./edition.ts";
import { fixtures } from "./fixtures.ts";
import { book, elements, unpack } from "./unpack.ts";

const names = Object.keys(fixtures);

function file(name: string, path: string): string {
  const found = unpack(book(fixtures[name] ?? edition()))[`EPUB/${path}`];
  if (found === undefined) throw new Error(`${path} is not in the book`);
  return found;
}

describe("the files", () => {
  test("of an edition with notes and pictures", () => {
    expect(Object.keys(unpack(book(fixtures.everything ?? edition())))).toEqual([
      "mimetype",
      "META-INF/container.xml",
      "EPUB/package.opf",
      "EPUB/nav.xhtml",
      "EPUB/cover.xhtml",
      "EPUB/title.xhtml",
      "EPUB/text.xhtml",
      "EPUB/notes.xhtml",
      "EPUB/style.css",
      "EPUB/images/cover-image.png",
    ]);
  });

  test("only pictures that the text shows, once each, under names of our own", () => {
    const paths = Object.keys(unpack(book(fixtures.images ?? edition())));
    expect(paths.filter((path) => path.includes("/images/"))).toEqual([
      "EPUB/images/cover-image.png",
      "EPUB/images/image-1.png",
      "EPUB/images/image-2.png",
    ]);
  });

  test("without a cover there is no trace of one", () => {
    const files = unpack(book(edition(), { cover: undefined }));
    expect(
      Object.entries(files).filter(
        ([path, text]) => /cover/.test(path) || (path !== "EPUB/style.css" && /cover/i.test(text)),
      ),
    ).toEqual([]);
  });

  test.each(names)("%s: the same bytes twice", (name) => {
    const one = book(fixtures[name] ?? edition());
    const again = book(structuredClone(fixtures[name] ?? edition()));
    expect(Buffer.compare(one, again)).toBe(0);
  });

  test.each(names)("%s: every XML document is well formed", (name) => {
    const documents = Object.entries(unpack(book(fixtures[name] ?? edition()))).filter(([path]) =>
      /\.(xhtml|opf|xml)$/.test(path),
    );
    for (const [, xml] of documents) expect(elements(xml).length).toBeGreaterThan(0);
  });
});

describe("the documents", () => {
  test.each(["everything", "arabic"])("of the %s edition", async (name) => {
    for (const path of ["package.opf", "nav.xhtml", "title.xhtml", "text.xhtml", "notes.xhtml"]) {
      await expect(file(name, path)).toMatchFileSnapshot(`expected/${name}/${path}`);
    }
  });

  test("language and direction stand on every root and body", () => {
    for (const path of ["nav.xhtml", "cover.xhtml", "title.xhtml", "text.xhtml", "notes.xhtml"]) {
      const [html, , ...rest] = elements(file("urdu", path));
      expect(html?.attributes).toMatchObject({ lang: "ur", "xml:lang": "ur", dir: "rtl" });
      expect(rest.find(({ name }) => name === "body")?.attributes).toMatchObject({ dir: "rtl", class: "script-arab" });
    }
  });

  test.each(names)("%s: lang never stands without xml:lang", (name) => {
    const pages = Object.entries(unpack(book(fixtures[name] ?? edition()))).filter(([path]) => path.endsWith(".xhtml"));
    for (const { attributes } of pages.flatMap(([, xml]) => elements(xml))) {
      expect(attributes["xml:lang"]).toBe(attributes.lang);
    }
  });

  test("a marked block shows its note and carries its language, in text and contents", () => {
    const text = elements(file("untranslated", "text.xhtml"));
    const section = text.find(({ attributes }) => attributes.id === "section-1");
    expect(section?.attributes).toMatchObject({ lang: "en", "xml:lang": "en", dir: "ltr", class: "missing" });
    expect(text.filter(({ attributes }) => attributes.class === "notice").length).toBeGreaterThan(2);
    const entry = elements(file("untranslated", "nav.xhtml")).find(
      ({ attributes }) => attributes.href === "text.xhtml#section-1",
    );
    expect(entry?.attributes).toMatchObject({ lang: "en", "xml:lang": "en", dir: "ltr" });
  });

  test("a place that is not translated is kept apart; the date alone is a time", () => {
    expect(file("untranslated", "title.xhtml")).toContain(
      '<p class="dateline"><bdi lang="en" xml:lang="en" dir="ltr">Thessaloniki</bdi>، <time datetime="2026-03-12">١٢ مارس ٢٠٢٦</time></p>',
    );
  });

  test("block ids are those of every other format (law 4)", () => {
    const ids = (path: string): unknown[] => elements(file("everything", path)).map(({ attributes }) => attributes.id);
    expect(ids("title.xhtml")).toEqual(expect.arrayContaining(["title", "subtitle", "summary", "publisher"]));
    expect(ids("text.xhtml")).toEqual(expect.arrayContaining(["section-1", "p-1", "point-1", "note-1-ref"]));
    expect(ids("notes.xhtml")).toEqual(expect.arrayContaining(["note-1", "note-2"]));
  });
});

test("no template, no book: the finding says what to do", () => {
  const { "epub/style.css": _style, ...rest } = templates;
  expect(renderEpub(edition(), { cover, templates: rest })).toMatchObject({
    ok: false,
    findings: [{ code: "template", file: "templates/epub/style.css", locale: "en" }],
  });
});
