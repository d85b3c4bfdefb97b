import { readFileSync } from "node:fs";
import { describe, expect, inject, test } from "vitest";
import { editions } from "../../support/built.ts";
import { readPdf } from "../../support/pdf.ts";

const { folder } = inject("sample");

/** What each statement of the sample is built of, and which texts it is made from. */
const statements: Readonly<Record<string, Structure>> = {
  "joint-statement": {
    headings: ["H1", "H2", "H2", "H2", "H2", "H2"],
    // Eight points, thirty-six signatories, three revisions.
    counts: { items: 47, rows: 4, headers: 3, notes: 1, quotations: 1 },
    sources: ["joint-statement"],
  },
  "meeting-report": {
    headings: ["H1", "H2", "H2", "H3", "H3", "H3", "H2"],
    counts: { items: 8, rows: 4, headers: 3, notes: 2, quotations: 2 },
    sources: ["meeting-report", "joint-statement"],
  },
  "the-second-reader": {
    headings: ["H1", "H2", "H2", "H2"],
    counts: { items: 4, rows: 0, headers: 0, notes: 1, quotations: 0 },
    sources: ["the-second-reader"],
  },
};

interface Structure {
  readonly headings: readonly string[];
  readonly counts: Readonly<Record<"items" | "rows" | "headers" | "notes" | "quotations", number>>;
  readonly sources: readonly string[];
}

describe.each(editions(folder, "pdf"))("$statement as PDF in $locale", async ({ file, locale, statement }) => {
  const structure = statements[statement];
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
    expect(headings).toEqual(structure?.headings);
    const roles = { items: "LI", rows: "TR", headers: "TH", notes: "Note", quotations: "BlockQuote" };
    const counts = Object.entries(roles).map(([name, role]) => [name, count(role)]);
    expect(Object.fromEntries(counts)).toEqual(structure?.counts);
  });

  test("carries every font it uses", () => {
    expect(pdf.fonts.length).toBeGreaterThan(0);
    expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  });

  test("carries its sources", () => {
    const expected = structure?.sources.flatMap((name) =>
      locale === "en" ? [`${name}.md`] : [`${name}.md`, `${name}.${locale}.po`],
    );
    expect(Object.keys(pdf.attachments).toSorted()).toEqual(expected?.toSorted());
  });

  test("has bookmarks and words", () => {
    expect(pdf.outline.length).toBeGreaterThanOrEqual(3);
    expect(pdf.pages).toBeGreaterThanOrEqual(2);
    expect(pdf.text.join("").length).toBeGreaterThan(1000);
    expect(pdf.text.join("")).not.toContain("\ufffd");
  });
});
