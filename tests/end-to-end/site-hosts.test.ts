import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { nodeHost } from "../../src/host/node.ts";
import { accessibilityViolations } from "../support/accessibility.ts";
import { openBrowser } from "../support/browser.ts";
import { writePublication } from "../support/publication.ts";
import { hasAddress } from "../support/reading.ts";
import { type Served, serve } from "../support/serve.ts";

let served: Served;
let browser: Browser;

/** The site as a host shows it: below a path, without scripts. */
beforeAll(async () => {
  const root = writePublication({
    "hexapla.yaml": `title: Statements
url: https://statements.example.org/texts/
publisher: { name: Archive Network }
source: en
locales: [en, ar, zh-Hans]
formats: [html]
untranslated: source
`,
    "content/open.md": "---\ntitle: Open archives\naliases: [2019/open archives/, ar/قديم.html]\n---\n\nText.\n",
    "locales/ar/open.po": 'msgid ""\nmsgstr "Language: ar\\n"\n\nmsgid "Text."\nmsgstr "نص."\n',
  });
  await build(nodeHost, { root, out: join(root, "dist"), jobs: 1 });
  mkdirSync(join(root, "host"));
  cpSync(join(root, "dist"), join(root, "host/texts"), { recursive: true });
  served = await serve(join(root, "host"));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function onPage(see: (page: Page) => Promise<void>, options: Parameters<Browser["newContext"]>[0] = {}) {
  const context = await browser.newContext(options);
  try {
    await see(await context.newPage());
  } finally {
    await context.close();
  }
}

test.each([
  ["2019/open%20archives/", "en/open/index.html", "en"],
  ["ar/%D9%82%D8%AF%D9%8A%D9%85.html", "ar/open/index.html", "ar"],
])("a former address leads on, with no script of its own: %s", async (from, to, locale) => {
  await onPage(async (page) => {
    // Only where it leads is looked at.
    await page.route("**/*.css", (route) => route.abort());
    await page.goto(`${served.url}texts/${from}`, { waitUntil: "commit" });
    await page.waitForURL(`${served.url}texts/${to}`, { waitUntil: "load" });
    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
  });
});

test.each(["light", "dark"] as const)(
  "the page of addresses without a page is whole at any depth, %s",
  async (colorScheme) => {
    await onPage(
      async (page) => {
        // As a host does: the page of 404.html under the address that was asked for.
        await page.route("**/nowhere/**", async (route) => {
          const response = await route.fetch({ url: `${served.url}texts/404.html` });
          await route.fulfill({ response, status: 404 });
        });
        const before = served.missing.length;
        await page.goto(`${served.url}texts/ar/nowhere/at/all`);
        expect(await page.evaluate("document.styleSheets.length")).toBe(2);
        expect(served.missing.slice(before)).toEqual([]);
        expect(await accessibilityViolations(page)).toEqual([]);
        await page.locator('a[hreflang="ar"]').click();
        await hasAddress(page, `${served.url}texts/ar/index.html`);
      },
      { colorScheme },
    );
  },
);
