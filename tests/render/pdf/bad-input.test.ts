import { crc32, deflateSync } from "node:zlib";
import { PDFDocument } from "mupdf";
import { describe, expect, it } from "vitest";
import { createPdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { readPdf } from "../../support/pdf.ts";
import { edition } from "../epub/edition.ts";
import { linesOf } from "./page-text.ts";
import { allFaces, bytesOf, facesOf, renderer, templates } from "./setup.ts";

const a4 = { width: 595.3, height: 841.9 };
/** Nothing that can be read comes nearer to the paper's edge than this, in points. */
const margin = 30;

async function linesIn(sketch: Parameters<typeof edition>[0]) {
  const rendered = await renderer.render(edition(sketch));
  expect(rendered.findings).toEqual([]);
  return linesOf(bytesOf(rendered));
}

function expectOnPaper(lines: Awaited<ReturnType<typeof linesIn>>): void {
  expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThan(margin);
  expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(a4.width - margin);
  expect(Math.min(...lines.map(({ y }) => y))).toBeGreaterThan(margin);
  expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(a4.height - margin);
}

function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((1 + 3 * width) * height));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

const withPicture = (bytes: Uint8Array, mediaType = "image/png") =>
  edition({
    markdown: 'Before.\n\n![A picture](p.png "Its caption")\n\nAfter.',
    assets: [{ path: "p.png", mediaType, bytes }],
  });

describe("a word longer than the line", () => {
  const long = "x".repeat(300);
  const places: Readonly<Record<string, string>> = {
    paragraph: `Before ${long} after.`,
    point: `1. ${long}`,
    heading: `## ${"h".repeat(120)}`,
    quotation: `> ${long}`,
    code: `\`${long}\``,
    "code block": `\`\`\`\n${long}\n\`\`\``,
    note: `Text.[^a]\n\n[^a]: ${long}`,
    address: `https://example.org/${"a".repeat(200)}?${"b".repeat(100)}`,
    "Arabic text": `نص ${"ب".repeat(200)} نص`,
    "Chinese text": `中文${"k".repeat(200)}中文`,
  };

  it.each(Object.entries(places))("is broken where the line ends: %s", async (place, markdown) => {
    const code = { "Arabic text": "ar", "Chinese text": "zh-Hans" }[place] ?? "en";
    const lines = await linesIn({ code, markdown });
    expectOnPaper(lines);
    const letters = (text: string) => [...text].filter((each) => /[xhabkب]/.test(each)).length;
    expect(lines.reduce((sum, { text }) => sum + letters(text), 0)).toBeGreaterThanOrEqual(letters(markdown));
  });

  it("is copied as it was written", async () => {
    const { text } = await readPdf(bytesOf(await renderer.render(edition({ markdown: `Key ${long}.` }))));
    expect(text.join("").replace(/\n/g, "")).toContain(long);
  });
});

describe("a long word that may be one of the language", () => {
  const word = "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  const endsOf = (lines: Awaited<ReturnType<typeof linesIn>>) => lines.map(({ text }) => text.trim().at(-1));

  it.each(["## ", "", "> "])("is hyphenated: %j", async (before) => {
    const lines = await linesIn({ code: "de", markdown: `${before}Die ${word} und die ${word}.` });
    expectOnPaper(lines);
    expect(endsOf(lines).filter((end) => /[-‐\u00ad]/.test(end ?? "")).length).toBeGreaterThan(0);
  });

  it("is broken without a hyphen where the language has no patterns, or the letters are no word", async () => {
    for (const [code, text] of [
      ["vi", word],
      ["de", "ab".repeat(50)],
    ] as const) {
      const lines = await linesIn({ code, markdown: `Die ${text} und die ${text}.` });
      expectOnPaper(lines);
      expect(endsOf(lines).filter((end) => /[-‐\u00ad]/.test(end ?? ""))).toEqual([]);
    }
  });
});

describe("quotations in quotations", () => {
  it.each(["en", "ar"])("leave room for lines however deep they stand: %s", async (code) => {
    const text = { en: "A short word of a few. ", ar: "كلمة قصيرة من كلمات قليلة. " }[code] ?? "";
    const lines = await linesIn({ code, markdown: `${"> ".repeat(12)}${text.repeat(10)}` });
    expectOnPaper(lines);
    const widths = lines.filter(({ y, size }) => y > 200 && size > 9).map(({ left, right }) => right - left);
    expect(Math.max(...widths)).toBeGreaterThan(200);
  });
});

describe("lists in lists", () => {
  const lists = (depth: number) => Array.from({ length: depth }, (_, at) => `${"  ".repeat(at)}- item`).join("\n");

  it("are set sixteen deep", async () => {
    expectOnPaper(await linesIn({ markdown: lists(16) }));
  });

  it.each([17, 40])("are refused by a finding where they are deeper: %i", async (depth) => {
    const rendered = await renderer.render(edition({ markdown: lists(depth) }));
    expect(rendered.ok).toBe(false);
    expect(rendered.findings).toMatchObject([{ code: "typeset", severity: "error" }]);
    expect(rendered.findings[0]?.message).toContain("16");
  });
});

describe("a title of 300 characters", () => {
  const titles: Readonly<Record<string, string>> = {
    en: "The right of everyone to read what was written about them, in their own language ".repeat(4).slice(0, 300),
    ar: "حق كل إنسان في أن يقرأ ما كتب عنه بلغته ".repeat(8).slice(0, 300),
    "zh-Hans": "人人有权用自己的语言阅读关于自己的记录".repeat(16).slice(0, 300),
  };

  it.each(Object.entries(titles))(
    "leaves room for the text, and one line in the running head: %s",
    async (code, title) => {
      const lines = await linesIn({ code, title, markdown: Array(12).fill("Text. ".repeat(90)).join("\n\n") });
      expectOnPaper(lines);
      expect(lines.some(({ page, text }) => page === 1 && text.includes("Text."))).toBe(true);
      const head = lines.filter(({ page, y }) => page === 2 && y < 80);
      expect(new Set(head.map(({ y }) => Math.round(y))).size).toBe(1);
      expect(head.map(({ text }) => text).join("")).toContain("…");
    },
  );
});

describe("a statement without a text", () => {
  it("is a page with its title", async () => {
    const pdf = await readPdf(bytesOf(await renderer.render(edition({ markdown: "" }))));
    expect(pdf.pages).toBe(1);
    expect(pdf.text[0]).toContain("Joint statement");
  });
});

describe("a note longer than a page", () => {
  it("stands after the text, and the text stays on its page", async () => {
    const note = "A long note of many words. ".repeat(400);
    const lines = await linesIn({ markdown: `First.[^a] Second.[^b]\n\n[^a]: ${note}\n[^b]: Short.` });
    expectOnPaper(lines);
    const pageOf = (words: string) => lines.find(({ text }) => text.includes(words))?.page;
    expect([pageOf("First."), pageOf("Short."), pageOf("Notes")]).toEqual([1, 1, 1]);
    expect(lines.at(-3)?.page).toBeGreaterThan(2);
  });
});

describe("a picture", () => {
  it.each([
    ["large", 4000, 3000],
    ["higher than the page", 60, 4000],
    ["wider than the page", 6000, 40],
    ["tiny", 1, 1],
  ])("that is %s stands on the page with its caption", async (_, width, height) => {
    const rendered = await renderer.render(withPicture(png(width, height)));
    expect(rendered.findings).toEqual([]);
    const lines = linesOf(bytesOf(rendered));
    expectOnPaper(lines);
    const last = lines.find(({ text }) => text.includes("Its caption"));
    expect(last?.y).toBeLessThan(a4.height - 60);
  });

  it("with another name's end than its kind's is drawn", async () => {
    const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==", "base64");
    expect((await renderer.render(withPicture(gif, "image/gif"))).findings).toEqual([]);
  });

  it.each([
    ["cut off", png(300, 300).subarray(0, 60), "image/png"],
    ["nothing but a signature", Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]), "image/jpeg"],
  ])("that is %s is named in a finding", async (_, bytes, mediaType) => {
    expect(await renderer.render(withPicture(bytes, mediaType))).toMatchObject({
      ok: false,
      findings: [{ code: "image-type", file: "p.png", message: expect.stringMatching(/“p\.png” cannot be drawn/) }],
    });
  });
});

describe("a family without a bold or an italic face", () => {
  const regular = allFaces.filter(({ family, weight, italic }) => family === "Noto Serif" && weight === 400 && !italic);
  const poor = createPdfRenderer({ fonts: regular, templates });
  const made = edition({ markdown: "Plain _stressed_ and **strong**.\n\n## Heading" });

  it("says so, and draws them with thicker strokes", async () => {
    const rendered = await poor.render(made);
    expect(rendered.findings).toMatchObject([{ code: "font-missing", severity: "info", actual: "Noto Serif" }]);
    const { fonts } = await readPdf(bytesOf(rendered));
    expect(new Set(fonts.map(({ name }) => name.replace(/^[A-Z]+\+/, "")))).toEqual(new Set(["NotoSerif-Regular"]));
    expect(strokedLines(bytesOf(rendered))).toBeGreaterThan(strokedLines(bytesOf(await renderer.render(made))));
  });

  it("is no matter in Nastaliq, which has no tradition of bold", async () => {
    const fonts = (await facesOf("noto-nastaliq-urdu")).filter(({ weight }) => weight === 400);
    const urdu = createPdfRenderer({ fonts: [...fonts, ...allFaces], templates });
    expect((await urdu.render(edition({ code: "ur", markdown: "اردو" }))).findings).toEqual([]);
  });
});

/** How often text is drawn with strokes (ISO 32000-1, 9.3.6: modes 1 and 2). */
function strokedLines(bytes: Uint8Array): number {
  const document = PDFDocument.openDocument(bytes, "application/pdf") as PDFDocument;
  const content = document.findPage(0).get("Contents").readStream().asString();
  return (content.match(/\b[12] Tr\b/g) ?? []).length;
}
