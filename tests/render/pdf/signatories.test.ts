import { describe, expect, it } from "vitest";
import { readPdf } from "../../support/pdf.ts";
import { edition } from "../epub/edition.ts";
import { linesOf, type PlacedLine } from "./page-text.ts";
import { bytesOf, renderer } from "./setup.ts";
import { taggedText } from "./tagged-text.ts";

/** Names with a token that tells each, and no two alike in length. */
const nameOf = (words: string, at: number) => `${words.slice(0, 8 + ((at * 7) % (words.length - 8)))} k${at}k`;
const words: Readonly<Record<string, string>> = {
  en: "Association of the friends of reading",
  ar: "جمعية أصدقاء القراءة والأرشيف العام",
  "zh-Hans": "档案与图书馆读者之友协会联合总会",
};

/** A name too long for columns, with its token. */
const longName = (_: string, at: number) => `k${at}k ${"Association of the friends of reading and writing ".repeat(2)}`;

async function signed(code: string, count: number, filler = 0, name = nameOf): Promise<Uint8Array> {
  const names = Array.from({ length: count }, (_, at) => `${at + 1}. ${name(words[code] as string, at + 1)}`);
  const before = Array.from({ length: filler }, () => "Line.").join("\n\n");
  const markdown = `${before}\n\n## Those who signed\n\n:::signatories\n${names.join("\n")}\n\nOpen to others.\n:::`;
  const rendered = await renderer.render(edition({ code, markdown }));
  expect(rendered.findings).toEqual([]);
  return bytesOf(rendered);
}

/** Page, side of the column and height of each name, in the order of the numbers. */
function placesOf(lines: readonly PlacedLine[], count: number) {
  return Array.from({ length: count }, (_, at) => {
    const line = lines.find(({ text }) => text.includes(`k${at + 1}k`));
    if (line === undefined) throw new Error(`name ${at + 1} is not on a page`);
    const token = line.characters[line.text.indexOf(`k${at + 1}k`)];
    return { page: line.page, x: token?.left ?? 0, y: line.y };
  });
}

/** The runs of names that go down a column, each as page, names, first x and last y. */
function runsOf(places: ReturnType<typeof placesOf>) {
  const runs: { page: number; count: number; top: number; bottom: number; x: number }[] = [];
  for (const { page, x, y } of places) {
    const last = runs.at(-1);
    if (last !== undefined && last.page === page && y > last.bottom + 1)
      Object.assign(last, { count: last.count + 1, bottom: y });
    else runs.push({ page, count: 1, top: y, bottom: y, x });
  }
  return runs;
}

describe.each(["en", "ar", "zh-Hans"])("signatories in %s", (code) => {
  it.each([36, 300])("in columns, %i of them: down the first, then down the next, page by page", async (count) => {
    const bytes = await signed(code, count);
    const runs = runsOf(placesOf(linesOf(bytes), count));
    const pages = [...Map.groupBy(runs, ({ page }) => page).values()];
    const last = pages.at(-1) ?? [];
    expect(Math.max(...pages.map((columns) => columns.length))).toBeGreaterThan(1);
    expect(new Set(pages.map((columns) => columns.length).slice(0, -1)).size).toBeLessThanOrEqual(1);
    for (const columns of pages) {
      const tops = columns.map(({ top }) => top);
      expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(4);
    }
    const bottoms = last.map(({ bottom }) => bottom);
    // As even as they come: no column is longer than the next by more than an entry of two lines, and a line.
    if (last.length > 1) expect(Math.max(...bottoms) - Math.min(...bottoms)).toBeLessThan(60);
    const order = [...(await taggedText(bytes)).matchAll(/k(\d+)k/g)].map(([, at]) => Number(at));
    expect(order).toEqual(Array.from({ length: count }, (_, at) => at + 1));
  });
});

describe("a list of signatories", () => {
  it("is one list in the tags, each item with its number", async () => {
    const { tags } = await readPdf(await signed("en", 36));
    expect(tags.match(/^ *L$/gm)).toHaveLength(1);
    expect(tags.match(/^ *LI$/gm)).toHaveLength(36);
    expect(tags.match(/^ *LI\n *Lbl/gm)).toHaveLength(36);
  });

  it("stands right to left in Arabic: the first column at the right", async () => {
    const of = async (code: string) => {
      const runs = runsOf(placesOf(linesOf(await signed(code, 36)), 36));
      return (runs[1]?.x ?? 0) - (runs[0]?.x ?? 0);
    };
    expect(await of("en")).toBeGreaterThan(100);
    expect(await of("ar")).toBeLessThan(-100);
  });

  it("of few stands in one column", async () => {
    expect(runsOf(placesOf(linesOf(await signed("en", 9)), 9))).toHaveLength(1);
  });

  it("of many stands in columns though most of its names then fold; of fewer in one", async () => {
    const folding = (_: string, at: number) =>
      `k${at}k Sociedad de los Archivos Comunales del Norte ${"x".repeat(at % 9)}`;
    const columnsOf = async (count: number) =>
      new Set(runsOf(placesOf(linesOf(await signed("en", count, 0, folding)), count)).map(({ x }) => Math.round(x)))
        .size;
    expect(await columnsOf(36)).toBe(2);
    expect(await columnsOf(18)).toBe(1);
  });

  it("is not parted from its heading, nor begun with fewer than two rows, wherever it falls", async () => {
    for (let filler = 26; filler <= 38; filler++) {
      const lines = linesOf(await signed("en", 36, filler));
      const heading = lines.find(({ text }) => text.includes("Those who signed"));
      const runs = runsOf(placesOf(lines, 36));
      expect([filler, runs[0]?.page]).toEqual([filler, heading?.page]);
      expect(runs[0]?.count, `after ${filler}`).toBeGreaterThan(1);
    }
  });

  it.each([
    ["in columns", nameOf, 36],
    ["in a single column", longName, 12],
  ])("%s leaves neither its last names nor the words below it alone on a page", async (_, name, count) => {
    let parted = 0;
    for (let filler = 0; filler <= 36; filler++) {
      const lines = linesOf(await signed("en", count, filler, name));
      const places = placesOf(lines, count);
      const last = places.at(-1)?.page ?? 0;
      const words = lines.find(({ text }) => text.includes("Open to others"));
      expect([filler, words?.page]).toEqual([filler, last]);
      const onLast = places.filter(({ page }) => page === last).length;
      if (onLast < count) parted++;
      expect(onLast, `after ${filler}`).toBeGreaterThan(2);
    }
    expect(parted).toBeGreaterThan(0);
  });
});
