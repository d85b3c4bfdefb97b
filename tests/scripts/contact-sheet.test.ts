import { Document } from "mupdf";
import { expect, it } from "vitest";
import { editionsOf } from "../../scripts/contact-sheet/editions.ts";
import { fontNote, isBookFace } from "../../scripts/contact-sheet/fonts.ts";
import { sheetLanguages } from "../../scripts/contact-sheet/languages.ts";
import { contactSheet } from "../../scripts/contact-sheet/sheet.ts";
import { edition } from "../render/epub/edition.ts";
import { bytesOf, renderer } from "../render/pdf/setup.ts";

it("a contact sheet has the pages side by side, each with its caption, and is the same bytes again", async () => {
  const texts = { en: "Words.", ar: "كلمات.", "zh-Hans": "文字。" };
  const pages = await Promise.all(
    Object.entries(texts).map(async ([code, markdown]) => ({
      pdf: bytesOf(await renderer.render(edition({ code, markdown }))),
      page: 0,
      caption: `${code} 1/1`,
    })),
  );
  const sheet = await contactSheet(pages, 2);
  expect(Buffer.compare(sheet, await contactSheet(pages, 2))).toBe(0);
  const document = Document.openDocument(sheet, "application/pdf");
  expect(document.countPages()).toBe(1);
  const text = document.loadPage(0).toStructuredText("").asText();
  for (const words of ["en 1/1", "ar 1/1", "zh-Hans 1/1", "Words.", "文字。"]) expect(text).toContain(words);
});

it("the sheet shows at least thirty languages, each with a tag of its own", () => {
  const tags = sheetLanguages.map(({ tag }) => tag);
  expect(new Set(tags).size).toBe(tags.length);
  expect(new Set(tags.map((tag) => new Intl.Locale(tag).maximize().script)).size).toBeGreaterThanOrEqual(20);
  expect(tags).toEqual(tags.map((tag) => Intl.getCanonicalLocales(tag)[0]));
});

it("a page that could not be made leaves an empty frame with the finding", async () => {
  const sheet = await contactSheet([{ caption: "ko no font", instead: "missing-glyph" }], 2);
  const text = Document.openDocument(sheet, "application/pdf").loadPage(0).toStructuredText("").asText();
  expect(text).toContain("missing-glyph");
  expect(text).toContain("ko no font");
});

it.each([
  ["ja", "Noto Serif JP", "Noto Serif JP"],
  ["ja", "Noto Serif SC", "Noto Serif SC, made for another region"],
  ["zh-Hant-HK", "Noto Serif HK", "Noto Serif HK"],
  ["th", "Noto Serif Thai", "Noto Serif Thai"],
  ["ko", undefined, "no font"],
])("the caption of %s in %s says %s", (locale, family, note) => {
  expect(fontNote(locale, family)).toBe(note);
});

it("serifs come before other faces", () => {
  expect(["Noto Serif Thai", "Noto Naskh Arabic", "Noto Serif"].every(isBookFace)).toBe(true);
  expect(["Noto Looped Thai", "Noto Serif Display", "Amiri"].some(isBookFace)).toBe(false);
});

it("the sample is shown as it is built: in its own fonts, side by side, and each pair on facing pages", async () => {
  const { parallel, fonts } = await editionsOf(process.cwd());
  expect(fonts).toContain("@expo-google-fonts/amiri");
  expect(fonts).not.toContain("@expo-google-fonts/noto-naskh-arabic");
  const shown = parallel.filter(({ statement }) => statement === "joint-statement");
  expect(shown.map(({ code, pages }) => `${code} ${pages}`)).toEqual([
    "en+es aligned",
    "en+ar aligned",
    "en+fr+zh-Hans aligned",
    "en+es facing",
    "en+ar facing",
  ]);
});
