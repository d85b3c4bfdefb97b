import { describe, expect, it } from "vitest";
import type { Element } from "xast";
import { fromXml } from "xast-util-from-xml";
import { readXliff } from "../../../src/catalog/exchange/xliff/read.ts";
import { writeXliff } from "../../../src/catalog/exchange/xliff/write.ts";
import { documentOf } from "./fixtures.ts";

const body = [
  "First **bold** and _stressed_ text[^note] of :date[2022-01-18].",
  '<!-- A "word" to translators & others. -->',
  "Second [link](https://example.org/?a=1&b=2) ]]> \u0007.",
  "Third.\n\nThird.",
  "Fourth.",
  "[^note]: The note.",
].join("\n\n");
const first = "First **bold** and _stressed_ text[^note] of :date[2022-01-18].";
const second = "Second [link](https://example.org/?a=1&b=2) ]]> \u0007.";

const { document } = await documentOf(body, "ar", [
  [first, "نص _مشدد_ و**غامق**[^note] في :date[2022-01-18]."],
  [second, "ثانٍ [رابط](https://example.org/?a=1&b=2)", { fuzzy: true, previous: "Second, before." }],
  ["Third.", "ثالث", { fuzzy: true }],
]);
const text = writeXliff(document);
const root = fromXml(text).children.find((node) => node.type === "element") as Element;

function all(element: Element, name: string): readonly Element[] {
  const below = element.children.filter((child) => child.type === "element");
  return below.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}
const names = (element: Element) => element.children.flatMap((child) => (child.type === "element" ? [child.name] : []));
const units = all(root, "unit");
const unit = (id: string) => units.find(({ attributes }) => attributes.id === id) as Element;

// The numbers are those of XLIFF Version 2.1, OASIS Standard, 13 February 2018.
describe("writeXliff", () => {
  it("4.2.2.1, 4.3.1.22, 4.3.1.36: root with namespace, version and BCP 47 languages", () => {
    expect(root.name).toBe("xliff");
    expect(root.attributes).toMatchObject({
      xmlns: "urn:oasis:names:tc:xliff:document:2.0",
      version: "2.1",
      srcLang: "en",
      trgLang: "ar",
      "xml:space": "preserve",
    });
  });

  it("4.2.2.2: one file a statement, with its direction", () => {
    const files = all(root, "file");
    expect(files.map(({ attributes }) => attributes)).toEqual([
      { id: "f1", original: "content/s.md", canResegment: "no", srcDir: "ltr", trgDir: "rtl" },
    ]);
  });

  it("4.2.2.5: a unit a distinct text, named by its first block; ids are NMTOKENs and unique", () => {
    expect(units.map(({ attributes }) => attributes.id)).toEqual(["title", "p-1", "p-2", "p-3", "p-5", "p-6"]);
    for (const id of units.map(({ attributes }) => attributes.id)) expect(id).toMatch(/^[\w.:-]+$/);
  });

  it("4.2.2.5: modules, notes, original data and segments stand in that order", () => {
    for (const each of units) expect(names(each).join()).toMatch(/^mda:metadata,notes(,originalData)?,segment$/);
  });

  it.each([
    ["p-1", { state: "translated" }],
    ["p-2", { state: "initial", subState: "hexapla:stale" }],
    ["p-3", { state: "initial", subState: "hexapla:fuzzy" }],
    ["p-5", { state: "initial" }],
  ])("4.3.1.30, 4.3.1.31: state of %s", (id, attributes) => {
    const [segment] = all(unit(id), "segment");
    expect(segment?.attributes).toEqual(attributes);
    // 4.2.2.11: a state other than initial needs a target.
    expect(all(unit(id), "target")).toHaveLength(id === "p-5" ? 0 : 1);
  });

  it("4.2.2.10: notes tell blocks, the author's word and the former source", () => {
    const notes = (id: string) =>
      all(unit(id), "note").map((note) => [note.attributes.category, (note.children[0] as { value: string }).value]);
    expect(notes("p-3")).toEqual([
      ["block", "p-3 (paragraph)"],
      ["block", "p-4 (paragraph)"],
    ]);
    expect(notes("p-2")).toEqual([
      ["block", "p-2 (paragraph)"],
      ["author", 'A "word" to translators & others.'],
      ["previous-source", "Second, before."],
    ]);
  });

  it("4.2.3: markup is codes with original data, never text; 4.3.1.1: a code has the same id in source and target", () => {
    const data = Object.fromEntries(
      all(unit("p-1"), "data").map((each) => [each.attributes.id, (each.children[0] as { value: string }).value]),
    );
    expect(Object.values(data)).toEqual(["**", "_", "[^note]", ":date[2022-01-18]"]);
    const codes = (name: string) =>
      [...all(all(unit("p-1"), name)[0] as Element, "pc"), ...all(all(unit("p-1"), name)[0] as Element, "ph")]
        .map(({ attributes: { id, dataRef, dataRefStart, dataRefEnd } }) => [
          id,
          data[dataRef ?? dataRefStart ?? ""],
          data[dataRefEnd ?? ""],
        ])
        .sort();
    expect(codes("source")).toEqual([
      ["1", "**", "**"],
      ["2", "_", "_"],
      ["3", "[^note]", undefined],
      ["4", ":date[2022-01-18]", undefined],
    ]);
    expect(codes("target")).toEqual(codes("source"));
    for (const segment of all(root, "segment"))
      expect(JSON.stringify(segment.children.map((c) => ("children" in c ? c.children : c)))).not.toContain(
        '"value":"**',
      );
    // 4.3.1.9, 4.3.1.10: every reference has its data, and data ids are unique in a unit.
    expect(new Set(Object.keys(data)).size).toBe(4);
  });

  it("4.3.1.32: types and sub-types are those of the standard or have a prefix of ours", () => {
    for (const { attributes } of [...all(root, "pc"), ...all(root, "ph")]) {
      expect(["fmt", "ui", "quote", "link", "image", "other"]).toContain(attributes.type);
      if (attributes.subType?.startsWith("xlf:"))
        expect([attributes.type, attributes.subType]).toEqual(["fmt", expect.stringMatching(/^xlf:(lb|pb|b|i|u)$/)]);
      else if (attributes.subType) expect(attributes.subType).toMatch(/^hexapla:\S+$/);
    }
  });

  it("4.2.3.1: a character that XML cannot hold is <cp>", () => {
    expect(all(unit("p-2"), "cp").map(({ attributes }) => attributes.hex)).toEqual(["0007"]);
    expect(text).toContain("]]&gt;");
  });

  it("is the same bytes twice", () => {
    expect(writeXliff(document)).toBe(text);
  });
});

describe("readXliff", () => {
  it("reads what was written: the Markdown of every source and target, character by character", () => {
    const { texts, faults } = readXliff(text);
    expect(faults).toEqual([]);
    expect(texts).toHaveLength(1);
    const read = texts[0]?.units.map(({ id, sourceText, target, done }) => [id, sourceText, target, done]);
    expect(read).toEqual(
      document.units.map(({ uses, target, state }) => [uses[0].id, uses[0].source, target, state === "current"]),
    );
  });

  it("reads the same with another prefix, groups, CDATA, processing instructions and annotations", () => {
    const other = text
      .replace(/<(\/?)(?=[a-z])(?!mda:)/g, "<$1x:")
      .replace('xmlns="', 'xmlns:x="')
      .replace(/(<x:unit id="p-5")/, '<x:group id="g1"><x:notes><x:note>n</x:note></x:notes>$1')
      .replace(/(<x:unit id="p-6")/, "</x:group>$1")
      .replace(
        "<x:source>Fourth.</x:source>",
        "<?tool x?><x:source><![CDATA[Fou]]><x:mrk id='m1' type='term'>rth</x:mrk><x:sm id='m2' type='generic'/>.<x:em startRef='m2'/></x:source>",
      );
    expect(other).not.toBe(text);
    const { texts, faults } = readXliff(other);
    expect(faults).toEqual([]);
    const bare = (each: string) =>
      readXliff(each).texts[0]?.units.map(({ line: _, ...rest }) => ({ ...rest, pieces: undefined }));
    expect(bare(other)).toEqual(bare(text));
    expect(texts[0]?.units).toHaveLength(6);
  });
});
