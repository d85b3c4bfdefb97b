import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { inPage, shiftOf } from "../support/reading.ts";
import { servedSample } from "../support/served-sample.ts";

const parallel = "parallel/en+fr+zh-Hans/joint-statement/";

const sample = servedSample();

/** A page whose style sheets come late and whose scripts come later, as over a slow line. */
async function openSlowly(path: string, options: BrowserContextOptions = {}, before = ""): Promise<Page> {
  const context = await sample.browser.newContext({ viewport: { width: 768, height: 1000 }, ...options });
  if (before !== "") await context.addInitScript(before);
  await context.route("**/assets/**", async (route) => {
    const delay = route.request().url().split("?")[0]?.endsWith(".js") ? 220 : 150;
    await new Promise((resolve) => setTimeout(resolve, delay));
    await route.continue();
  });
  const page = await context.newPage();
  await page.goto(sample.site.url + path);
  return page;
}

const shownColumns = (page: Page) =>
  page.locator("#point-1 > .cell:visible").evaluateAll((cells) => cells.map((cell) => cell.getAttribute("lang")));

describe("nothing moves while a page loads slowly", () => {
  const remembered = `sessionStorage.setItem("hexapla-hidden-columns", "fr zh-Hans")`;

  test.each([
    ["one column of three, by the address", `${parallel}?columns=en`, "", ["en"]],
    ["one column of three, as on the page before", parallel, remembered, ["en"]],
    ["right to left alone", "parallel/en+ar/joint-statement/?columns=ar", "", ["ar"]],
    ["a link into a column that was put away", `${parallel}?columns=en#point-3-fr`, "", ["en", "fr", "zh-Hans"]],
    ["a link to what is no row", `${parallel}?columns=zh-Hans#p-3`, "", ["zh-Hans"]],
  ])("%s", async (_name, path, before, columns) => {
    const page = await openSlowly(path, {}, before);
    expect(await shownColumns(page)).toEqual(columns);
    expect(await shiftOf(page)).toBe(0);
    await page.context().close();
  });

  test.each([
    "en/search.html?q=archive",
    "ar/search.html?q=السجلات",
    "zh-Hans/search.html?q=档案",
    "",
    "ur/joint-statement/",
  ])("%s", async (path) => {
    const page = await openSlowly(path);
    if (path.includes("?q=")) await page.locator("#results > li").first().waitFor();
    expect(await shiftOf(page)).toBe(0);
    await page.context().close();
  });
});

test("a place in the text is there at once; within a page the way to it is seen", async () => {
  const page = await openSlowly(
    "en/joint-statement/#notes",
    { reducedMotion: "no-preference" },
    `globalThis.seen = new Set();
     addEventListener("scroll", () => seen.add(Math.round(scrollY)));`,
  );
  await page.waitForTimeout(700);
  // Once to the place, at most once more when the masthead is known.
  expect(await inPage(page, "scrollY > 1000")).toBe(true);
  expect(Number(await inPage(page, "seen.size"))).toBeLessThan(4);
  await inPage(page, `document.querySelector('a[href="#note-ref-1"], [role="doc-backlink"]').focus()`);
  await inPage(page, "seen.clear()");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(700);
  expect(Number(await inPage(page, "seen.size"))).toBeGreaterThan(4);
  await page.context().close();
});
