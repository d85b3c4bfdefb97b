import { describe, expect, it } from "vitest";
import { readPdf } from "../../support/pdf.ts";
import { edition, picture } from "../epub/edition.ts";
import { linesOf, lineWith } from "./page-text.ts";
import { bytesOf, pdfOf, renderer } from "./setup.ts";

const dot = { path: "dot.png", mediaType: "image/png", bytes: picture };
const linesIn = async (...sketch: Parameters<typeof edition>) =>
  linesOf(bytesOf(await renderer.render(edition(...sketch))));

describe("a block that is a picture", () => {
  const markdown = "1. ![A dot](dot.png)\n\n![Another](dot.png)\n\nSee [x](#point-1) and [y](#p-1).";

  it("can be linked to, and is a named destination", async () => {
    const pdf = await pdfOf(edition({ markdown, assets: [dot] }));
    expect(pdf.destinations).toEqual(expect.arrayContaining(["point-1", "p-1"]));
    expect(pdf.tags.match(/^ *Link$/gm)).toHaveLength(2);
  });

  it("shows that it is not translated, in its language", async () => {
    const marks = { "p-1": { state: "missing", lang: "el", dir: "ltr", notice: "Untranslated picture" } } as const;
    const pdf = await pdfOf(edition({ markdown, assets: [dot], marks }));
    expect(pdf.text[0]).toContain("Untranslated picture");
    expect(pdf.tags).toMatch(/Figure.* lang=el|lang=el[^\n]*\n\s*Figure/);
  });
});

describe("a link to a block", () => {
  it("is its words where the block is not on the page", async () => {
    const cut = edition({ markdown: "See [there](#p-4) or [here](#p-1).\n\n| a |\n| - |\n| b | surplus |" });
    const pdf = await pdfOf(cut);
    expect(pdf.text[0]).toContain("See there or here.");
    expect(pdf.tags.match(/^ *Link$/gm)).toHaveLength(1);
  });

  it("is to the first of two with one id", async () => {
    const marks = { "p-2": { id: "p-1" } };
    const pdf = await pdfOf(edition({ markdown: "See [here](#p-1).\n\nOther.", marks }));
    expect(pdf.tags.match(/^ *Link$/gm)).toHaveLength(1);
  });
});

describe("a heading", () => {
  it("is a bookmark without its notes and its markup", async () => {
    const markdown = "## Heading _with_ a `note`[^h]\n\n### **Bold**[^h]\n\n[^h]: The note's text.";
    const pdf = await pdfOf(edition({ markdown }));
    expect(pdf.outline).toEqual(["Joint statement", "  Heading with a note", "    Bold"]);
    expect(pdf.text[0]).toContain("The note's text.");
    expect(pdf.tags).toMatch(/H2\n\s+Span\n\s+Code/);
  });

  it("is no larger than one of a higher level", async () => {
    const levels = [2, 3, 4, 5, 6];
    const lines = await linesIn({
      markdown: levels.map((level) => `${"#".repeat(level)} Level ${level}`).join("\n\n"),
    });
    const sizes = levels.map((level) => lineWith(lines, `Level ${level}`).size);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes[2]).toBeLessThan(sizes[1] as number);
  });

  it("of several lines has them about as long", async () => {
    const title = "Joint statement on open archives and the right to be translated by everyone in the world";
    const lines = (await linesIn({ title })).filter(({ size }) => size > 20);
    expect(lines.length).toBeGreaterThan(1);
    const widths = lines.map(({ left, right }) => right - left);
    expect(Math.min(...widths)).toBeGreaterThan(0.7 * Math.max(...widths));
  });
});

describe("an aside", () => {
  it("says that it is a note", async () => {
    const lines = await linesIn({ markdown: ":::note\nBeside.\n:::" });
    const label = lines.find(({ text }) => text === "Note");
    expect(label?.y).toBeLessThan(lineWith(lines, "Beside.").y);
  });

  it("is silent above an epigraph", async () => {
    expect((await linesIn({ markdown: ":::epigraph\nAbove.\n:::" })).map(({ text }) => text)).not.toContain("Note");
  });
});

describe("a task", () => {
  it("has a box that can be read aloud", async () => {
    const { tags } = await readPdf(
      bytesOf(await renderer.render(edition({ markdown: "- [ ] open\n- [x] done\n- none" }))),
    );
    expect(tags.match(/Figure alt=./g)).toEqual(["Figure alt=☐", "Figure alt=☑"]);
    expect(tags).toMatch(/LI\n\s+Lbl\n\s+Figure/);
  });
});

describe("a point with a notice", () => {
  const notice = "The original of this passage has changed since it was translated.";

  it.each([
    ["its language", {}],
    ["another", { lang: "ar", dir: "rtl" }],
  ] as const)("has its number beside the first line of its text, in %s", async (_, language) => {
    const marks = { "point-2": { state: "stale", notice, ...language } } as const;
    const lines = await linesIn({ markdown: "1. One\n2. Text of two\n3. Three", marks });
    const number = lines.find(({ text }) => text.startsWith("2"));
    expect(number?.y).toBeCloseTo(lineWith(lines, "Text of two").y, 0);
    expect(lineWith(lines, notice).y).toBeLessThan((number?.y ?? 0) - 5);
  });
});
