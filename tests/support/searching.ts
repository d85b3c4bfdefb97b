import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { inPage } from "./reading.ts";

/** Looks at a page in a window of its own; whatever the page complains of is a failure. */
export async function lookAt(
  browser: Browser,
  url: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("ERR_FAILED")) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(url);
    await look(page);
  } finally {
    await context.close();
  }
  expect(complaints).toEqual([]);
}

/** The links of the answers that are shown. */
export const links = (page: Page): Locator => page.locator("#results a");

/** In the page: answers that are shown now are former ones; those to the next question are told apart from them. */
const forget = `for (const item of document.querySelectorAll("#results > li")) item.dataset.former = ""`;

const fresh = "#results > li:not([data-former])";

/** Asks while no other question waits for its answer, and waits for the answer to this one. */
export async function ask(page: Page, question: string): Promise<void> {
  await inPage(page, forget);
  await page.getByRole("searchbox").fill(question);
  await page.locator(fresh).first().waitFor();
}

/**
 * Sends what was typed, and waits for its answer: answers to parts of it may have come while it was typed, and none comes
 * after it is sent.
 */
export async function send(page: Page): Promise<void> {
  const form = `document.querySelector("form[role=search]")`;
  await inPage(page, `${form}.addEventListener("submit", () => { ${forget} }, { capture: true, once: true })`);
  await page.keyboard.press("Enter");
  await page.locator(fresh).first().waitFor();
}

/** What was marked in an answer, and where it leads. */
export interface Followed {
  readonly marked: readonly string[];
  readonly id: string | null;
  readonly path: string;
  readonly text: string;
}

/** Asks, follows the first answer, and says where that leads. */
export async function follow(page: Page, question: string): Promise<Followed> {
  await ask(page, question);
  const marked = await page.locator("#results li").first().locator("mark").allTextContents();
  await links(page).first().click();
  const target = page.locator(":target");
  await target.waitFor();
  const text = await target.textContent();
  return { marked, id: await target.getAttribute("id"), path: new URL(page.url()).pathname, text: text ?? "" };
}
