import { readFileSync } from "node:fs";
import { create } from "fontkit";
import { describe, expect, test } from "vitest";
import { describeLocale } from "../../../src/config/locale.ts";
import { needsFont } from "../../../src/render/epub/font-need.ts";
import { charactersOf } from "../../../src/render/epub/fonts.ts";
import { subset } from "../../../src/render/epub/subset.ts";
import { edition } from "./edition.ts";
import { book, unpack } from "./unpack.ts";

const file = (family: string, name: string) =>
  new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/${family}/400Regular/${name}_400Regular.ttf`));
const nastaliq = file("noto-nastaliq-urdu", "NotoNastaliqUrdu");
const urdu = "کھلے آرکائیوز";

describe("a book brings a font", () => {
  test.each(["ur", "pnb", "ks", "bn", "hi", "am", "km", "my", "th", "ta", "bo", "vai", "ff-Adlm"])("in %s", (code) => {
    expect(needsFont(describeLocale(code) as never)).toBe(true);
  });

  test.each(["en", "el", "ru", "ar", "fa", "ug", "he", "zh-Hans", "zh-Hant", "ja", "ko", "ks-Deva-x-none"])(
    "%s: only where readers have none",
    (code) => {
      expect(needsFont(describeLocale(code) as never)).toBe(code.includes("Deva"));
    },
  );
});

describe("a part of a font", () => {
  test("has the text's characters, their joined forms and the licence", async () => {
    const bytes = await subset(nastaliq, urdu);
    const font = create(Buffer.from(bytes ?? []));
    if (!("layout" in font)) throw new Error("a collection");
    expect([...urdu].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))).toBe(true);
    expect(font.hasGlyphForCodePoint(0x41)).toBe(false);
    expect(font.numGlyphs).toBeGreaterThan(3 * new Set(urdu).size);
    expect(bytes?.length).toBeLessThan(nastaliq.length);
    expect(font.copyright).toMatch(/Copyright/);
  });

  test("is the same bytes for the same characters, in any order (law 5)", async () => {
    const one = await subset(nastaliq, urdu);
    const again = await subset(nastaliq, [...urdu].reverse().join("") + urdu);
    expect(Buffer.compare(one ?? Buffer.of(), again ?? Buffer.of())).toBe(0);
  });

  test("is not made where its maker forbids it", async () => {
    const view = new DataView(nastaliq.slice().buffer);
    const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index);
    const os2 = tables.find((record) => view.getUint32(record) === 0x4f53_2f32) ?? 0;
    view.setUint16(view.getUint32(os2 + 8) + 8, 0x0002);
    expect(await subset(new Uint8Array(view.buffer), urdu)).toBeUndefined();
  });
});

test("the book's rules come before the template's, and only where the language is named", async () => {
  const one = edition({ code: "ur", title: urdu, markdown: urdu });
  const bytes = (await subset(nastaliq, charactersOf(one))) ?? new Uint8Array();
  const fonts = [{ language: "ur", bold: false, bytes }];
  const files = unpack(book(one, { fonts }));
  expect(files["EPUB/style.css"]).toMatch(
    /^@font-face \{ font-family: "book-ur"; font-weight: normal; src: url\("fonts\/font-1.ttf"\); \}\n\[lang="ur"\] \{/,
  );
  // Names in another language, within the text.
  expect(files["EPUB/style.css"]).toContain('[lang="ur"] [lang]:not([lang="ur"]) { font-family: serif; }');
  expect(files["EPUB/package.opf"]).toContain('href="fonts/font-1.ttf" media-type="font/ttf"');
});

test("nothing of an edition's characters is forgotten, but Latin letters", () => {
  const characters = charactersOf(edition({ code: "bn", title: "যৌথ", markdown: "বিবৃতি[^a] abc\n\n[^a]: টীকা" }));
  for (const character of "যৌথবিবৃতিটীকা০১২৩1") expect(characters).toContain(character);
  expect(characters).not.toMatch(/[a-z]/);
});
