import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { imagePaths } from "../../../src/render/pdf/attachments.ts";
import type { BlockData } from "../../../src/render/pdf/data.ts";
import { draftEdition } from "../../../src/render/pdf/draft.ts";
import { textsOf } from "../../../src/render/pdf/texts.ts";
import { type EditionSketch, edition, picture } from "../epub/edition.ts";

const bodyOf = (sketch: EditionSketch): readonly BlockData[] => draftEdition(edition(sketch)).draft.body;
const paragraphOf = (markdown: string) => {
  const [first] = bodyOf({ markdown });
  return first?.type === "paragraph" ? first.children : [];
};

describe("an edition as a template reads it", () => {
  it("makes every link absolute, or its words alone", () => {
    expect(paragraphOf("[a](https://example.org/x) [b](../en/other/) [c](#nowhere) [d](javascript:alert)")).toEqual([
      { type: "link", url: "https://example.org/x", children: [{ type: "text", value: "a" }] },
      { type: "text", value: " " },
      { type: "link", url: "https://statements.example.org/en/en/other/", children: [{ type: "text", value: "b" }] },
      { type: "text", value: " " },
      { type: "text", value: "c" },
      { type: "text", value: " " },
      { type: "text", value: "d" },
    ]);
  });

  it("links to another statement by its address in the same language", () => {
    const made = edition({ markdown: "[a](x)" });
    const [paragraph] = made.body.children;
    const link = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
    if (link?.type === "link") link.data = { statement: "reports/first" };
    expect(draftEdition(made).draft.body[0]).toMatchObject({
      children: [{ type: "link", url: "https://statements.example.org/en/reports/first/" }],
    });
  });

  it("links to blocks of its own by their ids", () => {
    expect(paragraphOf("[a](#p-1)")).toEqual([
      { type: "reference", target: "p-1", children: [{ type: "text", value: "a" }] },
    ]);
  });

  it("numbers items as the edition does", () => {
    const made = edition({ markdown: "4. four\n5. five" });
    const [list] = made.body.children;
    if (list?.type === "list") for (const [at, item] of list.children.entries()) item.data = { number: "٤٥"[at] ?? "" };
    expect(draftEdition(made).draft.body[0]).toMatchObject({
      type: "numbered",
      points: true,
      items: [{ number: "٤" }, { number: "٥" }],
    });
  });

  it("hangs the numbers of the statement's own points only", () => {
    expect(bodyOf({ markdown: "> 1. quoted" })[0]).toMatchObject({ children: [{ points: false }] });
  });

  it("places a note with its first reference, even one that refers to itself", () => {
    const made = edition({ markdown: "A[^a] b.\n\n[^a]: Note[^a]." });
    const reference = { number: "1", ordinal: 1, target: "note-1", id: "note-1-ref-2", label: "Note 1" };
    const [note] = made.notes;
    visit(note?.definition ?? made.body, "footnoteReference", (node) => {
      node.data = { reference };
    });
    const { draft } = draftEdition(made);
    expect(draft.body[0]).toMatchObject({ children: [{}, { type: "note", target: "note-1", first: true }, {}] });
    expect(draft.notes["note-1"]).toMatchObject([{ children: [{}, { type: "note", first: false }, {}] }]);
  });

  it("gives pictures names of its own", () => {
    const assets = ["a.png", "../b.SVG", "/etc/passwd"].map((path) => ({
      path,
      mediaType: "image/png",
      bytes: picture,
    }));
    expect([...imagePaths(assets).values()]).toEqual(["/assets/0.png", "/assets/1.png", "/assets/2.png"]);
  });

  it("leaves out marks that say nothing, and keeps those that do", () => {
    const marks = { "p-1": { lang: "en", notice: "Not translated" } };
    expect(bodyOf({ code: "fr", markdown: "a\n\nb", marks })).toMatchObject([
      { id: "p-1", mark: { lang: "en", notice: "Not translated" } },
      { id: "p-2", mark: null },
    ]);
  });

  it("names every string that is drawn, with its block", () => {
    const markdown = "Body[^n].\n\n1. Point\n\n| Head |\n| -- |\n| Cell |\n\n```\ncode\n```\n\n## Title\n\n[^n]: Note";
    const texts = [...textsOf(draftEdition(edition({ markdown })).draft)];
    const of = (text: string) => texts.find((each) => each.text === text)?.block;
    expect(["Body", "Point", "Cell", "Title"].map(of)).toEqual(["p-1", "point-1", "p-3", "section-1"]);
    for (const drawn of [
      "code",
      "Note",
      "Page  of ",
      "9",
      "Statements of the Archive Network",
      "Thessaloniki",
      "12 March 2026",
    ])
      expect(texts.map(({ text }) => text)).toContain(drawn);
  });

  it("survives half a surrogate pair", () => {
    expect(paragraphOf("a\ud800b")).toEqual([{ type: "text", value: "a\ufffdb" }]);
  });
});
