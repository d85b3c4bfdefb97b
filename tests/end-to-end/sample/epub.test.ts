import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Document } from "mupdf";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { aceViolations } from "../../support/ace.ts";
import { editions, parallelEditions } from "../../support/built.ts";
import { epubcheck } from "../../support/epubcheck.ts";
import { type FoliateBook, openInFoliate } from "../../support/foliate.ts";
import { requireJava } from "../../support/java.ts";
import { letters, lettersByPage } from "../../support/pdf-letters.ts";

const { folder } = inject("sample");
const books = editions(folder, "epub");
const files = books.map(({ file }) => file);
const parallel = parallelEditions(folder, "epub").map(({ file }) => file);

test("there are all editions", () => {
  expect(files).toHaveLength(36);
});

test("EPUBCheck has nothing to say of any EPUB edition, parallel ones included", async (context) => {
  expect(parallel).toHaveLength(9);
  expect(await epubcheck(requireJava(context), [...files, ...parallel])).toEqual([]);
});

test("Ace finds no violation in any, parallel ones included", async () => {
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

  test.each(books)("mupdf shows $statement in $locale", ({ file }) => {
    const document = Document.openDocument(readFileSync(file), "application/epub+zip");
    expect(document.countPages()).toBeGreaterThan(3);
    expect(document.getMetaData("info:Title")).toBe(opened.get(file)?.title);
    expect((document.loadOutline() ?? []).length).toBeGreaterThan(2);
  });

  const pdfs = new Map(editions(folder, "pdf").map(({ statement, locale, file }) => [`${statement}/${locale}`, file]));

  test.each(books)("the page list of $statement in $locale has the PDF's pages, in its digits", (edition) => {
    const { file, statement, locale } = edition;
    const pdf = Document.openDocument(readFileSync(pdfs.get(`${statement}/${locale}`) ?? ""), "application/pdf");
    const digits = new Intl.NumberFormat(locale === "ar" ? "ar-u-nu-arab" : locale, { useGrouping: false });
    const listed = opened.get(file)?.pages ?? [];
    const numbers = Array.from({ length: pdf.countPages() }, (_, index) => digits.format(index + 1));
    expect(listed.map(({ label }) => label)).toEqual(numbers);
    // Words of these do not come whole out of any PDF: docs/themes.md, Copying from a PDF.
    if (["ar", "ur", "bn"].includes(locale)) return;
    const pages = lettersByPage(pdf);
    for (const [index, { before = "", after = "" }] of listed.entries()) {
      // A word divided between two pages belongs to neither.
      const [line = ""] = after.trim().split("\n");
      const starts = [line, line.replace(/^\S+/, "")].map((text) => letters(text).slice(0, 24));
      const isThere = starts.some((start) => start !== "" && pages[index]?.includes(start));
      expect(isThere, `page ${index + 1}: ${starts[0]}`).toBe(true);
      const end = letters(before.trim().split("\n").at(-1) ?? "").slice(-24);
      if (index > 0) expect([end === "", pages[index - 1]]).toEqual([false, expect.stringContaining(end)]);
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
