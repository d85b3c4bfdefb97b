import { describe, expect, it } from "vitest";
import { createPdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { edition } from "../epub/edition.ts";
import { textOf } from "../xhtml/sample-edition.ts";
import { allFaces, bytesOf, renderer, templates } from "./setup.ts";

const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
const coverOf = async (...all: Parameters<typeof renderer.cover>) => Buffer.from(bytesOf(await renderer.cover(...all)));

const words = {
  en: "archives ",
  es: "archivos públicos ",
  ar: "الأرشيفات ",
  ur: "آرکائیوز ",
  bn: "আর্কাইভ ",
  "zh-Hans": "档案",
};
const titleOf = (word: string, length: number) => word.repeat(Math.ceil(length / word.length)).trim();

describe("a cover", () => {
  it.each(Object.entries(words))(
    "is one page, 800 by 1200, however long its title and subtitle: %s",
    async (code, word) => {
      const subtitle = textOf(titleOf(word, 250), "subtitle");
      const long = await coverOf(edition({ code, title: titleOf(word, 300), over: { subtitle } }));
      expect(sizeOf(long)).toEqual([800, 1200]);
      // The words are on it: a second page would leave the first one empty.
      const short = await coverOf(edition({ code, title: titleOf(word, 12) }));
      expect(long.length).toBeGreaterThan(short.length);
    },
  );

  it("is one page with titles of three languages, authors and a long name of the publication", async () => {
    const [arabic, chinese] = [
      textOf(titleOf(words.ar, 300), "a", { lang: "ar", dir: "rtl" }),
      textOf(titleOf(words["zh-Hans"], 300), "z", { lang: "zh-Hans", dir: "ltr" }),
    ];
    const authors = Array.from({ length: 12 }, (_, at) => [
      { role: "text" as const, text: `Author of the record number ${at}`, lang: undefined, dir: undefined },
    ]);
    const of = edition({
      title: titleOf(words.en, 300),
      over: { authors, publicationTitle: textOf(titleOf(words.en, 250), "publication") },
    });
    expect(sizeOf(await coverOf(of, [arabic, chinese]))).toEqual([800, 1200]);
  });

  it("of more pages than one is a fault, named by its template", async () => {
    const own = { ...templates, "epub/cover.typ": "#set page(width: 400pt, height: 600pt)\nA #pagebreak() B" };
    const rendered = await createPdfRenderer({ fonts: allFaces, templates: own }).cover(edition());
    expect(rendered).toMatchObject({
      ok: false,
      findings: [{ code: "template", severity: "error", file: "templates/epub/cover.typ" }],
    });
  });
});
