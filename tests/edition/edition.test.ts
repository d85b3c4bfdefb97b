import { describe, expect, it } from "vitest";
import { resolveLinks } from "../../src/edition/links.ts";
import { numberNotes } from "../../src/edition/notes.ts";
import { levelHeadings, numberItems } from "../../src/edition/numbers.ts";
import { walk } from "../../src/model/tree.ts";
import { locale, localizeText, segmentText } from "../support/statement.ts";

const labels = { reference: (number: string) => `note ${number}`, back: (number: string) => `back to ${number}` };

describe("numberNotes", () => {
  it("numbers by the first reference in this language, in its digits", async () => {
    const segmented = await segmentText("A[^a] b[^b].\n\n[^a]: One.\n\n[^b]: Two.");
    const tree = localizeText(segmented, "bn", [["A[^a] b[^b].", "খ[^b] ক[^a] খ[^b]।"]]);
    const { body, notes } = numberNotes(tree.body, locale("bn"), labels);
    expect(
      notes.map(({ id, number, identifier, references, backLabel }) => [id, number, identifier, references, backLabel]),
    ).toEqual([
      ["note-1", "১", "b", ["note-1-ref", "note-1-ref-2"], "back to ১"],
      ["note-2", "২", "a", ["note-2-ref"], "back to ২"],
    ]);
    const references = [...walk(body)].flatMap(([node]) => node.data?.reference ?? []);
    expect(references.map(({ number, id }) => [number, id])).toEqual([
      ["১", "note-1-ref"],
      ["২", "note-2-ref"],
      ["১", "note-1-ref-2"],
    ]);
  });

  it("numbers notes within notes, and counts each reference once", async () => {
    const segmented = await segmentText("A[^x].\n\n[^x]: See[^y].\n\n[^y]: Y.\n\n[^z]: Z.");
    const { notes } = numberNotes(localizeText(segmented, "en", []).body, locale("en"), labels);
    expect(notes.map(({ identifier, references }) => [identifier, references])).toEqual([
      ["x", ["note-1-ref"]],
      ["y", ["note-2-ref"]],
      ["z", []],
    ]);
  });

  it("keeps a note that a translation forgot to refer to", async () => {
    const segmented = await segmentText("A[^a].\n\n[^a]: One.");
    const tree = localizeText(segmented, "el", [
      ["A[^a].", "Α."],
      ["One.", "Ένα."],
    ]);
    expect(numberNotes(tree.body, locale("el"), labels).notes).toMatchObject([{ identifier: "a", references: [] }]);
  });
});

describe("numberItems", () => {
  it("goes on where the author's list goes on, in the locale's digits", async () => {
    const { body } = localizeText(await segmentText("9. a\n10. b\n"), "en", []);
    const numbered = numberItems(body, locale("ar", "arab"));
    expect([...walk(numbered)].flatMap(([node]) => node.data?.number ?? [])).toEqual(["٩", "١٠"]);
  });
});

describe("levelHeadings", () => {
  it.each([
    [
      [2, 3, 2],
      [2, 3, 2],
    ],
    [
      [1, 2, 1],
      [2, 3, 2],
    ],
    [
      [2, 4, 4, 3, 2],
      [2, 3, 3, 3, 2],
    ],
    [
      [4, 4],
      [2, 2],
    ],
    [
      [3, 2],
      [2, 2],
    ],
  ])("shows levels %j as %j", async (written, shown) => {
    const text = written.map((depth) => `${"#".repeat(depth)} H`).join("\n\n");
    const { body } = localizeText(await segmentText(text), "en", []);
    expect(levelHeadings(body).children.map((node) => (node.type === "heading" ? node.depth : 0))).toEqual(shown);
  });
});

describe("resolveLinks", () => {
  const targets = {
    file: "content/a/s.md",
    statements: new Set(["a/t", "u"]),
    assets: [],
    ids: new Set(["p-1"]),
    urlOf: (name: string) => `https://x.org/el/${name}/`,
  };

  it.each([
    ["[w](t.md#point-1)", "https://x.org/el/a/t/#point-1"],
    ["[w](../u.md)", "https://x.org/el/u/"],
    ["[w](#p-1)", "#p-1"],
    ["[w](https://example.org/?a=1&b=2)", "https://example.org/?a=1&b=2"],
    ["[w](nowhere.md)", undefined],
    ["[w](#nowhere)", undefined],
    ["[w](//example.org/a)", undefined],
    ["[w](javascript:alert(1))", undefined],
    ["[w](data:text/html,x)", undefined],
    ["![w](gone.png)", undefined],
  ])("makes %s lead to %s, and keeps the words", async (text, url) => {
    const tree = resolveLinks(localizeText(await segmentText(text), "en", []).body, targets);
    const nodes = [...walk(tree)].map(([node]) => node);
    expect(nodes.flatMap((node) => (node.type === "link" ? node.url : []))).toEqual(url === undefined ? [] : [url]);
    expect(nodes.flatMap((node) => (node.type === "text" ? node.value : []))).toEqual(["w"]);
  });
});
