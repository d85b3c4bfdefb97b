import { PDFDocument } from "mupdf";

/**
 * A PDF for MuPDF as its letters are drawn: the words that tags say for them (`ActualText`) have no places, and MuPDF puts
 * them in between.
 */
export function openAsDrawn(bytes: Uint8Array): PDFDocument {
  const document = new PDFDocument(bytes);
  document.getTrailer().get("Root").delete("StructTreeRoot");
  return document;
}
