import { beforeAll, describe, expect, it } from "vitest";
import type { ParallelEdition } from "../../../src/model/parallel.ts";
import { createPdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { readPdf } from "../../support/pdf.ts";
import { linesOf, lineWith, orderIn } from "./page-text.ts";
import { idsByPage, type Rendered, renderedParallel } from "./parallel-rendered.ts";
import { facesOf, templates } from "./setup.ts";
import { taggedText } from "./tagged-text.ts";

const sentence = "A record that nobody can find is not kept but hidden, whoever says that it is kept. ";
const long = sentence.repeat(60).trim();
const longTitle = `${"Words of a title that goes on. ".repeat(9)}Here it ends`;
const longText = `---\ntitle: ${longTitle}\n---\n\n${"Opening. ".repeat(90)}\n\n1. ${long}\n\n## Behind\n\nThe end.\n`;

const combinations = "[[en, ar], [ar, en], [en, el, zh-Hans], [en, ur]]";
let made: Rendered;
let lengthy: Rendered;

beforeAll(async () => {
  made = await renderedParallel(combinations);
  lengthy = await renderedParallel(combinations, { "content/report.md": longText });
});

/** Roles of the tag tree with their levels and languages, without what stands within paragraphs. */
async function outlineOfTags(key: string): Promise<readonly string[]> {
  const { tags } = await readPdf(await made.bytesOf(key));
  return tags.split("\n").filter((line) => /^ *(Document|Div|H\d|P|L|BlockQuote|Table|Code)\b/.test(line));
}

/** The words in reading order, each run of spaces as one. */
async function readAloud(key: string): Promise<string> {
  return (await taggedText(await made.bytesOf(key))).replace(/\s+/g, " ");
}

/** Whether words are heard in this order. */
function expectInOrder(text: string, words: readonly string[]): void {
  const places = words.map((word) => text.indexOf(word));
  expect(places, text).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
}

describe("a parallel edition as PDF", () => {
  it("is PDF/A-3a and PDF/UA-1, in the languages of its columns, under both titles", async () => {
    const pdf = await readPdf(await made.bytesOf("joint/ar+en"));
    expect(pdf).toMatchObject({ language: "ar", displayTitle: true, title: "نص: Open archives / Open archives" });
    expect(pdf.xmp).toMatchObject({ pdfa: "3A", pdfua: "1" });
    const languages = "<dc:language><rdf:Bag><rdf:li>ar</rdf:li><rdf:li>en</rdf:li></rdf:Bag></dc:language>";
    expect(pdf.xmp.text).toContain(languages);
    expect(pdf.xmp.text).toContain(made.editions.find(({ key }) => key === "joint/ar+en")?.identifier);
  });

  it("is read row by row, the first language first", async () => {
    expectInOrder(await readAloud("joint/en+ar"), [
      "Open archives نص: Open archives",
      "What we ask نص: What we ask",
      "Opening, with a note. 1 See",
      "نص: Opening, with a note . ١ See",
      "Archives stay open for 60 days.",
      "نص: Archives stay open for 30 days",
      "A second paragraph of it. ٢",
      "نص: A second paragraph of it",
      "• One bullet",
      "• نص: One bullet",
      "• Another bullet",
      "Notes الحواشي 1 The first note. ١ نص: The first note . 2 The second note. ٢ نص: The second note",
    ]);
    expectInOrder(await readAloud("joint/ar+en"), [
      "نص: Open archives Open archives",
      "نص: One bullet",
      "One bullet 2",
    ]);
    expectInOrder(await readAloud("joint/en+el+zh-Hans"), [
      "Three wishes. Κείμενο: Three wishes. 文： Three wishes.",
      "Another bullet • Κείμενο: Another bullet",
    ]);
  });

  it("has each cell in its language, headings on their levels, and no table but the text's own", async () => {
    const tags = await outlineOfTags("joint/en+ar");
    expect(tags.slice(0, 11)).toEqual([
      "Document",
      "  Div",
      "    Div",
      "      P",
      "    Div lang=ar",
      "      P",
      "  Div",
      "    Div",
      "      H1",
      "    Div lang=ar",
      "      H1",
    ]);
    expect(tags.filter((line) => line.includes("Table"))).toHaveLength(2);
    // Nobody has translated the heading of the third level: what is said instead is no heading.
    const headings = (await outlineOfTags("joint/en+ur")).flatMap((line) => /H\d/.exec(line) ?? []);
    expect(headings).toEqual(["H1", "H1", "H2", "H2", "H3", "H2", "H2", "H2", "H2", "H2", "H2"]);
  });

  it("names every block with its language, and each row without", async () => {
    const { destinations } = await readPdf(await made.bytesOf("joint/en+el+zh-Hans"));
    for (const id of ["title", "point-2", "section-1", "note-2", "p-8"]) {
      expect(destinations).toEqual(expect.arrayContaining(["en", "el", "zh-Hans"].map((code) => `${id}-${code}`)));
    }
    expect(destinations).toEqual(expect.arrayContaining(["title", "point-2", "section-1"]));
  });

  it("has the bookmarks of each language together", async () => {
    expect((await readPdf(await made.bytesOf("joint/en+ar"))).outline).toEqual([
      "Open archives",
      "  What we ask",
      "    Nobody has translated this heading",
      "  3 signatories",
      "  Revisions",
      "  Notes",
      "نص: Open archives",
      "  نص: What we ask",
      expect.stringMatching(/^ {2}٣ /),
      "  التعديلات",
      "  الحواشي",
    ]);
  });

  it("carries the sources of all languages, the canonical text once", async () => {
    const { attachments } = await readPdf(await made.bytesOf("report/en+ar"));
    expect(Object.keys(attachments).sort()).toEqual(["joint.ar.po", "joint.md", "report.ar.po", "report.md"]);
  });

  it("begins where the first language begins, and lets numbers hang where theirs begins", async () => {
    const leftFirst = linesOf(await made.bytesOf("joint/en+ar"));
    expect(lineWith(leftFirst, "Another bullet").left).toBeLessThan(200);
    const rightFirst = linesOf(await made.bytesOf("joint/ar+en"));
    expect(lineWith(rightFirst, "Archives stay open for 60").left).toBeLessThan(200);
    expect(lineWith(rightFirst, "Archives stay open for 30").left).toBeGreaterThan(300);
    const three = linesOf(await made.bytesOf("joint/en+el+zh-Hans"));
    expect(orderIn(three, "文：Three", "Κείμενο: Three", "Three wishes")).toEqual([
      "Three wishes",
      "Κείμενο: Three",
      "文：Three",
    ]);
  });

  it("says in a cell's language what it has not", async () => {
    const text = await readAloud("joint/en+ur");
    // The words stand once, beside nothing: the source does not stand in for them.
    expect(text.match(/nobody has translated this point/g)).toHaveLength(1);
    const lines = linesOf(await made.bytesOf("joint/en+ur"));
    expect(lines.some(({ text: words }) => words.includes("5"))).toBe(true);
  });

  it("sets a note beside the same in the other languages", async () => {
    const lines = linesOf(await made.bytesOf("joint/en+el+zh-Hans"));
    const notes = ["The second note", "Κείμενο: The second", "文：The second"].map((words) => lineWith(lines, words));
    const [en, el, zh] = notes.map(({ y }) => y);
    expect(Math.abs((en ?? 0) - (el ?? 0))).toBeLessThan(3);
    expect(Math.abs((en ?? 0) - (zh ?? 0))).toBeLessThan(3);
    expect(notes.map(({ left }) => left)).toEqual(notes.map(({ left }) => left).toSorted((a, b) => a - b));
  });

  it.each(["report/en+ar", "report/en+el+zh-Hans", "report/en+ur"])("goes on in step over pages: %s", async (key) => {
    const bytes = await lengthy.bytesOf(key);
    const pages = await idsByPage(bytes);
    expect(pages.length).toBeGreaterThan(1);
    const [first, ...others] = key.split("/")[1]?.split("+") ?? [];
    for (const ids of pages) {
      const own = ids.filter((id) => id.endsWith(`-${first}`)).map((id) => id.slice(0, -(first?.length ?? 0) - 1));
      for (const code of others) expect(ids).toEqual(expect.arrayContaining(own.map((id) => `${id}-${code}`)));
    }
    // A heading is not left behind by what stands below it.
    const heading = pages.findIndex((ids) => ids.includes("section-1-en"));
    expect(pages[heading]).toContain("p-2-en");
  });

  it.each(["report/en+ar", "report/en+el+zh-Hans", "report/en+ur"])(
    "keeps a long title on its page: %s",
    async (key) => {
      const lines = linesOf(await lengthy.bytesOf(key)).filter(({ page }) => page === 1);
      const ends = lines.filter(({ text }) => /Here it|it ends/.test(text));
      expect(ends.length).toBeGreaterThanOrEqual(key.split("+").length);
      const foot = lineWith(lines, "Page 1 of");
      for (const { y } of ends) expect(y).toBeLessThan(foot.y - 20);
    },
  );

  it("lies where there are three columns", async () => {
    const width = (lines: ReturnType<typeof linesOf>) => Math.max(...lines.map(({ right }) => right));
    expect(width(linesOf(await made.bytesOf("joint/en+el+zh-Hans")))).toBeGreaterThan(600);
    expect(width(linesOf(await made.bytesOf("joint/en+ar")))).toBeLessThan(600);
  });

  it("is the same bytes each time (law 5)", async () => {
    const [one, two] = [await made.bytesOf("report/ar+en"), await made.bytesOf("report/ar+en")];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

describe("a character that no font has", () => {
  it("is told with the block and the locale that it stands in", async () => {
    const [edition] = made.editions.filter(({ key }) => key === "joint/en+el+zh-Hans");
    const fonts = await facesOf("noto-serif");
    const rendered = await createPdfRenderer({ fonts, templates }).parallel(edition as ParallelEdition);
    expect(rendered.ok).toBe(false);
    expect(rendered.findings).toContainEqual(
      expect.objectContaining({ code: "missing-glyph", locale: "zh-Hans", block: "title" }),
    );
  });
});
