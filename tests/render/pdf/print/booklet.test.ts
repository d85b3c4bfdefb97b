import { describe, expect, test } from "vitest";
import type { Edition } from "../../../../src/model/edition.ts";
import { createPdfRenderer } from "../../../../src/render/pdf/renderer.ts";
import { readPdf } from "../../../support/pdf.ts";
import { edition } from "../../epub/edition.ts";
import { allFaces, bytesOf, renderer, templates } from "../setup.ts";
import { type Found, readBoxes, readSheets, wordsIn } from "./read-sheets.ts";

const paragraphs = {
  en: "We keep what was written, so that whoever comes later can read it, copy it and disagree with it. ",
  ar: "نحفظ ما كُتب ليقرأه من يأتي بعدنا وينسخه ويختلف معه. ",
  "zh-Hans": "我们保存所写下的一切，让后来的人可以阅读、抄录，也可以不同意。",
} as const;
type Code = keyof typeof paragraphs;

/** An edition of so many points, and its title in front. */
function long(code: Code, points: number): Edition {
  const items = Array.from({ length: points }, (_, at) => `${at + 1}. ${paragraphs[code].repeat(6)}`);
  return edition({ code, markdown: items.join("\n"), title: paragraphs[code].trim() });
}

/** Which of the two halves holds the words, in a script where letters may be read in any order: those with most of them. */
async function fullness(bytes: Uint8Array): Promise<readonly (readonly number[])[]> {
  const sides = await readSheets(bytes);
  return sides.map((side) => [0, 1].map((half) => wordsIn(side, half, 2).replace(/\s/g, "").length));
}

/** The first of the numbers that hang before each column of a side, the columns from left to right. */
function firstNumbers(side: readonly Found[]): readonly number[] {
  const numbers = side.filter(({ words }) => /^[0-9]+$/.test(words));
  const columns = Map.groupBy(numbers, ({ at }) => Math.round(at * 4));
  return [...columns]
    .toSorted(([a], [b]) => a - b)
    .map(([, each]) => Math.min(...each.map(({ words }) => Number(words))));
}

describe.each(["en", "ar", "zh-Hans"] as const)("a booklet in %s", (code) => {
  test("has the front where its readers look for it, the imprint behind, and only marks on blank pages", async () => {
    const rendered = await renderer.booklet(long(code, 6));
    const bytes = bytesOf(rendered);
    if (!rendered.ok || rendered.pages === undefined) throw new Error("a booklet has pages");
    expect(rendered.pages % 4).not.toBe(0);
    const [outer] = await readSheets(bytes);
    const [front, back] = code === "ar" ? [0, 1] : [1, 0];
    expect(wordsIn(outer, back, 2)).toContain("statements.example.org/");
    expect(wordsIn(outer, front, 2)).not.toContain("https://");
    const blanks = (await fullness(bytes)).flat().filter((count) => count === 0);
    expect(blanks).toHaveLength(Math.ceil(rendered.pages / 4) * 4 - rendered.pages - 1);
  });

  test("is neither tagged nor PDF/A nor PDF/UA, though what it is made of is; and is the same each time", async () => {
    const text = long(code, 3);
    const bytes = bytesOf(await renderer.booklet(text));
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ language: code, title: text.title.text, tags: "", outline: [], destinations: [] });
    expect(pdf.xmp).toMatchObject({ pdfa: undefined, pdfua: undefined });
    expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    expect(pdf.attachments).toEqual({});
    const again = createPdfRenderer({ fonts: allFaces, templates });
    expect(bytesOf(await again.booklet(text))).toEqual(bytes);
  });

  test("has a leaflet beside it, of one sheet", async () => {
    const boxes = await readBoxes(bytesOf(await renderer.leaflet(long(code, 4))));
    expect(boxes.map(({ media, trim }) => [Math.round(media.width), Math.round(trim.width)])).toEqual([
      [842, 842],
      [842, 842],
    ]);
  });
});

test("on Letter, booklet and leaflet have sheets of Letter", async () => {
  const own = long("en", 2);
  const letter = { ...own, settings: { ...own.settings, paper: "letter" as const } };
  const [booklet, leaflet] = [await renderer.booklet(letter), await renderer.leaflet(letter)];
  for (const rendered of [booklet, leaflet]) {
    const [first] = await readBoxes(bytesOf(rendered));
    expect([first?.media.width, first?.media.height]).toEqual([792, 612]);
  }
});

test("a text too long for one sheet is told so, with figures that are true", async () => {
  const rendered = await renderer.leaflet(long("en", 30));
  expect(rendered).toMatchObject({ ok: false, findings: [{ code: "leaflet-too-long", severity: "warning" }] });
  const [thirds = 0, halves = 0] = (rendered.findings[0]?.actual ?? "").split(" or ").map(Number);
  expect(thirds).toBeGreaterThan(6);
  expect(halves).toBeGreaterThan(4);
});

describe("a text that takes a half-fold", () => {
  test.each([
    ["en", 265, "We keep what was written."],
    ["ar", 220, "نحفظ ما كُتب ليقرأه من يأتي."],
  ] as const)("in %s is set in columns that follow each other as its lines run", async (code, points, words) => {
    const markdown = Array.from({ length: points }, (_, at) => `${at + 1}. ${words}`).join("\n");
    const [, inside = []] = await readSheets(bytesOf(await renderer.leaflet(edition({ code, markdown }))));
    const first = firstNumbers(inside);
    expect(first).toHaveLength(4);
    expect(first).toEqual(first.toSorted((a, b) => (code === "ar" ? b - a : a - b)));
  });

  // Three columns fill the column exactly, but for the last bit of a float; eight are shrunk, and said to be too small, as
  // a word of seven letters is not parted.
  test.each([
    [3, []],
    [8, ["typeset"]],
  ])("may have a table of %d columns, though it has no margin to reach into", async (count, said) => {
    const cells = Array.from({ length: count }, (_, at) => `Measure ${at}`).join(" | ");
    const table = `\n\n| ${cells} |\n|${" - |".repeat(count)}\n| ${cells} |\n`;
    const items = Array.from({ length: 24 }, (_, at) => `${at + 1}. ${paragraphs.en.repeat(6)}`).join("\n");
    const rendered = await renderer.leaflet(edition({ markdown: items + table }));
    expect(rendered.ok).toBe(true);
    expect(rendered.findings.map(({ code }) => code)).toEqual(said);
  });
});

test("on a narrow panel a title is hyphenated where a word is longer than the line, and only there", async () => {
  const lines = async (title: string) => {
    const [outside = []] = await readSheets(bytesOf(await renderer.leaflet(edition({ code: "de", title }))));
    // The front is the right one of the three panels.
    return outside.filter(({ at }) => at > 2 / 3).map(({ words }) => words);
  };
  const word = "Archivbenutzungsgenehmigungsverfahrensvereinfachung";
  const parts = (await lines(word)).filter((line) => line.length > 1 && word.includes(line));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.join("")).toBe(word);
  const usual = "Gemeinsame Erklärung zu offenen Archiven und zum Recht, übersetzt zu werden";
  expect((await lines(usual)).join(" ").split(" ")).toEqual(expect.arrayContaining(usual.split(" ")));
});

test("a template without the pages of a booklet is named, with its line", async () => {
  const look = (templates["pdf/look.typ"] ?? "").replace(/^ {2}booklet-a4:.*\n/m, "");
  const without = createPdfRenderer({ fonts: allFaces, templates: { ...templates, "pdf/look.typ": look } });
  const rendered = await without.booklet(long("en", 1));
  expect(rendered).toMatchObject({ ok: false, findings: [{ code: "template", file: "templates/pdf/statement.typ" }] });
  expect(rendered.findings[0]?.line).toBeGreaterThan(0);
});
