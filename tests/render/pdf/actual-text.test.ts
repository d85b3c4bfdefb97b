import { describe, expect, it } from "vitest";
import { actualTexts, type DrawnBlock } from "../../../src/render/pdf/actual-text.ts";
import { joinSequences } from "../../../src/render/pdf/actual-text-content.ts";
import { drawnTexts, readGlyphTexts } from "../../../src/render/pdf/actual-text-drawn.ts";
import { knownWords } from "../../../src/render/pdf/actual-text-words.ts";
import { readPdf } from "../../support/pdf.ts";
import { readActualTexts } from "../../support/pdf-tags.ts";
import { edition } from "../epub/edition.ts";
import { bytesOf, renderer } from "./setup.ts";

const texts = {
  ur: [
    "کھلے آرکائیوز اور ترجمہ کیے جانے کا حق",
    "اس دستاویز کی قدر کیا ہے جسے",
    "ہر کوئی پڑھ سکے",
    "انجمنیں یہ بتاتی ہیں کہ وہ خود کیا عہد کرتی ہیں",
    "نمونے کا معاہدہ",
    "ذیل میں دستخط کرنے والے",
  ],
  bn: [
    "উন্মুক্ত আর্কাইভ ও অনূদিত হওয়ার অধিকার",
    "আমরা নিম্নস্বাক্ষরকারী আর্কাইভ",
    "সর্বত্রই মানুষ",
    "তবু যাঁদের সঙ্গে সেগুলোর সম্পর্ক",
    "নমুনা চুক্তি",
    "অনুবাদকদের কাছে অনুরোধ",
  ],
} as const;

async function bytesIn(code: "ur" | "bn"): Promise<Uint8Array> {
  const [heading, before, strong, item, link, cell] = texts[code];
  const markdown = `## ${heading}

${before} **${strong}**

1. ${item} [${link}](https://example.org/)

| ${cell} |
| --- |
| ${heading} |
`;
  return bytesOf(await renderer.render(edition({ code, markdown })));
}

describe.each(["ur", "bn"] as const)("in %s", (code) => {
  it("the tags say the words of every block, in order", async () => {
    const [heading, before, strong, item, link, cell] = texts[code];
    const said = readActualTexts(await bytesIn(code));
    expect(said).toEqual([heading, `${before} `, strong, `${item} `, link, cell, heading]);
  });

  it("links stay what they are", async () => {
    const { tags } = await readPdf(await bytesIn(code));
    expect(tags).toMatch(/\n {8}P\n {10}Span\n {10}Link\n {12}Span\n/);
  });

  it("is the same bytes each time", async () => {
    expect(await bytesIn(code)).toEqual(await bytesIn(code));
  });
});

it("where the page has the words right nothing is said beside it", async () => {
  expect(readActualTexts(bytesOf(await renderer.render(edition({ code: "en", markdown: "A café." }))))).toEqual([]);
});

describe("the words of what is drawn", () => {
  const block = (...drawn: string[]): DrawnBlock => ({
    inNote: false,
    runs: drawn.map((text) => ({ text })),
  });
  const known = (...text: string[][]) => ({ text, notes: [] });

  it("are those that have the same characters, each at most as often", () => {
    expect(actualTexts([block("abb")], known(["abc"], ["ab"]))).toEqual([["ab"]]);
    expect(actualTexts([block("abb")], known(["abbb"]))).toEqual([[undefined]]);
  });

  it("are divided as the runs are", () => {
    expect(actualTexts([block("aab", "ccd")], known(["ab ", "c", "d"]))).toEqual([["ab ", "cd"]]);
    expect(actualTexts([block("aabc", "d")], known(["ab", "cd"]))).toEqual([[undefined, undefined]]);
  });

  it("are not guessed where several would fit that do not follow", () => {
    const far = Array.from({ length: 9 }, (_, at) => [`${at}`]);
    expect(actualTexts([block("aabb")], known(...far, ["ab"], ["ba"]))).toEqual([[undefined]]);
  });

  it("are taken in their order", () => {
    expect(actualTexts([block("aabb"), block("aabb")], known(["ab"], ["ba"]))).toEqual([["ab"], ["ba"]]);
  });
});

it("known words are the lines of any data, and its notes apart", () => {
  const paragraph = { type: "paragraph", children: [{ type: "text", value: "a" }, { type: "break" }] };
  const data = { title: { id: "x", text: "T" }, rows: [[paragraph]], notes: { n: [paragraph] } };
  expect(knownWords(data)).toEqual({ text: [["T"], ["a", " "]], notes: [["a", " "]] });
});

describe("a page's content", () => {
  const content = `/Span <</MCID 0>> BDC /f0 9 Tf [(\\000\\001) 5 <0002>] TJ EMC
/Span <</MCID 1>> BDC /Span <</ActualText <FEFF0063>>> BDC (\\000\\001) Tj EMC EMC q Q
/Span <</MCID 2>> BDC (\\000\\050) Tj EMC`;
  const fonts = new Map([
    ["f0", readGlyphTexts("1 beginbfchar\n<0001> <0061>\nendbfchar beginbfrange <0002> <0028> <0062> endbfrange")],
  ]);

  it("is read by its fonts, and by what Typst says of single letters", () => {
    expect([...drawnTexts(content, fonts)]).toEqual([
      [0, "ab"],
      [1, "c"],
      [2, "\u0088"],
    ]);
  });

  it("has one sequence of those that follow on each other", () => {
    const { content: joined, gone } = joinSequences(content, [[0, 1, 2]]);
    expect([...gone]).toEqual([1]);
    expect([...drawnTexts(joined, fonts)]).toEqual([
      [0, "abc"],
      [2, "\u0088"],
    ]);
  });
});
