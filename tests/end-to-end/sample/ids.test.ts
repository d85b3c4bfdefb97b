import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { blockIds, blocksOf, type ShownBlock } from "../../support/blocks.ts";
import { openBrowser } from "../../support/browser.ts";
import { editions } from "../../support/built.ts";
import { unpackEpub } from "../../support/epub.ts";
import { readPdf } from "../../support/pdf.ts";

// Law 4: a block has the same id in every language and format.
const { folder } = inject("sample");
const fileIn = (format: "html" | "pdf" | "epub", statement: string, locale: string) =>
  editions(folder, format).find((edition) => edition.statement === statement && edition.locale === locale)?.file ?? "";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

async function htmlBlocks(statement: string, locale: string): Promise<readonly ShownBlock[]> {
  return blocksOf(browser, folder, [fileIn("html", statement, locale).slice(folder.length + 1)]);
}

async function epubBlocks(statement: string, locale: string): Promise<readonly ShownBlock[]> {
  const epub = unpackEpub(fileIn("epub", statement, locale));
  const inBody = epub.paths.filter((path) => path.endsWith(".xhtml") && !/nav|cover/.test(path));
  return blocksOf(browser, epub.folder, inBody);
}

async function pdfIds(statement: string, locale: string): Promise<readonly string[]> {
  const pdf = await readPdf(new Uint8Array(readFileSync(fileIn("pdf", statement, locale))));
  return blockIds(pdf.destinations);
}

const expected: Readonly<Record<string, readonly string[]>> = {
  "joint-statement": ["title", "section-1", "section-3", "point-1", "point-8", "p-1"],
};

describe.each(editions(folder, "html"))("$statement in $locale", ({ statement, locale }) => {
  test("HTML has the original's ids in the original's order", async () => {
    const ids = (await htmlBlocks(statement, locale)).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...(expected[statement] ?? ["title", "section-1", "p-1"])]));
    expect(ids).toEqual((await htmlBlocks(statement, "en")).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("EPUB has the same ids on the same words", async () => {
    const byId = (blocks: readonly ShownBlock[]) => Object.fromEntries(blocks.map(({ id, text }) => [id, text]));
    const bodyOf = (blocks: readonly ShownBlock[]) => byId(blocks.filter(({ id }) => /^(section|point|p)-/.test(id)));
    expect(bodyOf(await epubBlocks(statement, locale))).toEqual(bodyOf(await htmlBlocks(statement, locale)));
  });

  test("PDF has the same ids as named destinations", async () => {
    const ids = (await htmlBlocks(statement, locale)).map(({ id }) => id);
    expect(await pdfIds(statement, locale)).toEqual(ids.toSorted());
  });
});

test("the catalog's comments name the blocks by the same ids", async () => {
  const po = readFileSync(join(import.meta.dirname, "../../../locales/el/joint-statement.po"), "utf8");
  const named = [...po.matchAll(/^#\. (?<id>[a-z]+(?:-\d+)?)\b/gm)].map(({ groups }) => groups?.id ?? "");
  const shown = (await htmlBlocks("joint-statement", "el")).map(({ id }) => id);
  expect(blockIds(named).filter((id) => /^(section|point|p)-/.test(id) && !shown.includes(id))).toEqual([]);
  expect(named).toContain("point-8");
});
