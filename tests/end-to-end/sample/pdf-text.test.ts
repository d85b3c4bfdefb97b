import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { blocksOf } from "../../support/blocks.ts";
import { openBrowser } from "../../support/browser.ts";
import { type BuiltEdition, editions } from "../../support/built.ts";
import { readPdf } from "../../support/pdf.ts";
import { readActualTexts } from "../../support/pdf-tags.ts";

// What a reader copies, searches or has read out of the PDF is what the HTML edition shows.
const { folder } = inject("sample");
const pdfs = editions(folder, "pdf");

/**
 * Scripts whose letters fonts compose of several glyphs. Typst 0.14 gives each of these glyphs the whole letter's text, so
 * letters come out twice or out of order.
 */
const composed = ["bn", "ur"];

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** The file of the same edition in HTML. */
function htmlOf({ locale, statement }: Omit<BuiltEdition, "file">): string {
  const found = editions(folder, "html").find((each) => each.locale === locale && each.statement === statement);
  return found?.file ?? "";
}

/** What share of the HTML edition's words, as stretches of six characters, is found in the PDF's text. */
async function shareOfWords(
  { file, ...edition }: BuiltEdition,
  read = async (bytes: Uint8Array) => (await readPdf(bytes)).text,
): Promise<number> {
  const html = htmlOf(edition);
  const blocks = await blocksOf(browser, folder, [html.slice(folder.length + 1)]);
  const body = blocks.filter(({ id }) => /^([a-z-]+-)?(section|point|p)-\d/.test(id)).map(({ text }) => text);
  const text = await read(new Uint8Array(readFileSync(file)));
  return shareFound(squeeze(body.join("")), squeeze(text.join("\n")));
}

/** The text without what line breaks put in or take out. */
function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/[-\u2010\u00ad]\n|[\s\u200b-\u200f\u2060-\u206f-]/g, "");
}

function shareFound(text: string, within: string): number {
  const stretches = Array.from({ length: Math.max(text.length - 5, 0) }, (_, index) => text.slice(index, index + 6));
  return stretches.filter((stretch) => within.includes(stretch)).length / stretches.length;
}

// Page breaks and running heads part some stretches.
const enough = 0.95;

/**
 * Right to left, a reader of the PDF puts the words of a line together itself, so they are compared one by one; letters
 * with vowel marks are the ones that Typst still parts.
 */
async function shareOfSingleWords({ file, ...edition }: BuiltEdition): Promise<number> {
  const html = htmlOf(edition);
  const blocks = await blocksOf(browser, folder, [html.slice(folder.length + 1)]);
  const words = blocks.flatMap(({ text }) => text.normalize("NFKC").match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? []);
  const pdf = await readPdf(new Uint8Array(readFileSync(file)));
  const text = squeeze(pdf.text.join("\n"));
  return words.filter((word) => text.includes(word)).length / words.length;
}

test.each(pdfs.filter(({ locale }) => locale === "ar"))(
  "single words of $statement as PDF in Arabic are those of the HTML edition",
  async (edition) => {
    expect(await shareOfSingleWords(edition)).toBeGreaterThan(0.8);
  },
);

test.each(pdfs.filter(({ locale }) => ![...composed, "ar"].includes(locale)))(
  "the words of $statement as PDF in $locale are those of the HTML edition",
  async (edition) => {
    expect(await shareOfWords(edition)).toBeGreaterThan(enough);
  },
);

test.each(pdfs.filter(({ locale }) => composed.includes(locale)))(
  "the tags of $statement as PDF in $locale say the words of the HTML edition",
  async (edition) => {
    expect(await shareOfWords(edition, async (bytes) => readActualTexts(bytes))).toBeGreaterThan(enough);
  },
);

test.fails.each(pdfs.filter(({ locale }) => composed.includes(locale)))(
  "the words of $statement as PDF in $locale are those of the HTML edition",
  async (edition) => {
    expect(await shareOfWords(edition)).toBeGreaterThan(enough);
  },
);
