import type { Browser, Page } from "playwright-core";
import { serve } from "./serve.ts";

/** The ids that design.md gives to blocks; others are the page's own. */
const blockId = /^(title|subtitle|summary|place|(section|point|p|note)-\d+)$/;

/** A block as a page shows it. */
export interface ShownBlock {
  readonly id: string;
  /** Its text, white space folded. */
  readonly text: string;
}

/** The blocks of the page that is open, in document order. */
async function shownBlocks(page: Page): Promise<readonly ShownBlock[]> {
  const all = await page
    .locator("[id]")
    .evaluateAll((elements) => elements.map(({ id, textContent }) => ({ id, text: textContent ?? "" })));
  return all
    .filter(({ id }) => blockId.test(id))
    .map(({ id, text }) => ({ id, text: text.replace(/\s+/g, " ").trim() }));
}

const read = new Map<string, Promise<readonly ShownBlock[]>>();

/** The blocks of some pages of a folder, one page after another; read once, however often they are asked for. */
export function blocksOf(browser: Browser, folder: string, paths: readonly string[]): Promise<readonly ShownBlock[]> {
  const key = JSON.stringify([folder, paths]);
  const known = read.get(key) ?? readBlocks(browser, folder, paths);
  read.set(key, known);
  return known;
}

/** Pages that nobody reads just now; they go with their browser. */
const idle: Page[] = [];

async function pageIn(browser: Browser): Promise<Page> {
  return idle.pop() ?? browser.newPage();
}

async function readBlocks(browser: Browser, folder: string, paths: readonly string[]): Promise<readonly ShownBlock[]> {
  const site = await serve(folder);
  const page = await pageIn(browser);
  const blocks: ShownBlock[] = [];
  for (const path of paths) {
    await page.goto(site.url + path);
    blocks.push(...(await shownBlocks(page)));
  }
  idle.push(page);
  await site.close();
  return blocks;
}

/** Those of a list of ids that are blocks'. */
export function blockIds(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => blockId.test(id));
}
