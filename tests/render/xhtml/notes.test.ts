import { expect, test } from "vitest";
import { editionOf, localeOf, markOf } from "./sample-edition.ts";
import { notesOf } from "./written.ts";

test("no notes, no section", () => {
  expect(notesOf(editionOf("Text."))).toBe("");
});

test("notes are a named section; each leads back to all its references", () => {
  const html = notesOf(editionOf("A[^x] b[^x] c[^y].\n\n[^x]: One.\n\n[^y]: Two.\n\n    More."));
  expect(html).toBe(
    '<section role="doc-endnotes" class="notes" aria-labelledby="notes"><h2 id="notes">Notes</h2><ol>' +
      '<li id="note-1"><p id="p-2">One. <a href="#note-1-ref" role="doc-backlink" aria-label="Back to note 1 – 1">↑<sup>1</sup></a>' +
      ' <a href="#note-1-ref-2" role="doc-backlink" aria-label="Back to note 1 – 2">↑<sup>2</sup></a></p></li>' +
      '<li id="note-2"><p id="p-3">Two.</p><p id="p-4">More. <a href="#note-2-ref" role="doc-backlink" aria-label="Back to note 2">↑</a></p></li>' +
      "</ol></section>",
  );
});

test("numbers are in the locale's digits", () => {
  const html = notesOf(editionOf("A[^x] b[^x].\n\n[^x]: One.", { locale: localeOf("bn") }));
  expect(html).toContain('<ol class="digits-beng">');
  expect(html).toContain("<sup>২</sup>");
});

test("a note that ends with a list has its way back in a paragraph of its own", () => {
  const html = notesOf(editionOf("A[^x].\n\n[^x]: One.\n\n    - b"));
  expect(html).toMatch(/<\/ul><p> <a href="#note-1-ref"[^>]*>↑<\/a><\/p><\/li>/);
});

test("a note leads back only to references that are there, another note's included", () => {
  const edition = editionOf("A[^x].\n\n[^x]: One.[^y]\n\n[^y]: Two.");
  const [first, second] = edition.notes;
  if (first === undefined || second === undefined) throw new Error("two notes");
  const notes = [{ ...first, references: [...first.references, "note-1-ref-2"] }, second];
  const html = notesOf({ ...edition, notes });
  expect(html).toContain(
    'One.<sup><a id="note-2-ref" href="#note-2" role="doc-noteref" aria-label="Note 2">2</a></sup> <a href="#note-1-ref" role="doc-backlink" aria-label="Back to note 1">↑</a></p>',
  );
  expect(html).toContain('Two. <a href="#note-2-ref" role="doc-backlink" aria-label="Back to note 2">↑</a></p>');
});

test("a note that nothing refers to has no way back, and no empty paragraph for it", () => {
  const edition = editionOf("A[^x].\n\n[^x]: One.\n\n    - b");
  const notes = edition.notes.map((note) => ({ ...note, references: ["note-1-ref-9"] }));
  expect(notesOf({ ...edition, notes })).toMatch(/<\/ul><\/li><\/ol>/);
});

test("an untranslated note is marked", () => {
  const edition = editionOf("A[^x].\n\n[^x]: One.");
  const paragraph = edition.notes[0]?.definition.children[0];
  if (paragraph !== undefined)
    paragraph.data = { block: markOf("p-2", { state: "missing", lang: "fr", notice: "Not translated." }) };
  expect(notesOf(edition)).toContain(
    '<li id="note-1"><p role="note" class="notice">Not translated.</p><p id="p-2" lang="fr" class="missing">One.',
  );
});
