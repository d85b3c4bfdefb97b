import { describe, expect, it } from "vitest";
import { readDeclaration } from "../../../scripts/corpus-udhr/declaration.ts";
import { createPdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { edition } from "../epub/edition.ts";
import { linesOf } from "./page-text.ts";
import { lineSetter } from "./set-lines.ts";
import { bytesOf, facesOf, templates } from "./setup.ts";

const fonts = await facesOf("noto-serif", "noto-sans-thai", "noto-sans-lao", "noto-serif-khmer", "noto-serif-sc");
const setLines = await lineSetter(fonts);

/** The longest paragraphs of the Declaration of Human Rights. */
function paragraphs(code: string): readonly string[] {
  const texts = readDeclaration(code).map(({ text }) => text);
  return texts.toSorted((a, b) => b.length - a.length).slice(0, 12);
}

/** Where lines end, in characters from the beginning; the last line's end is no break. */
function breaksIn(lines: readonly string[]): readonly number[] {
  const ends: number[] = [];
  for (const line of lines.slice(0, -1)) ends.push((ends.at(-1) ?? 0) + line.length);
  return ends;
}

/** What no line begins with, and what none ends with, whatever a word may be. */
const unspaced = [
  { language: "th", code: "tha", begins: /^[\p{M}ะาำๅฯ]/u, ends: /[เแโใไ]$/u },
  { language: "lo", code: "lao", begins: /^[\p{M}ະາຳຽ]/u, ends: /[ເແໂໃໄ]$/u },
  { language: "km", code: "khm", begins: /^[\p{M}។៕]/u, ends: /\u17d2$/u },
];

describe.each(unspaced)("lines in $language", ({ language, code, begins, ends }) => {
  it("end between words, of which ICU's dictionary knows nine in ten", () => {
    const words = new Intl.Segmenter(language, { granularity: "word" });
    const found = paragraphs(code).flatMap((text) => {
      const lines = setLines(language, text);
      expect(lines.join("")).toBe(text);
      const known = new Set([...words.segment(text)].map(({ index }) => index));
      return breaksIn(lines).map((at) => known.has(at));
    });
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(Boolean).length / found.length).toBeGreaterThan(0.88);
  });

  it("never part a letter from its vowels, marks and what stands below it", () => {
    for (const text of paragraphs(code)) {
      const lines = setLines(language, text);
      for (const line of lines.slice(1)) expect(line).not.toMatch(begins);
      for (const line of lines.slice(0, -1)) expect(line.trim()).not.toMatch(ends);
    }
  });
});

describe("signs of repetition", () => {
  it.each([
    ["km", "គ្រប់ៗ ប្រទេសនិងពលរដ្ឋគ្រប់ៗប្រទេស"],
    ["lo", "ທຸກໆຄົນມີສິດຕ່າງໆ"],
    ["th", "ต่าง ๆ ของทุก ๆ คน"],
  ])("begin no line in %s", async (code, text) => {
    const set = await createPdfRenderer({ fonts, templates }).render(edition({ code, markdown: text.repeat(60) }));
    const lines = linesOf(bytesOf(set)).filter(({ size, y }) => size > 9 && y > 200);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => /[ៗໆๆ]/.test(line.text)).length).toBeGreaterThan(5);
    for (const line of lines) expect(line.text.trim()).not.toMatch(/^[ៗໆๆ]/);
  });
});

const ideographic = [
  { language: "zh-Hans", code: "cmn_hans", more: "“我们保存（也包括地图、信件），让每个人都能阅读。”" },
  { language: "zh-Hant", code: "cmn_hant", more: "「我們保存（也包括地圖、信件），讓每個人都能閱讀。」" },
  { language: "ja", code: "jpn", more: "「記録（地図、手紙）をとっておき、だれもがデータを読めるようにします。」" },
];

describe.each(ideographic)("lines in $language", ({ language, code, more }) => {
  const closing = /^[，、。．；：！？）〕］｝〉》」』】”’々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
  const opening = /[（〔［｛〈《「『【“‘]$/u;

  it("begin with no closing mark nor small kana, and end with no opening mark", () => {
    for (const text of [...paragraphs(code), more.repeat(25)]) {
      const lines = setLines(language, text);
      expect(lines.join("")).toBe(text);
      for (const line of lines.slice(1)) expect(line).not.toMatch(closing);
      for (const line of lines.slice(0, -1)) expect(line.trim()).not.toMatch(opening);
    }
  });
});
