import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** How many glyphs of a PDF stand for text of a script: what is joined is one, what stands apart is several. */
export async function glyphsOf(bytes: Uint8Array, script: RegExp): Promise<number> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  try {
    const document = await task.promise;
    const pages = Array.from({ length: document.numPages }, async (_, at) => document.getPage(at + 1));
    const lists = await Promise.all(pages.map(async (page) => (await page).getOperatorList()));
    return lists
      .flatMap(({ fnArray, argsArray }) =>
        fnArray.flatMap((operator, at) => (operator === OPS.showText ? (argsArray[at]?.[0] as readonly Shown[]) : [])),
      )
      .filter((shown) => typeof shown === "object" && shown !== null && script.test(shown.unicode)).length;
  } finally {
    await task.destroy();
  }
}

/** A glyph, or the space between two. */
type Shown = { readonly unicode: string } | number | null;
