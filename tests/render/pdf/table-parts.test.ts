import { describe, expect, it } from "vitest";
import { edition } from "../epub/edition.ts";
import { linesOf } from "./page-text.ts";
import { bytesOf, renderer } from "./setup.ts";

const words = { en: "Line.", ar: "سطر.", bn: "লাইন।", "zh-Hans": "一行。" };

/** The pages that the rows of a table stand on, below so many paragraphs: each row has a number of its own. */
async function pagesOf(code: keyof typeof words, paragraphs: number, rows: number): Promise<readonly number[]> {
  const above = Array.from({ length: paragraphs }, () => words[code]).join("\n\n");
  const below = Array.from({ length: rows }, (_, at) => `| ${words[code]} | ${700 + at} |`).join("\n");
  const made = await renderer.render(edition({ code, markdown: `${above}\n\n| x | y |\n| - | - |\n${below}` }));
  const lines = linesOf(bytesOf(made));
  return lines.flatMap(({ text, page }) => (/7\d\d/.test(text) ? [page] : []));
}

/** Of a table at each height of a page, on how many pages it stands; and on which pages it begins. */
async function placesOf(code: keyof typeof words, rows: number) {
  const counts = new Set<number>();
  const first = new Set<number>();
  for (let paragraphs = 8; paragraphs <= 38; paragraphs += 1) {
    const pages = await pagesOf(code, paragraphs, rows);
    expect(pages).toHaveLength(rows);
    counts.add(new Set(pages).size);
    first.add(pages[0] as number);
  }
  return { counts: [...counts], first: [...first] };
}

describe.each(Object.keys(words) as (keyof typeof words)[])("a table in %s", { timeout: 60_000 }, (code) => {
  it("with few rows is not parted, wherever it falls", async () => {
    expect(await placesOf(code, 5)).toEqual({ counts: [1], first: [1, 2] });
  });

  it("with many rows goes on on the next page", async () => {
    const { counts } = await placesOf(code, 9);
    expect(counts).toContain(2);
  });
});
