import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { accessibilityViolations } from "../support/accessibility.ts";
import {
  copied,
  errorsOf,
  hasAddress,
  hasCount,
  inPage,
  moveFocus,
  openPage,
  openPanel,
  scrollTo,
  settled,
  shiftOf,
  showPrinted,
  styleOf,
  tabTo,
} from "../support/reading.ts";
import { servedSample } from "../support/served-sample.ts";

const statement = "joint-statement/";
const parallel = "parallel/en+fr+zh-Hans/joint-statement/index.html";

const sample = servedSample();

const open = (path: string, options = {}) => openPage(sample.browser, sample.site.url + path, options);

/** Waits until a link of the switcher leads to an address below the site. */
async function leadsTo(page: Page, selector: string, address: string): Promise<void> {
  const read = async () => {
    await page.locator(".languages").dispatchEvent("pointerover");
    const href = await page.locator(`.languages ${selector}`).getAttribute("href");
    return new URL(href ?? "", page.url()).href.slice(sample.site.url.length);
  };
  await expect.poll(read).toBe(address);
}

describe("the switcher", () => {
  test("with the keyboard alone it leads to the block that the address names", async () => {
    const page = await open(`en/${statement}#point-4`);
    const errors = errorsOf(page);
    // The browser goes on from the target: back to the head with Shift.
    for (let pressed = 0; pressed < 30 && !(await page.locator("summary:focus").count()); pressed += 1) {
      await moveFocus(page, "Shift+Tab");
    }
    await page.keyboard.press("Enter");
    await page.locator(".languages details[open] .menu").waitFor();
    await tabTo(page, '.languages a[hreflang="ar"]', 12);
    await page.keyboard.press("Enter");
    await hasAddress(page, `${sample.site.url}ar/joint-statement/index.html#point-4`);
    await hasCount(page, "#point-4:target", 1);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each(["en", "ar", "zh-Hans"])("%s: scrolled to a block, it leads there, and is in sight", async (code) => {
    const page = await open(`${code}/${statement}`, { viewport: { width: 360, height: 640 } });
    await leadsTo(page, '[hreflang="es"]', "es/joint-statement/index.html");
    await scrollTo(page, "#point-3", -60);
    await leadsTo(page, '[hreflang="es"]', "es/joint-statement/index.html#point-3");
    const bar = await page.locator("summary").boundingBox();
    expect(bar?.y).toBeGreaterThanOrEqual(0);
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThan(100);
    await page.context().close();
  });

  test("what the address names counts for as long as it is seen", async () => {
    const page = await open(`en/${statement}#point-2`);
    await leadsTo(page, '[hreflang="bn"]', "bn/joint-statement/index.html#point-2");
    await page.locator("#section-3").evaluate((element) => element.scrollIntoView({ block: "start" }));
    await leadsTo(page, '[hreflang="bn"]', "bn/joint-statement/index.html#section-3");
    await page.context().close();
  });

  test("a parallel edition shows a block that is no row of its own, and leads back to it", async () => {
    const page = await open(`fr/${statement}#p-3`);
    await leadsTo(page, '.parallels a[href*="zh-Hans"]', `${parallel.replaceAll("+", "%2B")}#p-3`);
    await page.goto(`${sample.site.url}${parallel}#p-3`);
    await hasCount(page, "#p-3-en:target", 1);
    await leadsTo(page, '[hreflang="ur"]', "ur/joint-statement/index.html#p-3");
    await page.goto(`${sample.site.url}${parallel}#point-4`);
    await hasCount(page, "#point-4:target", 1);
    await leadsTo(page, '[hreflang="ur"]', "ur/joint-statement/index.html#point-4");
    await page.context().close();
  });
});

describe("the home page offers the browser's language, and sends nobody there", () => {
  test.each([
    ["es-MX", "Continuar: Español", "es/index.html"],
    ["ar-EG", "المتابعة: العربية", "ar/index.html"],
    ["zh-CN", "继续阅读：简体中文", "zh-Hans/index.html"],
    ["zh-SG", "继续阅读：简体中文", "zh-Hans/index.html"],
    ["pt-PT", "Continuar: Português (Brasil)", "pt-BR/index.html"],
    ["en-GB", "Continue in English", "en/index.html"],
    ["ur", "جاری رکھیں: اردو", "ur/index.html"],
  ])("%s", async (locale, words, href) => {
    const page = await open("", { locale });
    const link = page.locator(".offer a");
    expect(await link.textContent()).toBe(words);
    expect(await link.getAttribute("href")).toBe(href);
    expect(page.url()).toBe(sample.site.url);
    await page.context().close();
  });

  test.each(["zh-TW", "ja-JP", "sr-Latn"])("%s has no edition that its readers read: no offer", async (locale) => {
    const page = await open("", { locale });
    expect(await page.locator(".offer").count()).toBe(0);
    await page.context().close();
  });

  test("reached first with the keyboard, without a fault, and nothing moves for it", async () => {
    const page = await open("", { locale: "ar", viewport: { width: 360, height: 640 } });
    await tabTo(page, ".offer a", 2);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await shiftOf(page)).toBe(0);
    const [offer, first] = [await page.locator(".offer").boundingBox(), await page.locator(".front h1").boundingBox()];
    expect((offer?.y ?? 0) + (offer?.height ?? 0)).toBeLessThan(first?.y ?? 0);
    await page.context().close();
  });
});

describe("the columns of a parallel edition", () => {
  const shows = (page: Page, codes: readonly string[]) =>
    expect
      .poll(() =>
        page.locator("#point-1 > .cell:visible").evaluateAll((cells) => cells.map((cell) => cell.getAttribute("lang"))),
      )
      .toEqual(codes);

  test("with the keyboard alone: one is put away, the address says so, the next page remembers it", async () => {
    const page = await open(parallel);
    await tabTo(page, '.columns input[value="fr"]', 30);
    await page.keyboard.press("Space");
    await shows(page, ["en", "zh-Hans"]);
    await hasAddress(page, `${sample.site.url}${parallel}?columns=en,zh-Hans`);
    const other = `${sample.site.url}${parallel.replace("joint-statement", "meeting-report")}`;
    await page.goto(other);
    await hasAddress(page, `${other}?columns=en,zh-Hans`);
    await page.context().close();
  });

  test("whoever gets the address sees the same; the last column stays", async () => {
    const page = await open(`${parallel}?columns=zh-Hans,xx#point-3`);
    await shows(page, ["zh-Hans"]);
    await page.locator('.columns input[value="zh-Hans"]').click();
    await settled(page);
    await shows(page, ["zh-Hans"]);
    await openPanel(page, "point-3");
    await page.keyboard.press("Enter");
    await expect.poll(() => copied(page)).toBe(`${sample.site.url}parallel/en+fr+zh-Hans/${statement}#point-3`);
    await page.context().close();
    const other = await open(`${parallel}?columns=xx`);
    await shows(other, ["en", "fr", "zh-Hans"]);
    await other.context().close();
  });

  test("a link to a block of a column that was put away shows it", async () => {
    const page = await open(`${parallel}?columns=en#point-3-fr`);
    await shows(page, ["en", "fr", "zh-Hans"]);
    await page.context().close();
  });
});

describe("without any script", () => {
  test("signs are links, what they name is marked, languages and columns can be chosen", async () => {
    const page = await open(`ur/${statement}`, { javaScriptEnabled: false });
    await tabTo(page, 'a.sign[href="#point-2"]');
    await page.keyboard.press("Enter");
    await hasAddress(page, `${sample.site.url}ur/joint-statement/#point-2`);
    await page.goto(sample.site.url);
    await page.locator('.choices a[hreflang="bn"]').click();
    await page.waitForURL(`${sample.site.url}bn/index.html`);
    await page.goto(sample.site.url + parallel);
    await page.locator("#point-1-fr").waitFor();
    await page.locator('.columns input[value="fr"]').click();
    await page.locator("#point-1-fr").waitFor({ state: "hidden" });
    await page.context().close();
  });
});

describe("a link's target can be seen", () => {
  test.each(["light", "dark"] as const)("in %s colours", async (colorScheme) => {
    const page = await open(`ar/${statement}#point-2`, { colorScheme });
    await hasCount(page, "#point-2:target", 1);
    const target = await styleOf(page, "#point-2", "background-color");
    const paper = await styleOf(page, "html", "background-color");
    expect(target).not.toBe("rgba(0, 0, 0, 0)");
    expect(target).not.toBe(paper);
    await page.context().close();
  });

  test("in forced colours, with a line around it", async () => {
    const page = await open(`en/${statement}#point-2`, { forcedColors: "active" });
    await hasCount(page, "#point-2:target", 1);
    expect(await styleOf(page, "#point-2", "outline-style")).toBe("solid");
    await page.context().close();
  });
});

test("a sign is no part of the words: neither copied, nor printed, nor in a heading's name", async () => {
  const page = await open(`en/${statement}`);
  expect(await page.locator("body").textContent()).not.toContain("¶");
  const words = await inPage(
    page,
    `getSelection().selectAllChildren(document.querySelector("#point-1 p")), getSelection().toString()`,
  );
  expect(words).toMatch(/^Records stay.*won\.$/);
  expect(await page.getByRole("heading", { name: "What we undertake", exact: true }).count()).toBe(1);
  await showPrinted(page);
  const shown = await inPage(
    page,
    `[...document.querySelectorAll(".sign")].filter((sign) =>
      getComputedStyle(sign, sign.firstChild === null ? "" : "::after").display !== "none").length`,
  );
  expect(shown).toBe(0);
  expect(await styleOf(page, ".masthead", "position")).toBe("static");
  await page.context().close();
});

test("where nobody can point, every sign is there to be touched", async () => {
  const page = await open(`en/${statement}`, { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  const sign = page.locator('a.sign[href="#p-1"]');
  expect(await styleOf(page, ".sign:empty", "opacity", "::after")).toBe("1");
  const box = await sign.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(24);
  expect(box?.width).toBeGreaterThanOrEqual(19);
  await sign.tap();
  await page.getByRole("button", { name: "Copy link" }).tap();
  await expect.poll(() => page.getByRole("status").textContent()).toBe("Link copied.");
  // A heading's sign is what is touched, not its words.
  await scrollTo(page, "#section-1", 200);
  const heading = await page.locator("#section-1").boundingBox();
  if (heading === null) throw new Error("a heading is there");
  await page.touchscreen.tap(heading.x + heading.width + 8, heading.y + 8);
  await expect.poll(() => page.url()).toContain("#section-1");
  await page.context().close();
});

test("no page has more than 10 KB of script, and none moves while it loads", async () => {
  for (const path of ["", `bn/${statement}`, parallel]) {
    const context = await sample.browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const scripts: Promise<Buffer>[] = [];
    page.on("response", (response) => response.url().endsWith(".js") && scripts.push(response.body()));
    await page.goto(sample.site.url + path);
    const bytes = (await Promise.all(scripts)).reduce((sum, each) => sum + each.length, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(10_000);
    expect(await shiftOf(page)).toBe(0);
    await context.close();
  }
});
