import { describe, expect, it } from "vitest";
import { memoryHost } from "../../src/host/memory.ts";
import { readStatement } from "../../src/read/statement.ts";
import { segment } from "../../src/segment/segment.ts";

async function segmentsOf(body: string, front = "") {
  const host = memoryHost({ "/p/content/s.md": `---\ntitle: T\n${front}---\n\n${body}\n` });
  const { statement } = await readStatement(host, "/p", "content/s.md", "s");
  if (statement === undefined) throw new Error("unreadable");
  return segment(statement, "en").segments;
}

describe("segment", () => {
  it("gives each kind of block its id and kind", async () => {
    const body =
      "Intro[^n].\n\n## H\n\n1. One\n\n   More.\n2. Two\n\n> Said.\n\n| A | B |\n| - | - |\n| c | d |\n\n- bullet\n\n![map](m.png)\n\n[^n]: Note.";
    const segments = await segmentsOf(body, "subtitle: S\nplace: P\nsummary: Z\n");
    expect(segments.map(({ id, kind, source }) => [id, kind, source])).toEqual([
      ["title", "title", "T"],
      ["subtitle", "subtitle", "S"],
      ["place", "place", "P"],
      ["summary", "summary", "Z"],
      ["p-1", "paragraph", "Intro[^n]."],
      ["section-1", "heading", "H"],
      ["point-1", "list-item", "One"],
      ["p-2", "list-item", "More."],
      ["point-2", "list-item", "Two"],
      ["p-3", "quotation", "Said."],
      ["p-4", "table-cell", "A"],
      ["p-5", "table-cell", "B"],
      ["p-6", "table-cell", "c"],
      ["p-7", "table-cell", "d"],
      ["p-8", "list-item", "bullet"],
      ["p-9", "caption", "![map](m.png)"],
      ["p-10", "footnote", "Note."],
    ]);
  });

  it("counts points on over several lists, and only while the count goes on", async () => {
    const segments = await segmentsOf("1. a\n2. b\n\n## H\n\n3. c\n\ntext\n\n1. other\n2. list");
    expect(segments.map(({ id }) => id)).toEqual([
      "title",
      "point-1",
      "point-2",
      "section-1",
      "point-3",
      "p-1",
      "p-2",
      "p-3",
    ]);
  });

  it("hands translators the author's word and context", async () => {
    const segments = await segmentsOf(
      "<!-- The institution, not the box. -->\n<!-- context: institution -->\n\nArchive.\n\nArchive.",
    );
    expect(segments.slice(1).map(({ note, context }) => [note, context])).toEqual([
      ["The institution, not the box.", "institution"],
      [undefined, undefined],
    ]);
  });

  it("writes a paragraph on one line, without the marks of what it stands in", async () => {
    const segments = await segmentsOf("> One line\n> and _another_\n> last\\\n> break");
    expect(segments[1]?.source).toBe("One line and _another_ last\\\nbreak");
  });

  it("joins lines of a script without spaces without one", async () => {
    const segments = await segmentsOf("公共档案\n应当开放。\nLatin\n档案");
    expect(segments[1]?.source).toBe("公共档案应当开放。 Latin 档案");
  });
});
