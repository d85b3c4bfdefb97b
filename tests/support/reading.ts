import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";

/** A page of a served site, with the right to the clipboard, in a context of its own. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Goes on with the Tab key until what is wanted has the focus; a reader without a pointer has no other way. */
export async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await page.locator(`${selector}:focus`).count()) return;
  }
  throw new Error(`The Tab key does not reach ${selector}.`);
}

/** What scripts say and what goes wrong in them; to be asked for at the end of a test. */
export function errorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (line) => line.type() === "error" && errors.push(line.text()));
  return errors;
}

/** Opens the panel of a block, and another language in it. */
export async function readBeside(page: Page, id: string, code: string): Promise<void> {
  await page.locator(`a.sign[href="#${id}"]`).focus();
  await page.keyboard.press("Enter");
  await page.locator(".reader select").selectOption(code);
  await expect.poll(() => page.locator(".reader .other").isVisible()).toBe(true);
}

/** What an expression is in a page; as text, since these sources know no browser's names. */
export async function inPage(page: Page, expression: string): Promise<unknown> {
  return page.evaluate(expression);
}

/** A computed style of the first element found, or of what CSS puts before or after it. */
export function styleOf(page: Page, selector: string, property: string, pseudo = ""): Promise<unknown> {
  const [found, part] = [JSON.stringify(selector), JSON.stringify(pseudo)];
  return inPage(page, `getComputedStyle(document.querySelector(${found}), ${part}).getPropertyValue("${property}")`);
}

/** Brings the head of an element to the given distance below the top of the view. */
export async function scrollTo(page: Page, selector: string, below: number): Promise<void> {
  const found = JSON.stringify(selector);
  await inPage(page, `scrollTo(0, document.querySelector(${found}).getBoundingClientRect().top + scrollY - ${below})`);
}

/** What is on the clipboard. */
export const copied = (page: Page): Promise<unknown> => inPage(page, "navigator.clipboard.readText()");

/** The sum of all layout shifts so far. */
export const shiftOf = (page: Page): Promise<unknown> =>
  inPage(
    page,
    `new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve(sum), 300);
    })`,
  );
