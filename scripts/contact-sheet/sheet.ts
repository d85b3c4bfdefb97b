import { PDFDocument, rgb, StandardFonts } from "pdf-lib";

/** A page that stands on the sheet, and what is written below it. */
export interface SheetPage {
  readonly pdf: Uint8Array;
  /** From 0. */
  readonly page: number;
  readonly caption: string;
}

// Points. A page is a quarter of A4 wide: large enough to judge lines and spaces when the sheet is enlarged.
const cell = { width: 300, height: 424, gap: 24, caption: 18 };

/** One page with all pages side by side, in vectors: whoever looks at it can go as near as they like. */
export async function contactSheet(pages: readonly SheetPage[], columns: number): Promise<Uint8Array> {
  const sheet = await PDFDocument.create({ updateMetadata: false });
  const font = await sheet.embedFont(StandardFonts.Helvetica);
  const rows = Math.ceil(pages.length / columns);
  const [across, down] = [cell.width + cell.gap, cell.height + cell.gap + cell.caption];
  const surface = sheet.addPage([columns * across + cell.gap, rows * down + cell.gap]);
  for (const [at, { pdf, page, caption }] of pages.entries()) {
    const source = await PDFDocument.load(pdf, { updateMetadata: false });
    const [embedded] = await sheet.embedPages([source.getPage(page)]);
    if (embedded === undefined) throw new Error(`${caption} has no page ${page + 1}`);
    const scale = Math.min(cell.width / embedded.width, cell.height / embedded.height);
    const x = cell.gap + (at % columns) * across;
    const y = surface.getHeight() - (Math.floor(at / columns) + 1) * down;
    const size = { width: embedded.width * scale, height: embedded.height * scale };
    surface.drawRectangle({
      x,
      y: y + cell.caption,
      ...size,
      color: rgb(1, 1, 1),
      borderColor: rgb(0.6, 0.6, 0.6),
      borderWidth: 0.4,
    });
    surface.drawPage(embedded, { x, y: y + cell.caption, ...size });
    surface.drawText(caption, { x, y: y + 4, size: 9, font });
  }
  return sheet.save({ useObjectStreams: false });
}
