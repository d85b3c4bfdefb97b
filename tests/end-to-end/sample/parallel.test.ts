import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { blocksOf } from "../../support/blocks.ts";
import { openBrowser } from "../../support/browser.ts";
import { editions, parallelEditions } from "../../support/built.ts";

const { folder } = inject("sample");
const codes = ["en+ar", "en+es", "en+fr+zh-Hans"];
const statements = ["joint-statement", "meeting-report", "the-second-reader"];
const pages = parallelEditions(folder, "html");

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

test.each(["html", "epub"] as const)("every statement is there in every combination, in %s", (format) => {
  const found = parallelEditions(folder, format).map(({ statement, locale }) => `${statement} ${locale}`);
  expect(found.toSorted()).toEqual(statements.flatMap((name) => codes.map((code) => `${name} ${code}`)));
});

// Law 4: a block has the same id everywhere; beside others it has its locale behind it.
test.each(pages)("every block of $statement is in $locale, under its own id", async ({ statement, locale, file }) => {
  const page = await browser.newPage();
  await page.goto(`file://${file}`);
  const shown = new Set(await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id)));
  await page.close();
  for (const code of locale.split("+")) {
    const single = editions(folder, "html").find((each) => each.statement === statement && each.locale === code);
    const blocks = await blocksOf(browser, folder, [pathOf(single?.file ?? "")]);
    expect(blocks.length).toBeGreaterThan(10);
    expect(blocks.filter(({ id }) => !shown.has(`${id}-${code}`)).map(({ id }) => id)).toEqual([]);
  }
});

function pathOf(file: string): string {
  return file.slice(folder.length + 1);
}
