import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";

/** A page of a served site, loaded and drawn, with the right to the clipboard, in a context of its own. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  await page.goto(url);
  if (options.javaScriptEnabled !== false) await settled(page);
  return page;
}

/**
 * Waits until the page has been drawn twice more. An address is scrolled to, and a size or a style is answered, with the
 * next drawing; what has not come by then does not come. Only for pages with scripts.
 */
export async function settled(page: Page): Promise<void> {
  await inPage(page, "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
}

/** Presses a key that moves the focus, and waits until it has moved. */
export async function moveFocus(page: Page, key = "Tab"): Promise<void> {
  await inPage(page, "void (globalThis.focusBefore = document.activeElement)");
  await page.keyboard.press(key);
  await expect.poll(() => inPage(page, "document.activeElement !== focusBefore")).toBe(true);
}

/** Goes on with the Tab key until what is wanted has the focus; a reader without a pointer has no other way. */
export async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await moveFocus(page);
    if (await page.locator(`${selector}:focus`).count()) return;
  }
  throw new Error(`The Tab key does not reach ${selector}.`);
}

/** Waits until what is named has the focus. */
export async function hasFocus(page: Page, selector: string): Promise<void> {
  await page.locator(`${selector}:focus`).waitFor({ state: "attached" });
}

/** Waits until as many elements as are wanted are there. */
export async function hasCount(page: Page, selector: string, count: number): Promise<void> {
  await expect.poll(() => page.locator(selector).count()).toBe(count);
}

/** Waits until the page has the address. */
export async function hasAddress(page: Page, address: string): Promise<void> {
  await expect.poll(() => page.url()).toBe(address);
}

/** What scripts say and what goes wrong in them; to be asked for at the end of a test. */
export function errorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (line) => line.type() === "error" && errors.push(line.text()));
  return errors;
}

/** Opens the panel of a block with the keyboard; its first button has the focus then. */
export async function openPanel(page: Page, id: string): Promise<void> {
  const sign = `a.sign[href="#${id}"]`;
  await page.locator(sign).focus();
  await page.keyboard.press("Enter");
  await page.locator(`${sign}[aria-expanded="true"]`).waitFor({ state: "attached" });
  await hasFocus(page, ".reader .copy");
}

/** Opens the panel of a block, and another language in it. */
export async function readBeside(page: Page, id: string, code: string): Promise<void> {
  await openPanel(page, id);
  await page.locator(".reader select").selectOption(code);
  await page.locator(".reader .other").waitFor();
}

/** Opens the menu of languages. */
export async function openMenu(page: Page): Promise<void> {
  await page.locator(".languages summary").click();
  await page.locator(".languages details[open] .menu").waitFor();
}

/** Shows a page as it is printed. */
export async function showPrinted(page: Page, more: { readonly colorScheme?: "dark" } = {}): Promise<void> {
  await page.emulateMedia({ media: "print", ...more });
  await expect.poll(() => inPage(page, `matchMedia("print").matches`)).toBe(true);
}

/** Makes the window another size, and waits until the page has taken it in. */
export async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await expect.poll(() => inPage(page, "innerWidth")).toBe(size.width);
  await settled(page);
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
  await settled(page);
}

/** What is on the clipboard. */
export const copied = (page: Page): Promise<unknown> => inPage(page, "navigator.clipboard.readText()");

/** The sum of all layout shifts so far, those of fonts that are on their way included. */
export const shiftOf = (page: Page): Promise<unknown> =>
  inPage(
    page,
    `(async () => {
      const shifts = [];
      const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
      observer.observe({ type: "layout-shift", buffered: true });
      await document.fonts.ready;
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      shifts.push(...observer.takeRecords());
      return shifts.reduce((sum, { value }) => sum + value, 0);
    })()`,
  );
