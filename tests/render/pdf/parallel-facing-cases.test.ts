import { beforeAll, describe, expect, it } from "vitest";
import { parallelSettings } from "../../support/parallel-publication.ts";
import type { PublicationFiles } from "../../support/publication.ts";
import { linesOf, type PlacedLine } from "./page-text.ts";
import { type Rendered, renderedParallel } from "./parallel-rendered.ts";

const codes = ["en+ar", "ar+en", "en+ur", "en+zh-Hans"];
const parallel = `[${codes.map((code) => `{ locales: [${code.replace("+", ", ")}], pages: facing }`).join(", ")}]`;

/** A publication on small pages. */
function onSmallPages(files: PublicationFiles, change = (settings: string) => settings): Promise<Rendered> {
  const settings = `${parallelSettings.replace(/^parallel:.*$/m, `parallel: ${parallel}`)}paper: a5\n`;
  return renderedParallel(parallel, { "hexapla.yaml": change(settings), ...files });
}

const sentence = "The keepers met again in spring. What they found was as before. ";
const statement = (title: string, ...blocks: readonly string[]) =>
  [`---\ntitle: ${title}\n---`, ...blocks, ""].join("\n\n");

/** What stands between head and foot, by page. */
function textByPage(bytes: Uint8Array): ReadonlyMap<number, readonly PlacedLine[]> {
  return Map.groupBy(
    linesOf(bytes).filter(({ y }) => y > 50 && y < 540),
    ({ page }) => page,
  );
}

const pageOf = (lines: readonly PlacedLine[], words: string) => lines.find(({ text }) => text.includes(words))?.page;

describe("a note longer than half a page", () => {
  let made: Rendered;
  beforeAll(async () => {
    const note = `[^a]: ${sentence.repeat(40).trim()}`;
    const text = statement(
      "Noted",
      `Opening.[^a] ${sentence.repeat(4)}`,
      sentence.repeat(4),
      `Closing. ${sentence}`,
      note,
    );
    made = await onSmallPages({ "content/report.md": text });
  });

  it.each(codes)("stands after the text, and leaves no page empty before it: %s", async (code) => {
    const bytes = await made.bytesOf(`report/${code}`);
    const lines = linesOf(bytes);
    // It begins where there is room left below the text.
    expect(pageOf(lines, "Closing")).toBe(2);
    const pages = textByPage(bytes);
    expect(pages.get(2)?.length).toBeGreaterThan(8);
    const last = Math.max(...lines.map(({ page }) => page));
    for (let page = 2; page < last - 1; page += 2) {
      const foot = Math.max(...[page, page + 1].flatMap((each) => pages.get(each)?.flatMap(ys) ?? [0]));
      expect(foot, `pages ${page} and ${page + 1}`).toBeGreaterThan(420);
    }
  });
});

const ys = ({ characters }: PlacedLine) => characters.map(({ y }) => y);

describe("a long title", () => {
  const text = [sentence.repeat(8), sentence.repeat(8), sentence.repeat(8)];
  let made: readonly Rendered[];
  beforeAll(async () => {
    const long = "A title that goes on about open archives and who keeps them ".repeat(5).trim();
    made = await Promise.all(
      [long, "Short"].map((title) => onSmallPages({ "content/report.md": statement(title, "Opening.", ...text) })),
    );
  });

  it.each(codes)("leaves the titles on one page, and the pages of the text as they are: %s", async (code) => {
    const [long = [], short = []] = await Promise.all(
      made.map(async (each) => linesOf(await each.bytesOf(`report/${code}`))),
    );
    expect(pageOf(long, "Opening")).toBe(2);
    expect(
      long.filter(({ page, text: words }) => page === 1 && words.includes("who keeps them")).length,
    ).toBeGreaterThan(1);
    expect(Math.max(...long.map(({ page }) => page))).toBe(Math.max(...short.map(({ page }) => page)));
  });
});

describe("the page of the titles", () => {
  let made: Rendered;
  beforeAll(async () => {
    made = await renderedParallel(parallel);
  });
  const linesAt = async (key: string) => linesOf(await made.bytesOf(key)).filter(({ page }) => page === 1);

  it.each(codes)("leaves room between a title and what follows: %s", async (code) => {
    const lines = await linesAt(`joint/${code}`);
    const titles = lines.filter(({ text }) => text.includes("Open archives"));
    const below = lines.filter(({ text }) => text.includes("What we ask"));
    expect([titles.length, below.length]).toEqual([2, 2]);
    for (const [at, { y, size, text }] of titles.entries()) {
      // In scripts with more air between their lines, and letters that reach deeper, there is more.
      const least = /[نم]/.test(text) ? 1.3 : 1.1;
      expect(((below[at]?.y ?? 0) - y) / size, text).toBeGreaterThan(least);
    }
  });

  it("names the publisher in both languages, and once where it is the same in both", async () => {
    const count = (lines: readonly PlacedLine[]) =>
      lines.filter(({ text }) => text.includes("etwork")).map(({ text }) => text);
    expect(count(await linesAt("joint/en+zh-Hans"))).toEqual(["Archive Network", "文：Archive Network"]);
    const settings = parallelSettings.replace("Archive Network", "Nobody has translated this Network");
    made = await renderedParallel(parallel, {
      "hexapla.yaml": settings.replace(/^parallel:.*$/m, `parallel: ${parallel}`),
    });
    expect(count(await linesAt("joint/en+zh-Hans"))).toEqual(["Nobody has translated this Network"]);
  });
});

describe("a long paragraph that is not translated", () => {
  it.each(codes)(
    "begins on the page on which there is room for some of it: %s",
    async (code) => {
      const missing = `Nobody has translated. ${sentence.repeat(30).trim()}`;
      const made = await onSmallPages({
        "content/report.md": statement("Missing", `${sentence.repeat(5)}`, missing, "The end."),
      });
      const bytes = await made.bytesOf(`report/${code}`);
      const own = code.startsWith("en") ? 2 : 3;
      expect(pageOf(linesOf(bytes), "Nobody has translated")).toBe(own);
      const ends = textByPage(bytes).get(own)?.flatMap(ys) ?? [];
      expect(Math.max(...ends)).toBeGreaterThan(480);
    },
    60_000,
  );
});

describe("tables of three rows", () => {
  // Between them more and more text: some would come to stand at a page's end.
  const tables = Array.from({ length: 10 }, (_, at) => {
    const rows = [0, 1, 2].map((row) => `| t${at}r${row}x ${"archive ".repeat(14)}| ${row} |`);
    return `${"Text. ".repeat(40 + 25 * at)}\n\n| Name | Number |\n| --- | ---: |\n${rows.join("\n")}`;
  });
  it.each([
    ["facing", "en+ar"],
    ["facing", "en+ur"],
    ["aligned", "ar+en"],
    ["aligned", "en+el+zh-Hans"],
  ])(
    "are not parted: %s, %s",
    async (pages, code) => {
      const own = `[{ locales: [${code.replaceAll("+", ", ")}], pages: ${pages} }]`;
      const made = await renderedParallel(own, { "content/report.md": statement("Tables", ...tables) });
      const lines = linesOf(await made.bytesOf(`report/${code}`));
      const parted = tables.flatMap((_, at) => {
        const [first, ...rest] = [0, 1, 2].map((row) => {
          const own = lines.filter(({ text }) => text.includes(`t${at}r${row}x`));
          return [...new Set(own.map(({ page }) => page))].join();
        });
        expect(first).toMatch(pages === "facing" ? /^\d+,\d+$/ : /^\d+$/);
        return rest.every((places) => places === first) ? [] : [at];
      });
      expect(parted).toEqual([]);
    },
    60_000,
  );
});
