import { describe, expect, test } from "vitest";
import type { Edition } from "../../../src/model/edition.ts";
import { edition } from "./edition.ts";
import { fixtures } from "./fixtures.ts";
import { book, elements, unpack } from "./unpack.ts";

/** The metadata as lines: name or property, then the text. */
function metadata(one: Edition): string[] {
  const [, ...inside] = elements(unpack(book(one))["EPUB/package.opf"] ?? "");
  return inside.flatMap(({ name, attributes, children }) => {
    const [text] = children;
    return text?.type === "text" && text.value.trim() ? [`${attributes.property ?? name} ${text.value}`] : [];
  });
}

function values(one: Edition, name: string): string[] {
  return metadata(one).flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []));
}

describe("metadata", () => {
  test("identifier, dates and source come from the edition", () => {
    const one = edition();
    expect(metadata(one)).toEqual(
      expect.arrayContaining([
        `dc:identifier ${one.identifier}`,
        `dcterms:modified ${one.modified}`,
        `dc:date ${one.issued}`,
        `dc:source ${one.url}`,
      ]),
    );
  });

  test("what an edition does not have is not there", () => {
    const names = metadata(fixtures.bare ?? edition()).map((line) => line.split(" ")[0]);
    expect(names.filter((name) => /contributor|description|date$|subtitle/.test(name ?? ""))).toEqual([]);
    expect(values(fixtures.bare ?? edition(), "title-type")).toEqual(["main"]);
  });

  test("the languages of untranslated blocks follow the edition's own", () => {
    expect(values(edition({ code: "el" }), "dc:language")).toEqual(["el"]);
    const marks = { "p-1": { lang: "en", dir: "ltr" } } as const;
    expect(values(edition({ code: "ar", marks }), "dc:language")).toEqual(["ar", "en"]);
    const dateline = [{ role: "place", text: "Athènes", lang: "fr", dir: "ltr" }] as const;
    expect(values(edition({ code: "ar", marks, over: { dateline } }), "dc:language")).toEqual(["ar", "fr", "en"]);
  });

  test("each translator is a contributor with the relator trl", () => {
    const one = edition({ over: { translators: ["Ada", "Bo\u0000b"] } });
    expect(values(one, "dc:contributor")).toEqual(["Ada", "Bo\uFFFDb"]);
    expect(values(one, "role")).toEqual(["isb", "trl", "trl"]);
  });

  test("pictures in the text make it visual too; the cover alone does not", () => {
    expect(values(edition(), "schema:accessMode")).toEqual(["textual"]);
    expect(values(fixtures.images ?? edition(), "schema:accessMode")).toEqual(["textual", "visual"]);
  });

  test("no conformance is claimed but in a person's name", () => {
    expect(metadata(edition()).filter((line) => /conformsTo|certifie/.test(line))).toEqual([]);
    const certification = { certifiedBy: "Ada Example", report: "https://example.org/report?a&b" };
    const opf = unpack(book(edition(), { certification }))["EPUB/package.opf"];
    expect(opf).toContain(">EPUB Accessibility 1.1 - WCAG 2.2 Level AA<");
    expect(opf).toMatch(/refines="#conformance" id="certifier">Ada Example</);
    expect(opf).toContain('href="https://example.org/report?a&#x26;b"');
  });

  test("the series is the publication, the rights are its own, in their language", () => {
    const rights = { ...edition().title, id: "rights", text: "CC BY 4.0", lang: "en", dir: "ltr" } as const;
    const one = edition({ code: "ar", over: { rights } });
    expect(values(one, "belongs-to-collection")).toEqual(["Statements of the Archive Network"]);
    expect(values(one, "collection-type")).toEqual(["series"]);
    expect(unpack(book(one))["EPUB/package.opf"]).toContain(
      '<dc:rights id="rights" xml:lang="en" dir="ltr">CC BY 4.0<',
    );
  });

  test("pages turn as the text runs", () => {
    const direction = (one: Edition): unknown =>
      elements(unpack(book(one))["EPUB/package.opf"] ?? "").find(({ name }) => name === "spine")?.attributes[
        "page-progression-direction"
      ];
    expect([direction(edition()), direction(edition({ code: "ur" }))]).toEqual(["ltr", "rtl"]);
  });
});
