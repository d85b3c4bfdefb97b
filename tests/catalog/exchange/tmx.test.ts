import { describe, expect, it } from "vitest";
import type { Element } from "xast";
import { fromXml } from "xast-util-from-xml";
import { readTmx } from "../../../src/catalog/exchange/tmx/read.ts";
import { writeTmx } from "../../../src/catalog/exchange/tmx/write.ts";
import { documentOf } from "./fixtures.ts";

const { document } = await documentOf("First **bold** text[^note].\n\nSecond.\n\nThird.\n\n[^note]: The note.", "ur", [
  ["First **bold** text[^note].", "پہلا **جلی** متن[^note]۔"],
  ["Second.", "دوسرا", { fuzzy: true }],
]);
const text = writeTmx(document, "1.2.3");
const root = fromXml(text).children.find((node) => node.type === "element") as Element;

function all(element: Element, name: string): readonly Element[] {
  const below = element.children.filter((child) => child.type === "element");
  return below.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

// The numbers are those of the TMX 1.4b Specification (LISA, 26 April 2005).
describe("writeTmx", () => {
  it("3.1: the header says all that is required of it, the version is 1.4", () => {
    expect(root.attributes).toEqual({ version: "1.4" });
    expect(all(root, "header")[0]?.attributes).toEqual({
      creationtool: "hexapla",
      creationtoolversion: "1.2.3",
      segtype: "paragraph",
      "o-tmf": "PO",
      adminlang: "en",
      srclang: "en",
      datatype: "plaintext",
      "o-encoding": "UTF-8",
      creationdate: "20260312T120000Z",
      creationid: "Ana <a@example.org>",
    });
  });

  it("holds current translations only, each with both languages and its date", () => {
    expect(all(root, "tu").map(({ attributes }) => attributes)).toEqual([{ segtype: "paragraph" }]);
    expect(all(root, "tuv").map(({ attributes }) => attributes)).toEqual([
      { "xml:lang": "en" },
      { "xml:lang": "ur", creationdate: "20260312T120000Z", creationid: "Ana <a@example.org>" },
    ]);
  });

  it("3.3: markup stands within bpt, ept and ph; i pairs, x tells which belongs to which", () => {
    const segments = text.match(/<seg>.*<\/seg>/g);
    expect(segments).toEqual([
      '<seg>First <bpt i="1" x="1" type="bold">**</bpt>bold<ept i="1">**</ept> text<ph x="2" type="fnote">[^note]</ph>.</seg>',
      '<seg>پہلا <bpt i="1" x="1" type="bold">**</bpt>جلی<ept i="1">**</ept> متن<ph x="2" type="fnote">[^note]</ph>۔</seg>',
    ]);
  });

  it("is the same bytes twice, and has no date where nothing tells one", () => {
    expect(writeTmx(document, "1.2.3")).toBe(text);
    expect(writeTmx({ ...document, revised: undefined }, "1.2.3")).not.toContain("creationdate");
  });
});

describe("readTmx", () => {
  it("reads what was written", () => {
    const { texts, faults } = readTmx(text);
    expect(faults).toEqual([]);
    expect(texts.map(({ language, sourceLanguage, statement }) => [language, sourceLanguage, statement])).toEqual([
      ["ur", "en", "s"],
    ]);
    expect(texts[0]?.units).toMatchObject([
      {
        id: "p-1",
        sourceText: "First **bold** text[^note].",
        target: "پہلا **جلی** متن[^note]۔",
        done: true,
        revised: "2026-03-12T12:00:00Z",
      },
    ]);
  });

  it("reads the lang of TMX 1.1, highlights, and a memory of several languages", () => {
    const memory = `<tmx version="1.1"><header srclang="EN-us"/><body><tu><tuv lang="en-US"><seg>A <hi>b</hi></seg></tuv><tuv lang="de"><seg>Ein B</seg></tuv><tuv lang="fr"><seg>Un B</seg></tuv></tu><tu><tuv lang="de"><seg>ohne</seg></tuv></tu></body></tmx>`;
    const { texts } = readTmx(memory);
    expect(
      texts.map(({ language, units }) => [language, units.map(({ sourceText, target }) => [sourceText, target])]),
    ).toEqual([
      ["de", [["A b", "Ein B"]]],
      ["fr", [["A b", "Un B"]]],
    ]);
  });

  it("takes the words of a memory without codes for the Markdown that they are", () => {
    const memory = `<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>a **b**</seg></tuv><tuv xml:lang="de"><seg>**b** a</seg></tuv></tu></body></tmx>`;
    expect(readTmx(memory).texts[0]?.units[0]).toMatchObject({ target: "**b** a", pieces: undefined });
  });
});
