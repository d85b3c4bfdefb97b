import { readdirSync, readFileSync } from "node:fs";
import { PDFDocument } from "mupdf";
import { beforeAll, describe, expect, it } from "vitest";
import { parallelSettings } from "../../support/parallel-publication.ts";
import type { PublicationFiles } from "../../support/publication.ts";
import { repository } from "../../support/repository.ts";
import { linesOf, lineWith, type PlacedLine } from "./page-text.ts";
import { type Rendered, renderedParallel } from "./parallel-rendered.ts";

const facing = (pair: string) => `{ locales: [${pair}], pages: facing }`;

/** What the templates of the example are, as a publication's own. */
function harbour(): PublicationFiles {
  const folder = `${repository}/examples/themes/harbour/templates/pdf`;
  const names = readdirSync(folder);
  return Object.fromEntries(names.map((name) => [`templates/pdf/${name}`, readFileSync(`${folder}/${name}`, "utf8")]));
}

/** Everything a page draws, with its colours. */
function drawnOn(bytes: Uint8Array, page: number): string {
  const document = PDFDocument.openDocument(bytes, "application/pdf") as PDFDocument;
  return document
    .findPage(page - 1)
    .get("Contents")
    .readStream()
    .asString();
}

const widthOf = (lines: readonly PlacedLine[]) => Math.max(...lines.map(({ right }) => right));

describe("the feet of pages that face each other", () => {
  let made: Rendered;
  beforeAll(async () => {
    made = await renderedParallel(`[${["en, ar", "ar, en", "en, zh-Hans"].map(facing).join(", ")}]`);
  });

  it.each([
    ["en+ar", 2, "Page 2 of", "left"],
    ["en+ar", 3, "الصفحة", "right"],
    ["en+zh-Hans", 2, "Page 2 of", "left"],
    ["en+zh-Hans", 3, "第", "right"],
    ["ar+en", 2, "الصفحة", "right"],
    ["ar+en", 3, "Page 3 of", "left"],
  ])("have their numbers away from the fold: %s, page %i", async (code, page, words, side) => {
    const lines = linesOf(await made.bytesOf(`joint/${code}`)).filter((line) => line.page === page);
    const foot = lineWith(
      lines.filter(({ y }) => y > 760),
      words,
    );
    if (side === "left") expect(foot.left).toBeLessThan(150);
    else expect(foot.right).toBeGreaterThan(460);
  });

  it("have who translated the text with the titles, as single editions do", async () => {
    const lines = linesOf(await made.bytesOf("joint/en+ar")).filter(({ page }) => page === 1);
    expect(lines.some(({ text }) => text.includes("ترجمة عن"))).toBe(true);
  });
});

describe("columns", () => {
  it("have their numbers at the outer sides of the page", async () => {
    const made = await renderedParallel("[[en, ar], [ar, en]]");
    for (const [code, words] of [
      ["en+ar", "Page 1 of"],
      ["ar+en", "الصفحة"],
    ] as const) {
      const lines = linesOf(await made.bytesOf(`joint/${code}`)).filter(({ page, y }) => page === 1 && y > 700);
      const foot = lineWith(lines, words);
      if (code === "en+ar") expect(foot.left).toBeLessThan(80);
      else expect(foot.right).toBeGreaterThan(widthOf(lines) - 5);
    }
  });
});

describe("bold", () => {
  it("is a thicker stroke in Nastaliq, and not in what stands beside it", async () => {
    const made = await renderedParallel(`[${facing("ur, en")}]`);
    const bytes = await made.bytesOf("joint/ur+en");
    // Letters that are filled and drawn around (ISO 32000-1, 9.3.6).
    expect(drawnOn(bytes, 2)).toMatch(/\b2 Tr\b/);
    expect(drawnOn(bytes, 3)).not.toMatch(/\b2 Tr\b/);
  });
});

describe("what readers may do with the text", () => {
  it("stands at the end, in each language", async () => {
    const settings = `${parallelSettings}rights: Free to copy and to translate\n`;
    const pairs = `[[en, ar], ${facing("en, el")}]`;
    const made = await renderedParallel(pairs, {
      "hexapla.yaml": settings.replace(/^parallel:.*$/m, `parallel: ${pairs}`),
    });
    for (const code of ["en+ar", "en+el"]) {
      const lines = linesOf(await made.bytesOf(`joint/${code}`));
      expect(lines.filter(({ text }) => text.includes("Free to copy")).length).toBe(2);
    }
  });
});

describe("what readers may do with a text", () => {
  const colophon = `#import "/templates/hexapla/pdf/frame.typ": *
#import "/templates/hexapla/pdf/frame.typ" as ours
#let colophon(setting) = { ours.colophon(setting); [Drawn by a theme] }
`;
  // Long enough to be parted, were it text.
  const rights = `${"Anyone may copy it. ".repeat(14)}Free to translate`;

  it.each(["en+ar", "en+el", "en+zh-Hans"])("is drawn once in each language, by the theme: %s", async (code) => {
    const pages = code === "en+ar" ? "aligned" : "facing";
    const own = `[{ locales: [${code.replace("+", ", ")}], pages: ${pages} }]`;
    const settings = `${parallelSettings}rights: ${rights}\n`.replace(/^parallel:.*$/m, `parallel: ${own}`);
    const made = await renderedParallel(own, { "hexapla.yaml": settings, "templates/pdf/frame.typ": colophon });
    const lines = linesOf(await made.bytesOf(`joint/${code}`));
    for (const words of ["Drawn by a theme", "Free to translate"])
      expect(lines.filter(({ text }) => text.includes(words)).length, words).toBe(2);
  });
});

describe("a theme that is written once", () => {
  // #0b5563, as fractions of one.
  const water = /0\.0431372\d* 0\.3333333\d* 0\.3882353\d* (?:rg|scn?)\b/;
  let made: Rendered;
  beforeAll(async () => {
    made = await renderedParallel(`[[en, ar], [en, el, zh-Hans], ${facing("en, ur")}]`, harbour());
  });

  it.each(["joint/en+ar", "joint/en+el+zh-Hans", "joint/en+ur", "report/en+ar", "report/en+ur"])(
    "has its band or cover, and its head: %s",
    async (key) => {
      const bytes = await made.bytesOf(key);
      expect(drawnOn(bytes, 1)).toMatch(water);
      // A page's number stands in the head.
      const number = lineWith(
        linesOf(bytes).filter(({ page }) => page === 2),
        "Page 2 of",
      );
      expect(number.y).toBeLessThan(90);
    },
  );

  it("has titles of all languages on the cover of a report", async () => {
    const lines = linesOf(await made.bytesOf("report/en+ar")).filter(({ page }) => page === 1);
    expect(lines.map(({ text }) => text).join(" ")).toMatch(/Report.*نص/s);
    expect(lines.some(({ text }) => text.includes("Lead."))).toBe(false);
  });
});
