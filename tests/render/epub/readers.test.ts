import { expect, test } from "vitest";
import { edition } from "./edition.ts";
import { fixtures } from "./fixtures.ts";
import { book } from "./unpack.ts";

/** Opens a book as a reader does: title and the text of all its pages. */
async function read(
  bytes: Uint8Array,
): Promise<{ readonly title: string | undefined; readonly text: string; readonly outline: string[] }> {
  const mupdf = await import("mupdf");
  const document = mupdf.Document.openDocument(bytes, "application/epub+zip");
  const pages = Array.from({ length: document.countPages() }, (_, index) => document.loadPage(index));
  const text = pages.map((page) => page.toStructuredText("preserve-whitespace").asText()).join("\n");
  const outline = (document.loadOutline() ?? []).map(({ title }) => title ?? "");
  return { title: document.getMetaData("info:Title"), text, outline };
}

test("mupdf shows the whole text, the notes and the contents", async () => {
  const { title, text, outline } = await read(book(fixtures.everything ?? edition()));
  expect(title).toBe("Joint statement");
  expect(outline).toEqual(["Joint statement", "What we undertake", "What we ask", "Notes"]);
  for (const words of ["Records stay.", "Catalogues", "A motto.", "The first note", "Archive Network"]) {
    expect(text.replace(/\s+/g, " ")).toContain(words);
  }
});

test("mupdf opens every fixture", async () => {
  for (const one of Object.values(fixtures)) expect((await read(book(one))).text.length).toBeGreaterThan(20);
});
