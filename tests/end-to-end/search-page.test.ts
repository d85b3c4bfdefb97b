import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, test } from "vitest";
import { accessibilityViolations } from "../support/accessibility.ts";
import { hasAddress, hasCount, hasFocus, settled, tabTo } from "../support/reading.ts";
import { ask, follow, links, lookAt, send } from "../support/searching.ts";
import { servedSample } from "../support/served-sample.ts";

const { folder } = inject("sample");
const sample = servedSample();

test("works by keyboard alone, as one types; Escape clears", async () => {
  const url = `${sample.site.url}ar/search.html`;
  await lookAt(sample.browser, url, async (page) => {
    await tabTo(page, "#q", 20);
    await page.keyboard.type("المحفوظا");
    await page.keyboard.press("Escape");
    await page.keyboard.type("الأرشيف");
    await hasAddress(page, `${url}?q=${encodeURIComponent("الأرشيف")}`);
    await links(page).first().waitFor();
    await expect.poll(() => page.getByRole("status").textContent()).toMatch(/عُثر على/);
    await page.locator("#all").waitFor({ state: "hidden" });
    await page.keyboard.press("Escape");
    await hasCount(page, "#results a", 0);
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
    await hasAddress(page, url);
    await page.locator("#all").waitFor();
    await page.keyboard.type("الأرشيف");
    await send(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await hasFocus(page, "#results > li:first-child a");
    await page.keyboard.press("Enter");
    await page.locator(":target").waitFor();
  });
});

test("a question is an address", async () => {
  await lookAt(sample.browser, `${sample.site.url}tr/search.html?q=%C3%B6zet`, async (page) => {
    await links(page).first().waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("özet");
    expect(await page.getByRole("status").textContent()).toMatch(/^\d+ paragraf bulundu$/);
  });
});

test("says so where nothing is found", async () => {
  await lookAt(sample.browser, `${sample.site.url}ur/search.html?q=%22qqqq`, async (page) => {
    await expect.poll(() => page.getByRole("status").textContent()).toBe("کچھ نہیں ملا۔");
  });
});

test("shows ten, and more when asked, and goes on there", async () => {
  await lookAt(sample.browser, `${sample.site.url}en/search.html?q=archive`, async (page) => {
    await links(page).first().waitFor();
    expect(await links(page).count()).toBe(10);
    await page.getByRole("button", { name: "More results" }).click();
    await expect.poll(() => links(page).count()).toBeGreaterThan(10);
    const addresses = await links(page).evaluateAll((all) => all.map((each) => each.getAttribute("href")));
    expect(new Set(addresses).size).toBe(addresses.length);
    await hasFocus(page, "#results li:nth-child(11) a");
  });
});

test("says so where the index does not arrive, and asks for it again", async () => {
  await lookAt(sample.browser, `${sample.site.url}de/search.html`, async (page) => {
    await page.route("**/terms-*.js?*", (route) => route.abort());
    await page.getByRole("searchbox").fill("Archiv");
    await expect.poll(() => page.getByRole("status").textContent()).toMatch(/konnte nicht geladen werden/);
    await page.unroute("**/terms-*.js?*");
    await ask(page, "Archive");
  });
});

test("an answer has the language and direction of its words, and its state", async () => {
  const pieces: Record<string, unknown> = {
    layout: { headings: [0], texts: [1], termFiles: [""], textFiles: [0] },
    "terms-0": [["כתב", "1,0"]],
    "texts-0": [
      ["joint-statement/index.html", "title", "Title"],
      [0, "p-1", "כתב <b>יד</b>", "Not translated yet.", "he", "rtl", 1],
    ],
  };
  await lookAt(sample.browser, `${sample.site.url}en/search.html`, async (page) => {
    await page.route("**/assets/search/en/*.js?*", (route) => {
      const name = /([^/]+)\.js\?/.exec(route.request().url())?.[1] ?? "";
      const body = `hexaplaIndex(${JSON.stringify(name)},${JSON.stringify(pieces[name])})`;
      return route.fulfill({ contentType: "text/javascript", body });
    });
    await ask(page, "כתב");
    const excerpt = page.locator("#results .excerpt");
    expect(await excerpt.textContent()).toBe("כתב <b>יד</b>");
    expect([await excerpt.getAttribute("lang"), await excerpt.getAttribute("dir")]).toEqual(["he", "rtl"]);
    expect(await links(page).first().getAttribute("dir")).toBeNull();
    expect(await page.locator("#results .notice").textContent()).toBe("Not translated yet.");
    expect(await page.locator("#results .place").textContent()).toBe("Table");
  });
});

test("works from a folder on a disk, without a server", async () => {
  await lookAt(sample.browser, pathToFileURL(join(folder, "zh-Hans/search.html")).href, async (page) => {
    const { id, text } = await follow(page, "屈居次位");
    expect([id, text]).toEqual(["point-4", expect.stringContaining("屈居次位")]);
  });
});

test("without scripts the page says that it needs them, and lists every statement", async () => {
  await lookAt(
    sample.browser,
    `${sample.site.url}bn/search.html`,
    async (page) => {
      expect(await page.locator("noscript p").textContent()).toContain("অনুসন্ধানের জন্য স্ক্রিপ্ট প্রয়োজন");
      expect(await page.getByRole("searchbox").isVisible()).toBe(false);
      const addresses = await page.locator("#all a").evaluateAll((all) => all.map((each) => each.getAttribute("href")));
      expect(addresses.toSorted()).toEqual(
        ["joint-statement", "meeting-report", "the-second-reader"].map((name) => `${name}/index.html`),
      );
    },
    { javaScriptEnabled: false },
  );
});

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  test.each([
    ["en", "archives"],
    ["ar", "الأرشيف"],
    ["zh-Hans", "档案"],
  ])("axe finds no fault with answers in %s", async (code, question) => {
    await lookAt(
      sample.browser,
      `${sample.site.url}${code}/search.html`,
      async (page) => {
        await ask(page, question);
        expect(await accessibilityViolations(page)).toEqual([]);
        expect(await page.locator("html").evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(320);
      },
      { colorScheme, viewport: { width: 320, height: 700 } },
    );
  });
});

describe("weight", () => {
  test("a question about the sample loads less than 60 KB of the index", async () => {
    for (const [code, question] of [
      ["en", "translation"],
      ["bn", "অনুবাদ"],
      ["zh-Hans", "翻译"],
    ] as const) {
      const names: string[] = [];
      await lookAt(sample.browser, `${sample.site.url}${code}/index.html`, async (page) => {
        page.on("request", (request) => names.push(new URL(request.url()).pathname));
        await page.goto(`${sample.site.url}${code}/search.html`);
        await settled(page);
        expect(names.filter((name) => name.includes("/assets/search/"))).toEqual([]);
        await ask(page, question);
      });
      const index = names.filter((name) => name.includes("/assets/search/"));
      const bytes = index.reduce((sum, name) => sum + statSync(join(folder, decodeURIComponent(name))).size, 0);
      expect([code, new Set(index).size, bytes < 60_000]).toEqual([code, index.length, true]);
    }
  });

  test("a statement's page has the link to the search, and none of its scripts", () => {
    const html = readFileSync(join(folder, "ru/joint-statement/index.html"), "utf8");
    expect(html).toContain('href="../search.html"');
    expect(html).not.toContain("assets/search.js");
    expect(statSync(join(folder, "assets/search.js")).size).toBeLessThan(11_000);
  });

  test("no file of the index is much longer than 10 KB", () => {
    const sizes = readdirSync(join(folder, "assets/search"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
    expect(sizes.length).toBeGreaterThan(50);
    expect(Math.max(...sizes)).toBeLessThan(16_000);
  });
});
