import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import type { Edition, Note } from "../../../src/model/edition.ts";
import { draftEdition } from "../../../src/render/pdf/draft.ts";
import { type EditionSketch, edition } from "../epub/edition.ts";
import { languagesIn, linesOf, lineWith } from "./page-text.ts";
import { bytesOf, pdfOf, renderer } from "./setup.ts";

/** An edition whose last notes nothing refers to: their references are taken out of the text. */
function withLooseNotes(sketch: EditionSketch, loose: readonly string[]): Edition {
  const made = edition(sketch);
  visit(made.body, "footnoteReference", (node, index, parent) => {
    if (loose.includes(node.identifier) && parent !== undefined && index !== undefined)
      parent.children.splice(index, 1);
  });
  const notes = made.notes.map((note): Note => (loose.includes(note.identifier) ? { ...note, references: [] } : note));
  return { ...made, notes };
}

const two = { markdown: "Text[^a] and[^b] [see](#note-2).\n\n[^a]: Kept note.\n[^b]: Loose note." };

describe("a note that nothing refers to", () => {
  it("stands after the text, under the heading of notes", async () => {
    const pdf = await pdfOf(withLooseNotes(two, ["b"]));
    expect(pdf.text[0]).toMatch(/Notes\s*2\s*Loose note\./);
    expect(pdf.destinations).toEqual(expect.arrayContaining(["note-1", "note-2", "notes"]));
    expect(pdf.outline).toEqual(["Joint statement", "  Notes"]);
  });

  it("has no heading where there is none such", async () => {
    const pdf = await pdfOf(edition(two));
    expect(pdf.text[0]).not.toContain("Notes");
    expect(pdf.text[0]).toContain("Loose note.");
  });

  it("may refer to itself, and to others that then stand beside it", async () => {
    const sketched = withLooseNotes({ markdown: "Text[^a][^b]\n\n[^a]: Loose[^a][^b].\n[^b]: Beside." }, ["a", "b"]);
    const made = { ...sketched, notes: sketched.notes.slice(0, 2) };
    const [first, second] = made.notes;
    const target = (note: Note | undefined) => ({
      number: note?.number ?? "",
      ordinal: 1,
      target: note?.id ?? "",
      id: "x",
      label: "Note",
    });
    visit(first?.definition ?? made.body, "footnoteReference", (node) => {
      node.data = { reference: target(node.identifier === "a" ? first : second) };
    });
    expect(draftEdition(made).draft.looseNotes).toEqual([{ id: "note-1", number: "1" }]);
    expect((await pdfOf(made)).text[0]).toContain("Beside.");
  });

  it("is one whose only reference is in a cell that is left out", () => {
    const made = edition({ markdown: "| a |\n| - |\n| b | c[^n] |\n\n[^n]: Note" });
    expect(draftEdition(made).draft.looseNotes).toEqual([{ id: "note-1", number: "1" }]);
  });
});

describe("a marked note", () => {
  const notice = "The original of this passage has changed since it was translated.";

  it("has its notice and its text behind its number", async () => {
    const markdown = "Text.[^a]\n\n[^a]: Words of the note.";
    const marks = { "p-2": { state: "stale", notice } } as const;
    const lines = linesOf(bytesOf(await renderer.render(edition({ markdown, marks }))));
    expect(lineWith(lines, notice).text).toMatch(/^1\s+The original .* translated\. Words of/);
  });

  it("keeps its language", async () => {
    const markdown = "نص.[^a]\n\n[^a]: English words (of the note).";
    const marks = { "p-2": { state: "missing", lang: "en", dir: "ltr", notice: "لم تترجم" } } as const;
    const bytes = bytesOf(await renderer.render(edition({ code: "ar", markdown, marks })));
    expect(languagesIn(bytes)).toContain("en");
    const line = lineWith(linesOf(bytes), "English words (of the note).");
    const at = (words: string) => line.characters[line.text.indexOf(words)]?.left ?? Number.NaN;
    expect(at("note")).toBeGreaterThan(at("English"));
  });
});

describe("the number of a note", () => {
  it("stands in the empty half of a Chinese full stop", async () => {
    const lines = linesOf(
      bytesOf(await renderer.render(edition({ code: "zh-Hans", markdown: "署名。[^a]译者\n\n[^a]: 注" }))),
    );
    const { characters } = lineWith(lines, "署名");
    const [stop, mark, next] = ["。", "1", "译"].map((it) => characters.find(({ character }) => character === it));
    if (stop === undefined || mark === undefined || next === undefined) throw new Error("not found");
    expect(mark.left - stop.left).toBeLessThan(0.65 * stop.size);
    expect(next.left).toBeGreaterThanOrEqual(mark.right - 0.5);
  });
});
