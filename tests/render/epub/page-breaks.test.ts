import { describe, expect, test } from "vitest";
import type { PageStart } from "../../../src/model/rendition.ts";
import { type EditionSketch, edition } from "./edition.ts";
import { book, elements, textOf, unpack } from "./unpack.ts";

const markdown = `First **words** of the text[^a] go on.

## Heading

1. A point.
2. Another one.

[^a]: A note.`;

function files(starts: readonly PageStart[] | undefined, sketch: EditionSketch = {}): Record<string, string> {
  return unpack(book(edition({ markdown, ...sketch }), { pageStarts: starts }));
}

const mark = (page: number): string =>
  `<span epub:type="pagebreak" role="doc-pagebreak" id="page-${page}" aria-label="${page}" />`;

describe("a page of the PDF", () => {
  test("begins where so many characters stand before, spaces and numbers of notes not counted", () => {
    const text = files([
      { page: 2, block: "p-1", characters: 7 },
      { page: 3, block: "p-1", characters: 19 },
    ])["EPUB/text.xhtml"];
    expect(text).toContain(`<strong>wo${mark(2)}rds</strong>`);
    expect(text).toContain(`</sup> ${mark(3)}go on.`);
  });

  test("begins before a heading, and at a point within it", () => {
    const text = files([
      { page: 2, block: "section-1", characters: 0 },
      { page: 3, block: "point-2", characters: 0 },
    ])["EPUB/text.xhtml"];
    expect(text).toMatch(/<div epub:type="pagebreak"[^>]*id="page-2"[^>]*\/><h2/);
    expect(text).toMatch(/<li id="point-2">(<p>)?<span[^>]*id="page-3"/);
  });

  test("goes on into what has no id of its own", () => {
    const text = files([{ page: 2, block: "p-1", characters: 24 + 7 + 1 }])["EPUB/text.xhtml"];
    expect(text).toContain(`A ${mark(2)}point.`);
  });

  test("the text stays as it is", () => {
    const starts = [{ page: 2, block: "p-1", characters: 7 }];
    expect(textOf(files(starts)["EPUB/text.xhtml"] ?? "")).toBe(textOf(files(undefined)["EPUB/text.xhtml"] ?? ""));
  });

  test("that is nowhere in the text is not listed", () => {
    const starts = [
      { page: 2, block: "nowhere", characters: 0 },
      { page: 3, block: "point-2", characters: 999 },
    ];
    expect(files(starts)["EPUB/nav.xhtml"]).not.toMatch(/#page-[23]/);
  });
});

describe("the page list", () => {
  const starts = [{ page: 2, block: "section-1", characters: 0 }];

  test("begins with the title and is in the locale's digits", () => {
    const nav = files(starts, { code: "bn" })["EPUB/nav.xhtml"] ?? "";
    expect(nav).toContain('<a href="title.xhtml#page-1">১</a></li><li><a href="text.xhtml#page-2">২</a>');
    expect(elements(nav).find(({ attributes }) => attributes["epub:type"] === "page-list")?.attributes.role).toBe(
      "doc-pagelist",
    );
  });

  test("is told of in the metadata, with the PDF that it is of", () => {
    const opf = files(starts)["EPUB/package.opf"];
    for (const feature of ["pageBreakMarkers", "pageNavigation"]) expect(opf).toContain(`>${feature}<`);
    const address = "https://statements.example.org/en/joint-statement/joint-statement.en.pdf";
    expect(opf).toContain(`<meta property="pageBreakSource">${address}</meta>`);
  });

  test("is not there without a PDF", () => {
    expect(Object.values(files(undefined)).join("")).not.toMatch(/page-list|pagebreak|pageNavigation|pageBreakSource/);
  });
});
