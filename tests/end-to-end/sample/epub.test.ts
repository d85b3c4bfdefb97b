import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { aceViolations } from "../../support/ace.ts";
import { editions, parallelEditions } from "../../support/built.ts";
import { epubcheck } from "../../support/epubcheck.ts";
import { type FoliateBook, openInFoliate } from "../../support/foliate.ts";
import { requireJava } from "../../support/java.ts";

const { folder } = inject("sample");
const books = editions(folder, "epub");
const files = books.map(({ file }) => file);

test("there are all editions", () => {
  expect(files).toHaveLength(36);
});

test("EPUBCheck has nothing to say of any EPUB edition", async (context) => {
  expect(await epubcheck(requireJava(context), files)).toEqual([]);
});

test("Ace finds no violation in any, parallel ones included", async () => {
  const parallel = parallelEditions(folder, "epub").map(({ file }) => file);
  expect(await aceViolations([...files, ...parallel])).toEqual([]);
});

describe("in readers", () => {
  let opened: ReadonlyMap<string, FoliateBook>;
  beforeAll(async () => {
    const read = await openInFoliate(files);
    opened = new Map(files.map((file, index) => [file, read[index] as FoliateBook]));
  });

  test.each(books)("foliate-js shows $statement in $locale", ({ file, locale }) => {
    const book = opened.get(file);
    const isRightToLeft = ["ar", "ur"].includes(locale);
    expect(book).toMatchObject({ language: locale, direction: isRightToLeft ? "rtl" : "ltr", hasCover: true });
    expect(book?.contents.length).toBeGreaterThan(2);
    expect(book?.landmarks).toHaveLength(4);
    expect(book?.texts.join("").length).toBeGreaterThan(500);
    // In a window of its own, without leaving the page.
    expect(book?.note).toMatchObject({ type: "footnote" });
    expect(book?.note?.text.length).toBeGreaterThan(10);
  });

  test.each(books)("mupdf shows $statement in $locale", async ({ file }) => {
    const mupdf = await import("mupdf");
    const document = mupdf.Document.openDocument(readFileSync(file), "application/epub+zip");
    expect(document.countPages()).toBeGreaterThan(3);
    expect(document.getMetaData("info:Title")).toBe(opened.get(file)?.title);
    expect((document.loadOutline() ?? []).length).toBeGreaterThan(2);
  });

  const pdfs = new Map(editions(folder, "pdf").map(({ statement, locale, file }) => [`${statement}/${locale}`, file]));

  test.each(books)("the page list of $statement in $locale has the PDF's pages, in its digits", async (edition) => {
    const { file, statement, locale } = edition;
    const pages = await pdfPages(pdfs.get(`${statement}/${locale}`) ?? "");
    const digits = new Intl.NumberFormat(locale === "ar" ? "ar-u-nu-arab" : locale, { useGrouping: false });
    const listed = opened.get(file)?.pages ?? [];
    expect(listed.map(({ label }) => label)).toEqual(pages.map((_, index) => digits.format(index + 1)));
    // Words of these do not come whole out of any PDF: docs/themes.md, Copying from a PDF.
    if (["ar", "ur", "bn"].includes(locale)) return;
    for (const [index, { before = "", after = "" }] of listed.entries()) {
      // A word divided between two pages belongs to neither.
      const [line = ""] = after.trim().split("\n");
      const starts = [line, line.replace(/^\S+/, "")].map((text) => letters(text).slice(0, 24));
      expect(
        starts.some((start) => pages[index]?.includes(start)),
        `page ${index + 1}: ${starts[0]}`,
      ).toBe(true);
      const last = before.trim().split("\n").at(-1) ?? "";
      if (index > 0) expect(pages[index - 1]).toContain(letters(last).slice(-24));
    }
  });

  test("only books in scripts that readers lack bring fonts", () => {
    const withFonts = books.filter(({ file }) => readFileSync(file).includes("EPUB/fonts/"));
    expect([...new Set(withFonts.map(({ locale }) => locale))].sort()).toEqual(["bn", "ur"]);
    expect(withFonts.map(({ file }) => readFileSync(file).length).every((bytes) => bytes < 500_000)).toBe(true);
  });

  test("each has a title of its own", () => {
    expect(new Set(files.map((file) => opened.get(file)?.title)).size).toBe(36);
    expect(files.map((file) => basename(file)).every((name) => name.endsWith(".epub"))).toBe(true);
  });
});

/** The letters and figures of each page, in reading order. */
async function pdfPages(file: string): Promise<readonly string[]> {
  const { openAsDrawn } = await import("../../support/pdf-as-drawn.ts");
  const document = openAsDrawn(readFileSync(file));
  return Array.from({ length: document.countPages() }, (_, index) =>
    letters(document.loadPage(index).toStructuredText("preserve-whitespace").asText()),
  );
}

/** Without spaces, hyphens at line ends and marks that lines are broken at. */
function letters(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}
