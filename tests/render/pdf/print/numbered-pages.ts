import { PDFDocument } from "pdf-lib";
import { sheets } from "../../../../src/render/pdf/print/layout.ts";

const { width, height } = sheets.a4;

/** A PDF of half sheets (or narrower pages) whose only words are `page 1`, `page 2`, …, in the middle of each. */
export async function numberedPages(count: number, parts = 2): Promise<Uint8Array> {
  return saidPages(
    Array.from({ length: count }, (_, at) => `page ${at + 1}`),
    parts,
  );
}

/** A PDF of one page with the word `imprint`. */
export async function imprintPage(parts = 2): Promise<Uint8Array> {
  return saidPages(["imprint"], parts);
}

async function saidPages(words: readonly string[], parts: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const word of words) {
    const page = document.addPage([width / parts, height]);
    page.drawText(word, { x: width / parts / 2 - 20, y: height / 2, size: 10 });
  }
  return document.save({ addDefaultPage: false });
}
