import { PDFDocument } from "pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Words on a side of a sheet, and how far from its left edge they begin: 0 to 1. */
export interface Found {
  readonly words: string;
  readonly at: number;
}

/** What stands on each side of each sheet, from left to right: read by pdf.js, which wrote none of it. */
export async function readSheets(bytes: Uint8Array): Promise<readonly (readonly Found[])[]> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const pages = Array.from({ length: document.numPages }, async (_, at) => {
      const page = await document.getPage(at + 1);
      const { width } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const found = items.flatMap((item) =>
        "str" in item && item.str.trim() !== "" ? [{ words: item.str, at: (item.transform[4] as number) / width }] : [],
      );
      return found.sort((a, b) => a.at - b.at);
    });
    return await Promise.all(pages);
  } finally {
    await task.destroy();
  }
}

/** The words in one part of a side: `part` from 0, from the left, of so many. */
export function wordsIn(side: readonly Found[] | undefined, part: number, parts: number): string {
  const inside = (side ?? []).filter(({ at }) => Math.floor(at * parts) === part);
  return inside.map(({ words }) => words).join(" ");
}

/** Boxes of each side in points: width and height of the paper, and what is left when it has been cut. */
export async function readBoxes(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().map((page) => ({ media: page.getMediaBox(), trim: page.getTrimBox() }));
}
