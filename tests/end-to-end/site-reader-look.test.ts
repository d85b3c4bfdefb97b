import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { hasCount, inPage, moveFocus, openMenu, openPage, settled, styleOf } from "../support/reading.ts";
import { servedSample } from "../support/served-sample.ts";

const parallel = "parallel/en+fr+zh-Hans/joint-statement/";
const telephone = { viewport: { width: 360, height: 640 } };

const sample = servedSample();

const open = (path: string, options = {}) => openPage(sample.browser, sample.site.url + path, options);

/** What `--target` is in this page, as computed. */
const markOf = (page: Page): Promise<unknown> =>
  inPage(
    page,
    `(() => {
      const probe = Object.assign(document.createElement("i"), { style: "" });
      document.body.append(probe);
      probe.style.backgroundColor = "var(--target)";
      const colour = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return colour;
    })()`,
  );

describe("what an address names is marked whole", () => {
  test.each([
    ["en", 1280],
    ["ur", 360],
    ["zh-Hans", 1280],
  ])("%s: a table by its sign, one cell by its own address", async (code, width) => {
    const page = await open(`${code}/joint-statement/#p-5`, { viewport: { width, height: 800 } });
    await hasCount(page, ".table:has(:target)", 1);
    expect(await styleOf(page, ".table", "background-color")).toBe(await markOf(page));
    expect(String(await styleOf(page, ".table", "background-image"))).toContain(String(await markOf(page)));
    await page.goto(`${sample.site.url}${code}/joint-statement/#p-11`);
    await hasCount(page, "td:target", 1);
    expect(await styleOf(page, ".table", "background-color")).not.toBe(await markOf(page));
    await page.context().close();
  });

  test.each([360, 768, 1280])("a row of three columns, %i pixels wide: no tint covers the mark", async (width) => {
    const page = await open(`${parallel}#point-4`, { viewport: { width, height: 800 } });
    const mark = await markOf(page);
    await hasCount(page, "#point-4:target", 1);
    expect(await styleOf(page, "#point-4", "background-color")).toBe(mark);
    for (const cell of ["en", "fr", "zh-Hans"])
      expect(await styleOf(page, `#point-4-${cell}`, "background-color")).toBe("rgba(0, 0, 0, 0)");
    await page.goto(`${sample.site.url}${parallel}#point-4-fr`);
    await hasCount(page, "#point-4-fr:target", 1);
    expect(await styleOf(page, "#point-4-fr", "background-color")).toBe(mark);
    await page.goto(`${sample.site.url}${parallel}?columns=fr,zh-Hans#point-4-fr`);
    await hasCount(page, "#point-4-fr:target", 1);
    expect(await styleOf(page, "#point-4-fr", "background-color")).toBe(mark);
    await page.context().close();
  });
});

describe("what has the focus is not beneath the masthead", () => {
  test.each([
    ["en", 1280, 800],
    ["ur", 360, 640],
    ["ar", 360, 640],
    ["zh-Hans", 768, 400],
  ])("%s, %i by %i pixels, going backwards", async (code, width, height) => {
    const page = await open(`${code}/joint-statement/#p-18`, { viewport: { width, height } });
    let least = Number.POSITIVE_INFINITY;
    for (let pressed = 0; pressed < 22; pressed += 1) {
      await moveFocus(page, "Shift+Tab");
      await settled(page);
      const below = await inPage(
        page,
        `document.activeElement.closest("article") === null ? 1000 : document.activeElement.getBoundingClientRect().top -
          document.querySelector(".masthead").getBoundingClientRect().bottom`,
      );
      least = Math.min(least, Number(below));
    }
    // Room for the line around it.
    expect(least).toBeGreaterThanOrEqual(6);
    await page.context().close();
  });
});

test.each([
  "en/joint-statement/",
  "ar/joint-statement/",
  "bn/the-second-reader/",
  "zh-Hans/joint-statement/",
  parallel,
  "parallel/en+ar/the-second-reader/",
])("%s: signs have names of their own, and say what they do, before anybody points at one", async (path) => {
  const page = await open(path);
  const signs = await page
    .locator(".sign")
    .evaluateAll((all) =>
      all.map((sign) => [sign.getAttribute("aria-label") ?? sign.textContent, sign.getAttribute("title") ?? ""]),
    );
  expect(signs.length).toBeGreaterThan(8);
  const names = signs.map(([name]) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(signs.filter(([, title]) => title === "")).toEqual([]);
  await page.context().close();
});

describe("the menu of languages", () => {
  const menuOf = async (page: Page) => {
    await openMenu(page);
    return (await inPage(
      page,
      `(({ clientHeight, scrollHeight }) => [clientHeight, scrollHeight])(document.querySelector(".menu"))`,
    )) as readonly [number, number];
  };

  test.each(["en", "ar", "ur", "zh-Hans"])(
    "%s: twelve languages and three side by side fit a telephone",
    async (code) => {
      const page = await open(`${code}/joint-statement/`, { viewport: { width: 360, height: 740 } });
      const [seen, all] = await menuOf(page);
      expect(all).toBeLessThanOrEqual(seen);
      // A name of two lines stands at the edge of the list, whatever its direction.
      expect(await styleOf(page, '.menu a[hreflang="pt-BR"]', "text-align")).toMatch(
        code === "ar" || code === "ur" ? /right/ : /left|start|justify/,
      );
      await page.context().close();
    },
  );

  test.each(["light", "dark"] as const)(
    "where it goes on, its lower edge is darker, in %s colours",
    async (colorScheme) => {
      const page = await open("en/joint-statement/", {
        ...telephone,
        viewport: { width: 360, height: 400 },
        colorScheme,
      });
      const [seen, all] = await menuOf(page);
      expect(all).toBeGreaterThan(seen + 30);
      // A shade can be seen, and at the end of the list none.
      const box = await page.locator(".menu").boundingBox();
      if (box === null) throw new Error("the menu is open");
      const clip = { x: box.x + 20, y: box.y + box.height - 30, width: box.width - 40, height: 26 };
      const picture = async () => {
        await settled(page);
        return (await page.screenshot({ clip })).toString("base64");
      };
      const before = await picture();
      await inPage(page, `document.querySelector(".menu").style.backgroundImage = "none"`);
      expect((await picture()) === before).toBe(false);
      await inPage(page, `document.querySelector(".menu").removeAttribute("style")`);
      await inPage(page, `document.querySelector(".menu").scrollTop = 10000`);
      const end = await picture();
      await inPage(page, `document.querySelector(".menu").style.backgroundImage = "none"`);
      expect((await picture()) === end).toBe(true);
      await page.context().close();
    },
  );
});
