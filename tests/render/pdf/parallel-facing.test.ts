import { Document, PDFDocument } from "mupdf";
import { beforeAll, describe, expect, it } from "vitest";
import { readPdf } from "../../support/pdf.ts";
import { linesOf, type PlacedLine } from "./page-text.ts";
import { idsByPage, idsIn, type Rendered, renderedParallel } from "./parallel-rendered.ts";
import { taggedText } from "./tagged-text.ts";

const sentence = "A record that nobody can find is not kept but hidden, whoever says that it is kept. ";
const items = Array.from({ length: 90 }, (_, at) => `   - item ${at}`).join("\n");
const rows = Array.from({ length: 60 }, (_, at) => `| row ${at} | ${at} |`).join("\n");
const long = `---
title: Long
---

${"Opening. ".repeat(30)}

1. ${sentence.repeat(90).trim()}

2. A list.

${items}

## The table

| Name | Number |
| --- | ---: |
${rows}

Below the table.[^a]

${Array.from({ length: 14 }, () => `${sentence.repeat(6).trim()}\n\n`).join("")}
[^a]: ${sentence.repeat(8).trim()}
`;

let made: Rendered;
/** Its report is a long text. */
let lengthy: Rendered;

beforeAll(async () => {
  const pairs = ["en, ar", "ar, en", "en, ur", "en, zh-Hans"].map((pair) => `{ locales: [${pair}], pages: facing }`);
  made = await renderedParallel(`[${pairs.join(", ")}]`);
  lengthy = await renderedParallel(`[${pairs.join(", ")}]`, { "content/report.md": long });
});

const codes = ["en+ar", "ar+en", "en+ur", "en+zh-Hans"];

/** Each combination of languages, as a short text and as a long one; set anew each time. */
function renderedOf(length: string, code: string): Promise<Uint8Array> {
  return length === "short" ? made.bytesOf(`joint/${code}`) : lengthy.bytesOf(`report/${code}`);
}

const kept = new Map<string, Promise<Uint8Array>>();

function bytesOf(length: string, code: string): Promise<Uint8Array> {
  const key = `${length} ${code}`;
  const bytes = kept.get(key) ?? renderedOf(length, code);
  kept.set(key, bytes);
  return bytes;
}
const texts = ["short", "long"].flatMap((length) => codes.map((code) => [length, code] as const));

/** What is told as one line may be several: their baselines begin with that of the first. */
const footOf = ({ characters }: PlacedLine) => Math.max(...characters.map(({ y }) => y));

describe("a parallel edition on facing pages", () => {
  it.each(texts)("has the same blocks on both pages: a %s text in %s", async (length, code) => {
    const pages = await idsByPage(await bytesOf(length, code));
    const [first = "", second = ""] = code.split("+");
    // The titles have a page of their own; then each spread is two pages.
    expect(pages.length % 2).toBe(1);
    for (let at = 1; at < pages.length; at += 2) {
      expect(idsIn(pages[at + 1] ?? [], second)).toEqual(idsIn(pages[at] ?? [], first));
      expect(idsIn(pages[at] ?? [], second)).toEqual([]);
      expect(idsIn(pages[at + 1] ?? [], first)).toEqual([]);
    }
  });

  it("parts what is longer than a page, and loses and repeats nothing of it", async () => {
    const text = (await taggedText(await bytesOf("long", "en+zh-Hans"))).replace(/\s+/g, " ");
    for (let at = 0; at < 90; at += 1) expect(text.split(`item ${at} `).length, `item ${at}`).toBe(3);
    for (let at = 0; at < 60; at += 1) expect(text.split(`row ${at} `).length, `row ${at}`).toBe(3);
    expect(text.match(/whoever says/g)?.length).toBe(2 * (90 + 14 * 6 + 8));
    const pages = await idsByPage(await bytesOf("long", "en+zh-Hans"));
    expect(pages.length).toBeGreaterThan(7);
  });

  it("keeps to its pages: no text below the margin", async () => {
    for (const [length, code] of texts) {
      const bytes = await bytesOf(length, code);
      const [, , , height = 0] = Document.openDocument(bytes, "application/pdf").loadPage(0).getBounds();
      const body = linesOf(bytes).filter(({ y }) => y > height - 80 && y < height - 72);
      expect(body, code).toEqual([]);
    }
  });

  it("fills them: one of the two that face each other ends near its foot", async () => {
    for (const code of codes) {
      const bytes = await bytesOf("long", code);
      const [, , , height = 0] = Document.openDocument(bytes, "application/pdf").loadPage(0).getBounds();
      const lines = linesOf(bytes).filter(({ y }) => y < height - 80);
      const ends = Map.groupBy(lines, ({ page }) => Math.floor(page / 2));
      const last = Math.max(...ends.keys());
      const left = [...ends].filter(([spread]) => spread > 0 && spread < last);
      const room = left.map(([, own]) => height - 91 - Math.max(...own.map(footOf)));
      // Two lines of Urdu on average; at most as much as a line with the long note that it brings to its page.
      expect(Math.max(...room), `${code}: ${room.map(Math.round)}`).toBeLessThan(180);
      expect(
        room.reduce((sum, points) => sum + points, 0) / room.length,
        `${code}: ${room.map(Math.round)}`,
      ).toBeLessThan(60);
    }
  });

  it("opens two pages at a time, the first alone, bound where the first language begins", async () => {
    const catalogOf = async (key: string) => {
      const document = PDFDocument.openDocument(await made.bytesOf(key), "application/pdf") as PDFDocument;
      const root = document.getTrailer().get("Root");
      return [root.get("PageLayout").asName(), root.get("ViewerPreferences", "Direction").asName()];
    };
    expect(await catalogOf("joint/en+ar")).toEqual(["TwoPageRight", "L2R"]);
    expect(await catalogOf("joint/ar+en")).toEqual(["TwoPageRight", "R2L"]);
  });

  it("is PDF/A-3a and PDF/UA-1, and has each page's texts in its language", async () => {
    const pdf = await readPdf(await made.bytesOf("joint/en+ar"));
    expect(pdf.xmp).toMatchObject({ pdfa: "3A", pdfua: "1" });
    const tags = pdf.tags.split("\n").map((line) => line.trim());
    expect(tags.filter((line) => /^H\d/.test(line)).slice(0, 5)).toEqual([
      "H1",
      "H1 lang=ar",
      "H2",
      "H3",
      "H2 lang=ar",
    ]);
    expect(tags).toContain("Table lang=ar");
  });

  it("has each page's head and number in its language", async () => {
    const pages = (await readPdf(await made.bytesOf("joint/en+ar"))).text;
    expect(pages[1]).toContain("Page 2 of 5");
    expect(pages[2]).not.toContain("Page 3");
    expect(pages[2]).toContain("٣");
    expect(pages[2]).toMatch(/^نص:Open archives\n/);
  });

  it("is the same bytes each time (law 5)", async () => {
    const [one, two] = [await renderedOf("long", "en+ur"), await renderedOf("long", "en+ur")];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});
