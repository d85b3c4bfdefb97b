import type { Document } from "mupdf";

/** The letters and figures of each page, in reading order. */
export function lettersByPage(document: Document): readonly string[] {
  return Array.from({ length: document.countPages() }, (_, index) =>
    letters(document.loadPage(index).toStructuredText("preserve-whitespace").asText()),
  );
}

/** A text without spaces, hyphens at line ends and marks that lines are broken at. */
export function letters(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}
