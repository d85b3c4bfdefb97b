import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { accessibilityViolations } from "../../support/accessibility.ts";
import { editions } from "../../support/built.ts";
import { requireJava } from "../../support/java.ts";
import { servedSample } from "../../support/served-sample.ts";
import { judgedPages, readPage, sitePages } from "../../support/site-pages.ts";
import { checkHtml } from "../../support/vnu.ts";

const { folder } = inject("sample");
const pages = sitePages(folder);
const locales = [...new Set(editions(folder, "html").map(({ locale }) => locale))];
// A page that only leads to another is that other one in a browser.
const judged = judgedPages(pages, locales).filter((path) => !readPage(join(folder, path)).isRedirect);

const sample = servedSample();

test("the Nu checker has nothing to say of any page", async (context) => {
  expect(pages.length).toBeGreaterThanOrEqual(100);
  expect(await checkHtml(requireJava(context), folder, pages)).toEqual([]);
});

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  test.each(judged)("axe finds no fault with %s", async (path) => {
    const context = await sample.browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(sample.site.url + path);
    const violations = await accessibilityViolations(page);
    await context.close();
    expect(violations).toEqual([]);
  });
});

test.each(judged)("%s asks for nothing that is not there, nor from elsewhere, and needs no script", async (path) => {
  const context = await sample.browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(sample.site.url + path);
  const width = await page.locator("html").evaluate((root) => root.scrollWidth);
  await context.close();
  expect(asked.filter((url) => !url.startsWith(sample.site.url) && !url.startsWith("data:"))).toEqual([]);
  expect(sample.site.missing.filter((missing) => missing !== "/favicon.ico")).toEqual([]);
  // WCAG 2.2, 1.4.10: no scrolling in two directions at 320 CSS pixels.
  expect(width).toBeLessThanOrEqual(320);
});
