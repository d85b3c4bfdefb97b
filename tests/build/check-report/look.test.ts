import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityViolations } from "../../support/accessibility.ts";
import { openBrowser } from "../../support/browser.ts";
import { requireJava } from "../../support/java.ts";
import { hasCount, hasFocus, settled, showPrinted } from "../../support/reading.ts";
import { temporaryFolder } from "../../support/repository.ts";
import { checkHtml } from "../../support/vnu.ts";
import { reportPage } from "./report-page.ts";

const word = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(3);
const body = `Within 60 days <b>we</b> answer.\n\nSee [us](https://a.org/${word}).\n\nWho reads?\n\nNobody.\n\n**We agree**, all.`;

const entries = (texts: readonly string[]) => `msgid "Within 30 days <b>we</b> answer."
msgstr "${texts[0]}"

msgid "See [us](https://a.org/${word})."
msgstr "[${texts[1]}\u2066](https://b.org/${word})."

#, fuzzy
msgid "Who reads?"
msgstr "${texts[2]}"

msgid "**We agree**, all."
msgstr "${texts[3]}"
`;

const catalogs = {
  ar: entries(["نجيب خلال ٣٠ يومًا.", "انظر", "من يقرأ؟", "**نحن موافقون**، جميعًا."]),
  el: entries(["Απαντούμε σε 30 ημέρες.", "Δείτε", "Ποιος διαβάζει;", "**Συμφωνούμε**, όλοι."]),
  "zh-Hans": entries(["我们在30日内答复。", "见", "谁在读？", "**我们同意**，全体。"]),
};

/** A publication whose canonical text runs from right to left. */
const fromArabic = `title: بيانات
url: https://statements.example.org/
publisher: { name: Archive Network }
source: ar
locales: [ar, el, zh-Hans]
fonts: ["./fonts"]
`;

let browser: Browser;
let pages: Readonly<Record<string, string>>;

beforeAll(async () => {
  browser = await openBrowser();
  const { ar: _, ...others } = catalogs;
  pages = {
    "source from left to right": await reportPage(body, catalogs),
    "source from right to left": await reportPage(body, others, { "/p/hexapla.yaml": fromArabic }),
  };
});

afterAll(async () => {
  await browser.close();
});

/** Opens a page from memory, and counts what it asks for. */
async function open(
  name: string,
  settings: BrowserContextOptions = {},
  hash = "",
): Promise<Page & { asked: string[] }> {
  const page = Object.assign(await (await browser.newContext(settings)).newPage(), { asked: [] as string[] });
  await page.route("**/*", (route) => {
    page.asked.push(route.request().url());
    return route.fulfill({ contentType: "text/html", body: pages[name] ?? "" });
  });
  page.on("pageerror", (error) => page.asked.push(error.message));
  page.on("console", (message) => page.asked.push(message.text()));
  await page.goto(`https://example.org/${hash}`);
  return page;
}

const everything = "source from left to right";

/** The row that has the focus. */
const focused = (page: Page): Promise<unknown> => page.evaluate("document.activeElement.closest('.row')?.id");

/** Waits until that row has the focus. */
async function hasFocused(page: Page, id: string | undefined): Promise<void> {
  expect(id).toBeDefined();
  await expect.poll(() => focused(page)).toBe(id);
}
const rows = ".row:visible";

describe.each(["source from left to right", "source from right to left"])("%s", (name) => {
  test.each(["light", "dark"] as const)("axe finds no fault in %s colours", async (colorScheme) => {
    const page = await open(name, { colorScheme });
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.click("text=All rows");
    await hasCount(page, rows, await page.locator(".row").count());
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press("j");
    await page.locator(".row :focus").waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.context().close();
  });

  test("nothing is wider than a narrow phone (WCAG 2.2, 1.4.10), and cells stand below each other", async () => {
    const page = await open(name, { viewport: { width: 320, height: 640 } });
    await page.click("summary");
    await page.locator("details[open]").first().waitFor();
    await page.click("text=All rows");
    await hasCount(page, rows, await page.locator(".row").count());
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    const cells = await page
      .locator(".found .cell:visible")
      .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().x));
    expect(new Set(cells.map(Math.round)).size).toBe(1);
    await page.context().close();
  });
});

describe("the page", () => {
  test("asks for nothing and has no error", async () => {
    const page = await open(everything);
    await page.click("text=Next finding");
    await page.locator(".row :focus").waitFor();
    expect(page.asked.map((url) => url.replace("favicon.ico", ""))).toEqual(["https://example.org/"]);
    await page.context().close();
  });

  test("shows every row without its script, and no controls that do nothing", async () => {
    const page = await open(everything, { javaScriptEnabled: false });
    expect(await page.locator(rows).count()).toBe(await page.locator(".row").count());
    expect(await page.locator("form:visible").count()).toBe(0);
    await page.context().close();
  });

  test("shows rows with findings first; chooses by state, rule and locale, each with the number it leaves", async () => {
    const page = await open(everything);
    const found = await page.locator(".row.found").count();
    await hasCount(page, rows, found);
    await page.check("text=link-target");
    await hasCount(page, rows, 3);
    expect(await page.locator("label:has(input[value=ar]) .count").textContent()).toBe("1");
    await page.check("input[value=ar]");
    await hasCount(page, rows, 1);
    expect(await page.locator(rows).getAttribute("id")).toBe("ar.s.p-2");
    expect(await page.locator("output").textContent()).toMatch(/^1 of \d+ rows$/);
    await page.check("input[value=fuzzy][name=state]");
    await hasCount(page, "#nothing:visible", 1);
    await page.click("text=All rows");
    await hasCount(page, rows, await page.locator(".row").count());
    await page.context().close();
  });

  test.each([
    ["ΔΕΊΤΕ", "el.s.p-2"],
    ["من يقرأ", "ar.s.p-3"],
    ["谁在读", "zh-Hans.s.p-3"],
  ])("finds %s in any row that is wanted", async (text, id) => {
    const page = await open(everything);
    await page.fill("#search", text);
    await hasCount(page, rows, 1);
    expect(await page.locator(rows).getAttribute("id")).toBe(id);
    await page.context().close();
  });

  test("goes from finding to finding by j and k, or by arrow keys within a row; never while text is typed", async () => {
    const page = await open(everything);
    await page.check("input[value=ar]");
    await hasCount(page, `${rows}:not([data-locale="ar"])`, 0);
    const pressed = async (key: string) => {
      await page.keyboard.press(key);
      await settled(page);
      return focused(page);
    };
    const ids = await page.locator(rows).evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(2);
    expect([await pressed("j"), await pressed("j"), await pressed("ArrowDown")]).toEqual(ids.slice(0, 3));
    expect([await pressed("k"), await pressed("ArrowUp"), await pressed("k")]).toEqual([ids[1], ids[0], ids[0]]);
    expect(await page.locator(":focus-visible").count()).toBe(1);
    await page.keyboard.press("/");
    await hasFocus(page, "#search");
    await page.keyboard.type("jk");
    await expect.poll(() => page.inputValue("#search")).toBe("jk");
    await page.context().close();
  });

  test("shows the row that its address names, with findings or without, and goes on from there", async () => {
    const page = await open(everything, {}, "#ar.s.p-5");
    const isSeen = async (id: string) => {
      const box = await page.locator(`[id="${id}"]`).boundingBox();
      const height = Number(await page.evaluate("document.documentElement.clientHeight"));
      return box !== null && box.y > -1 && box.y + box.height <= height;
    };
    expect(await page.locator('[id="ar.s.p-5"].found').count()).toBe(0);
    await hasFocused(page, "ar.s.p-5");
    await expect.poll(() => isSeen("ar.s.p-5")).toBe(true);
    const ids = await page.locator(".row.found, [id='ar.s.p-5']").evaluateAll((all) => all.map(({ id }) => id));
    const at = ids.indexOf("ar.s.p-5");
    await page.keyboard.press("j");
    await hasFocused(page, ids[at + 1]);
    await page.keyboard.press("k");
    await hasFocused(page, ids[at - 1]);
    await page.evaluate("location.hash = '#el.s.p-5'");
    await hasFocused(page, "el.s.p-5");
    await expect.poll(() => isSeen("el.s.p-5")).toBe(true);
    await page.context().close();
  });

  test("leaves its keys where they are switched off (WCAG 2.2, 2.1.4)", async () => {
    const page = await open(everything);
    await page.uncheck("#keys");
    await page.keyboard.press("j");
    await settled(page);
    expect(await focused(page)).toBeUndefined();
    await page.context().close();
  });

  test("is printed without its controls", async () => {
    const page = await open(everything);
    await showPrinted(page);
    expect(await page.locator("form:visible").count()).toBe(0);
    expect(await page.locator(rows).count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test("is valid HTML", async (context) => {
    const java = requireJava(context);
    const folder = temporaryFolder();
    writeFileSync(join(folder, "index.html"), pages[everything] ?? "");
    const messages = await checkHtml(java, folder, ["index.html"]);
    // The checker knows of hashes, but makes none; the browser does, and would say so above.
    expect(messages.filter((message) => !/Content Security Policy.*hash/.test(message))).toEqual([]);
  });
});
