import { PDFDocument, type PDFObject } from "mupdf";
import type { PdfFont } from "./pdf.ts";

/** Every font resource of a PDF and whether its program is in the file; a composite font counts by its descendant. */
export function readFonts(bytes: Uint8Array): readonly PdfFont[] {
  const document = PDFDocument.openDocument(bytes, "application/pdf") as PDFDocument;
  const fonts: PdfFont[] = [];
  for (let number = 1; number < document.countObjects(); number++) {
    const object = document.newIndirect(number).resolve();
    if (isSimpleFont(object)) fonts.push({ name: object.get("BaseFont").asName(), embedded: hasProgram(object) });
  }
  return fonts.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isSimpleFont(object: PDFObject): boolean {
  if (!object.isDictionary() || !object.get("Type").isName() || object.get("Type").asName() !== "Font") return false;
  return object.get("Subtype").asName() !== "Type0" && object.get("Subtype").asName() !== "Type3";
}

function hasProgram(font: PDFObject): boolean {
  const descriptor = font.get("FontDescriptor");
  if (!descriptor.isDictionary()) return false;
  return ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor.get(key).isStream());
}
