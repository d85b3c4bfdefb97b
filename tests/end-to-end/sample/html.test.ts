import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
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
const shown = pages.filter((path) => !readPage(join(folder, path)).isRedirect);
const judged = judgedPages(shown, locales);

const sample = servedSample();

test("the Nu checker has nothing to say of any page", async (context) => {
  expect(pages.length).toBeGreaterThanOrEqual(100);
  expect(await checkHtml(requireJava(context), folder, pages)).toEqual([]);
});

/** One page for all tests around it: to open one takes as long as to judge it, and none of these pages keeps anything. */
function onePage(options: BrowserContextOptions): () => Page {
  let page: Page | undefined;
  beforeAll(async () => {
    page = await (await sample.browser.newContext(options)).newPage();
  });
  afterAll(() => page?.context().close());
  return () => {
    if (page === undefined) throw new Error("The page is not open yet.");
    return page;
  };
}

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  const page = onePage({ colorScheme });

  test.each(judged)("axe finds no fault with %s", async (path) => {
    await page().goto(sample.site.url + path);
    expect(await accessibilityViolations(page())).toEqual([]);
  });
});

describe("without scripts, on a narrow telephone", () => {
  const page = onePage({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
  let asked: string[] = [];
  beforeAll(() => {
    page().on("request", (request) => asked.push(request.url()));
  });

  test.each(shown)("%s asks for nothing that is not there, nor from elsewhere, and fits", async (path) => {
    asked = [];
    await page().goto(sample.site.url + path);
    const width = await page()
      .locator("html")
      .evaluate((root) => root.scrollWidth);
    expect(asked[0]).toBe(sample.site.url + encodeURI(path));
    expect(asked.filter((url) => !url.startsWith(sample.site.url) && !url.startsWith("data:"))).toEqual([]);
    expect(sample.site.missing.filter((missing) => missing !== "/favicon.ico")).toEqual([]);
    // WCAG 2.2, 1.4.10: no scrolling in two directions at 320 CSS pixels.
    expect(width).toBeLessThanOrEqual(320);
  });
});
