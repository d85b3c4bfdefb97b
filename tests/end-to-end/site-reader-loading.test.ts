import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { hasFocus, inPage, shiftOf } from "../support/reading.ts";
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

/** Waits until the page stays where it is for twenty drawings. */
async function atRest(page: Page): Promise<void> {
  await inPage(
    page,
    `new Promise((resolve) => {
      let [last, same] = [scrollY, 0];
      const look = () => {
        same = scrollY === last ? same + 1 : 0;
        last = scrollY;
        if (same === 20) resolve();
        else requestAnimationFrame(look);
      };
      look();
    })`,
  );
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
  await expect.poll(() => inPage(page, "scrollY > 1000")).toBe(true);
  await atRest(page);
  // Once to the place, at most once more when the masthead is known.
  expect(Number(await inPage(page, "seen.size"))).toBeLessThan(4);
  const back = '[role="doc-backlink"]';
  await inPage(page, `document.querySelector('${back}').focus({ preventScroll: true })`);
  await hasFocus(page, back);
  await inPage(page, "seen.clear()");
  const from = Number(await inPage(page, "scrollY"));
  await page.keyboard.press("Enter");
  await expect.poll(() => inPage(page, "seen.size > 0")).toBe(true);
  await atRest(page);
  const to = Number(await inPage(page, "scrollY"));
  const [least, most] = [Math.min(from, to) + 30, Math.max(from, to) - 30];
  // However few drawings a slow machine makes, some are on the way.
  const onTheWay = await inPage(page, `[...seen].filter((place) => place > ${least} && place < ${most}).length`);
  expect(most - least).toBeGreaterThan(200);
  expect(Number(onTheWay)).toBeGreaterThan(0);
  await page.context().close();
});
