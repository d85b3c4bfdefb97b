import { describe, expect, it } from "vitest";
import { edition } from "../epub/edition.ts";
import { linesOf, type PlacedLine } from "./page-text.ts";
import { bytesOf, renderer } from "./setup.ts";

const texts: Readonly<Record<string, string>> = {
  en: "We keep records and let everyone read them in their own language. ",
  ar: "نحفظ السجلات وندع الجميع يقرؤونها بلغتهم الخاصة. ",
  bn: "আমরা নথি রাখি এবং সবাইকে নিজের ভাষায় পড়তে দিই। ",
  "zh-Hans": "我们保存档案，让每个人都能用自己的语言阅读。",
};

async function linesIn(code: string, markdown: string): Promise<readonly PlacedLine[]> {
  const rendered = await renderer.render(edition({ code, markdown }));
  expect(rendered.findings).toEqual([]);
  return linesOf(bytesOf(rendered));
}

/** Pages and baselines of the lines between two tokens: a paragraph's. */
function linesOfParagraph(lines: readonly PlacedLine[], at: number): readonly { page: number; y: number }[] {
  const first = lines.findIndex(({ text }) => text.includes(`k${at}b`));
  const last = lines.findIndex(({ text }) => text.includes(`k${at}e`));
  const own = lines.slice(first, last + 1).filter(({ y, size }) => y > 80 && y < 760 && size > 9);
  const places = own.map(({ page, y }) => `${page} ${Math.round(y)}`);
  return [...new Set(places)].map((place) => {
    const [page = 0, y = 0] = place.split(" ").map(Number);
    return { page, y };
  });
}

describe.each(Object.entries(texts))("pages in %s", (code, text) => {
  it.each(["", "1. "])("begin and end with two lines of a paragraph at least (“%s”)", async (marker) => {
    const paragraphs = Array.from({ length: 14 }, (_, at) => {
      const body = text.repeat(11 + (at % 5));
      return `${marker === "" ? "" : `${at + 1}. `}k${at}b ${body}k${at}e`;
    });
    const lines = await linesIn(code, paragraphs.join("\n\n"));
    let broken = 0;
    for (const at of paragraphs.keys()) {
      const pages = Map.groupBy(linesOfParagraph(lines, at), ({ page }) => page);
      if (pages.size < 2) continue;
      broken += 1;
      for (const [page, part] of pages) expect([at, page, part.length >= 2]).toEqual([at, page, true]);
    }
    expect(broken).toBeGreaterThan(0);
  });
});

describe("a heading", () => {
  const followers: Readonly<Record<string, string>> = {
    paragraph: `First ${texts.en?.repeat(4)}`,
    points: `1. First ${texts.en?.repeat(3)}\n2. More.`,
    bullets: "- First\n- Second\n- Third",
    quotation: "> First words.\n>\n> Who said it.",
    table: "| First | b |\n| - | - |\n| c | d |",
    code: "```\nFirst\nline\n```",
    "another heading": "### First\n\nText.",
    note: ":::note\nFirst words.\n:::",
  };

  it.each(Object.entries(followers))("is never alone at a page's foot: before a %s", async (_, follower) => {
    for (let filler = 27; filler <= 37; filler++) {
      const markdown = `${Array(filler).fill("Line.").join("\n\n")}\n\n## Heading here\n\n${follower}`;
      const lines = await linesIn("en", markdown);
      const pageOf = (words: string) => lines.find(({ text }) => text.includes(words))?.page;
      expect([filler, pageOf("Heading here")]).toEqual([filler, pageOf("First")]);
    }
  });
});
