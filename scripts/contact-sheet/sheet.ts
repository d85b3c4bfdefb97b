import { PDFDocument, type PDFPage, rgb, StandardFonts } from "pdf-lib";

/** What stands on the sheet: a page, or the reason why there is none; and what is written below it. */
export type SheetPage = { readonly caption: string } & (
  | { readonly pdf: Uint8Array /** From 0. */; readonly page: number }
  | { readonly instead: string }
);

// Points. A page is a quarter of A4 wide: large enough to judge lines and spaces when the sheet is enlarged.
const cell = { width: 300, height: 424, gap: 24, caption: 18 };

/** One page with all pages side by side, in vectors: whoever looks at it can go as near as they like. */
export async function contactSheet(pages: readonly SheetPage[], columns: number): Promise<Uint8Array> {
  const sheet = await PDFDocument.create({ updateMetadata: false });
  const font = await sheet.embedFont(StandardFonts.Helvetica);
  const rows = Math.ceil(pages.length / columns);
  const [across, down] = [cell.width + cell.gap, cell.height + cell.gap + cell.caption];
  const surface = sheet.addPage([columns * across + cell.gap, rows * down + cell.gap]);
  for (const [at, page] of pages.entries()) {
    const x = cell.gap + (at % columns) * across;
    const y = surface.getHeight() - (Math.floor(at / columns) + 1) * down;
    await drawInCell(surface, page, { x, y: y + cell.caption });
    surface.drawText(page.caption, { x, y: y + 4, size: 9, font });
    if ("instead" in page) surface.drawText(page.instead, { x: x + 12, y: y + cell.height - 12, size: 12, font });
  }
  return sheet.save({ useObjectStreams: false });
}

const frame = { color: rgb(1, 1, 1), borderColor: rgb(0.6, 0.6, 0.6), borderWidth: 0.4 };

/** A page as large as its cell holds; an empty frame where there is none. */
async function drawInCell(surface: PDFPage, page: SheetPage, place: { readonly x: number; readonly y: number }) {
  if ("instead" in page) return surface.drawRectangle({ ...place, ...frame, width: cell.width, height: cell.height });
  const source = await PDFDocument.load(page.pdf, { updateMetadata: false });
  const [embedded] = await surface.doc.embedPages([source.getPage(page.page)]);
  if (embedded === undefined) throw new Error(`${page.caption} has no page ${page.page + 1}`);
  const scale = Math.min(cell.width / embedded.width, cell.height / embedded.height);
  const size = { width: embedded.width * scale, height: embedded.height * scale };
  surface.drawRectangle({ ...place, ...frame, ...size });
  surface.drawPage(embedded, { ...place, ...size });
}
