import type { Page } from "playwright-core";

/** The ids that design.md gives to blocks; others are the page's own. */
const blockId = /^(title|subtitle|summary|place|(section|point|p|note)-\d+)$/;

/** A block as a page shows it. */
export interface ShownBlock {
  readonly id: string;
  /** Its text, white space folded. */
  readonly text: string;
}

/** The blocks of the page that is open, in document order. */
export async function shownBlocks(page: Page): Promise<readonly ShownBlock[]> {
  const all = await page
    .locator("[id]")
    .evaluateAll((elements) => elements.map(({ id, textContent }) => ({ id, text: textContent ?? "" })));
  return all
    .filter(({ id }) => blockId.test(id))
    .map(({ id, text }) => ({ id, text: text.replace(/\s+/g, " ").trim() }));
}

/** Those of a list of ids that are blocks'. */
export function blockIds(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => blockId.test(id));
}
