import { describe, expect, test } from "vitest";
import { bookletLayout, bookletRoom } from "../../../../src/render/pdf/print/booklet-layout.ts";
import { contentsOf } from "../../../../src/render/pdf/print/contents.ts";
import { impose } from "../../../../src/render/pdf/print/impose.ts";
import { sheets } from "../../../../src/render/pdf/print/layout.ts";
import { letterfoldLayout } from "../../../../src/render/pdf/print/leaflet-layout.ts";
import { readPdf } from "../../../support/pdf.ts";
import { readBooklet } from "./fold.ts";
import { imprintPage, numberedPages } from "./numbered-pages.ts";
import { readBoxes, readSheets, wordsIn } from "./read-sheets.ts";

const facts = { title: "Archives & <rights>", authors: ["Ada"], language: "ar", modified: "2026-03-12T00:00:00Z" };

async function booklet(text: number, direction: "ltr" | "rtl"): Promise<Uint8Array> {
  const room = bookletRoom(text);
  const piece = { text: await numberedPages(text), imprint: await imprintPage(), contents: contentsOf(text, room) };
  return (await impose(piece, bookletLayout(room, direction, sheets.a4), facts)).bytes;
}

/** What a reader finds who has folded the sheets; blank pages are empty. */
function expected(text: number): readonly string[] {
  const room = Math.ceil(text / 4) * 4;
  const pages = Array.from({ length: room }, (_, at) => (at < text ? `page ${at + 1}` : ""));
  return text === room ? pages : pages.with(-1, "imprint");
}

describe("a booklet of 1 to 40 pages, read from the finished file", () => {
  const lengths = Array.from({ length: 40 }, (_, at) => at + 1);

  test.each([
    ["ltr", "left"],
    ["rtl", "right"],
  ] as const)("%s, bound at the %s: folded, every page stands once, in order", async (direction, spine) => {
    for (const text of lengths) {
      const sides = await readSheets(await booklet(text, direction));
      const halves = sides.map((side) => [wordsIn(side, 0, 2), wordsIn(side, 1, 2)]);
      expect(readBooklet(halves, spine)).toEqual(expected(text));
    }
  });
});

test("sheets are A4 lying, 5 mm cut off all around", async () => {
  const boxes = await readBoxes(await booklet(5, "ltr"));
  expect(boxes).toHaveLength(4);
  for (const { media, trim } of boxes) {
    expect([media.width, media.height].map(Math.round)).toEqual([842, 595]);
    expect([trim.x, trim.y].map((each) => each.toFixed(2))).toEqual(["14.17", "14.17"]);
    expect((media.width - trim.width).toFixed(2)).toBe("28.35");
    expect((media.height - trim.height).toFixed(2)).toBe("28.35");
  }
});

test("a letterfold stands on two sides of one sheet", async () => {
  const piece = { text: await numberedPages(4, 3), imprint: await imprintPage(3), contents: contentsOf(4, 6) };
  const { bytes } = await impose(piece, letterfoldLayout("rtl", sheets.a4), facts);
  const sides = await readSheets(bytes);
  const panels = sides.map((side) => [0, 1, 2].map((part) => wordsIn(side, part, 3)));
  expect(panels).toEqual([
    ["page 1", "imprint", ""],
    ["page 4", "page 3", "page 2"],
  ]);
});

test("the file has title and language, and claims to be neither tagged nor PDF/A nor PDF/UA", async () => {
  const pdf = await readPdf(await booklet(3, "rtl"));
  expect(pdf).toMatchObject({ language: "ar", title: facts.title, displayTitle: true, tags: "", outline: [] });
  expect(pdf.xmp).toMatchObject({ pdfa: undefined, pdfua: undefined, title: "Archives &amp; &lt;rights&gt;" });
});

test("viewers are asked to print it as large as it is, on both sides, turned over the short edge", async () => {
  const { PDFDocument } = await import("pdf-lib");
  const document = await PDFDocument.load(await booklet(3, "ltr"), { updateMetadata: false });
  const asked = document.catalog.getOrCreateViewerPreferences();
  expect([asked.getDuplex(), asked.getPrintScaling()]).toEqual(["DuplexFlipShortEdge", "None"]);
});

test("marks are hairlines that print on every plate", async () => {
  const { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } = await import("pdf-lib");
  const document = await PDFDocument.load(await booklet(1, "ltr"), { updateMetadata: false });
  const [page] = document.getPages();
  const spaces = page?.node.Resources()?.lookup(PDFName.of("ColorSpace"));
  expect(document.context.lookup(spaces as never)?.toString()).toMatch(/\/All/);
  const content = page?.node.Contents();
  if (!(content instanceof PDFRawStream)) throw new Error("a page has one content stream");
  const drawn = Buffer.from(decodePDFRawStream(content).decode()).toString("latin1");
  expect(drawn).toMatch(/\/All CS 1 SCN 0\.25 w/);
  expect(drawn.match(/ m .*? l/g)).toHaveLength(10);
});

test("the same pages give the same bytes", async () => {
  expect(await booklet(6, "ltr")).toEqual(await booklet(6, "ltr"));
});
