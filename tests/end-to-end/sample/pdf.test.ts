import { readFileSync } from "node:fs";
import { describe, expect, inject, test } from "vitest";
import { editions } from "../../support/built.ts";
import { readPdf } from "../../support/pdf.ts";

const { folder } = inject("sample");
const source = "joint-statement.md";

describe.each(editions(folder, "pdf"))("the PDF edition in $locale", async ({ file, locale }) => {
  const pdf = await readPdf(new Uint8Array(readFileSync(file)));
  const lines = pdf.tags.split("\n").map((line) => line.trim());
  const count = (role: string) => lines.filter((line) => line.split(" ")[0] === role).length;

  test("says its language and its title", () => {
    expect(pdf.language).toBe(locale);
    expect(pdf.title).toBeTruthy();
    expect(pdf.xmp.title).toBe(pdf.title);
    expect(pdf.displayTitle).toBe(true);
  });

  test("names both standards", () => {
    expect(pdf.xmp).toMatchObject({ pdfa: "3A", pdfua: "1" });
  });

  test("is tagged as the statement is built", () => {
    const headings = lines.filter((line) => /^H\d/.test(line)).map((line) => line.split(" ")[0]);
    expect(headings).toEqual(["H1", "H2", "H2", "H2"]);
    expect({ items: count("LI"), rows: count("TR"), headers: count("TH"), notes: count("Note") }).toEqual({
      items: 8,
      rows: 4,
      headers: 3,
      notes: 1,
    });
    expect(count("BlockQuote")).toBe(1);
  });

  test("carries every font it uses", () => {
    expect(pdf.fonts.length).toBeGreaterThan(0);
    expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  });

  test("carries its sources", () => {
    const catalog = `joint-statement.${locale}.po`;
    const expected = locale === "en" ? [source] : [source, catalog];
    expect(Object.keys(pdf.attachments).toSorted()).toEqual(expected.toSorted());
  });

  test("has bookmarks and words", () => {
    expect(pdf.outline.length).toBeGreaterThanOrEqual(3);
    expect(pdf.pages).toBeGreaterThanOrEqual(2);
    expect(pdf.text.join("").length).toBeGreaterThan(1500);
    expect(pdf.text.join("")).not.toContain("\ufffd");
  });
});
