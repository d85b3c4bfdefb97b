import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { accessibilityViolations } from "../../support/accessibility.ts";
import { openBrowser } from "../../support/browser.ts";
import { requireJava } from "../../support/java.ts";
import { type Served, serve } from "../../support/serve.ts";
import { checkHtml } from "../../support/vnu.ts";

const { folder } = inject("sample");
const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
  .sort();

let browser: Browser;
let site: Served;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serve(folder);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test("the Nu checker has nothing to say of any page", async (context) => {
  expect(pages.length).toBeGreaterThanOrEqual(25);
  expect(await checkHtml(requireJava(context), folder, pages)).toEqual([]);
});

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  test.each(pages)("axe finds no fault with %s", async (path) => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(site.url + path);
    const violations = await accessibilityViolations(page);
    await context.close();
    expect(violations).toEqual([]);
  });
});

test.each(pages)("%s asks for nothing that is not there, nor from elsewhere, and needs no script", async (path) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(site.url + path);
  const width = await page.locator("html").evaluate((root) => root.scrollWidth);
  await context.close();
  expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith("data:"))).toEqual([]);
  expect(site.missing.filter((missing) => missing !== "/favicon.ico")).toEqual([]);
  // WCAG 2.2, 1.4.10: no scrolling in two directions at 320 CSS pixels.
  expect(width).toBeLessThanOrEqual(320);
});

test("every relative link of every page leads to a file and to an id that is there", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const ids = new Map<string, readonly string[]>();
  const links = new Map<string, readonly string[]>();
  for (const path of pages) {
    await page.goto(site.url + path);
    const url = site.url + path.replace(/index\.html$/, "");
    ids.set(url, await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id)));
    const hrefs = await page.locator("a[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    links.set(
      url,
      hrefs.map((href) => new URL(href ?? "", page.url()).href),
    );
  }
  await context.close();
  const internal = [...links.values()].flat().filter((href) => href.startsWith(site.url));
  const dead: string[] = [];
  for (const href of new Set(internal)) {
    const [url = "", hash] = href.split("#");
    const known = ids.get(url.replace(/index\.html$/, ""));
    if (hash ? !known?.includes(decodeURIComponent(hash)) : !known && !(await fetch(url)).ok) dead.push(href);
  }
  expect(dead).toEqual([]);
});
