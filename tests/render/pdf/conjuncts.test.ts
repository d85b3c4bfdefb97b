import { describe, expect, it } from "vitest";
import { createPdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { edition } from "../epub/edition.ts";
import { glyphsOf } from "./glyph-count.ts";
import { bytesOf, facesOf, templates } from "./setup.ts";

const fonts = await facesOf(
  ...["noto-serif", "noto-serif-devanagari", "noto-serif-bengali", "noto-sans-gujarati", "noto-serif-khmer"],
);
const renderer = createPdfRenderer({ fonts, templates });

/** How many glyphs a text takes, but for digits, which the page's number has too. */
async function countGlyphs(code: string, text: string): Promise<number> {
  const letters = /(?=[\p{L}\p{M}])[\p{sc=Deva}\p{sc=Beng}\p{sc=Gujr}\p{sc=Khmr}]/u;
  return glyphsOf(bytesOf(await renderer.render(edition({ code, markdown: text }))), letters);
}

const apart = (text: string) => text.replace(/(?<=[\u094d\u09cd\u0acd])/g, "\u200c");

describe("consonants that are written as one", () => {
  it.each([
    ["hi", "क्ष", 1],
    ["hi", "ज्ञ", 1],
    ["hi", "त्र", 1],
    ["hi", "श्र", 1],
    ["hi", "स्त", 2],
    ["hi", "र्क", 2],
    ["bn", "ক্ষ", 1],
    ["bn", "জ্ঞ", 1],
    ["bn", "ন্ত্র", 1],
    ["gu", "ક્ષ", 1],
    ["gu", "જ્ઞ", 1],
  ])("in %s: %s are %i", async (code, text, count) => {
    expect(await countGlyphs(code, text)).toBe(count);
  });

  it.each([
    ["hi", "क्ष"],
    ["bn", "ক্ষ"],
    ["gu", "ક્ષ"],
  ])("in %s are several where the text holds them apart: %s", async (code, text) => {
    expect(await countGlyphs(code, apart(text))).toBe(3);
  });

  it("in Khmer stand below the first: fewer glyphs than characters", async () => {
    expect(await countGlyphs("km", "ស្រី")).toBeLessThan(4);
    expect(await countGlyphs("km", "ស្ត្រី")).toBeLessThan(6);
  });
});
