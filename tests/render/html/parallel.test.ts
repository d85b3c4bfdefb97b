import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { accessibilityViolations, readAloud } from "../../support/accessibility.ts";
import { openBrowser } from "../../support/browser.ts";
import { requireJava } from "../../support/java.ts";
import { parallelPublication } from "../../support/parallel-publication.ts";
import { openMenu, settled } from "../../support/reading.ts";
import { type Served, serve } from "../../support/serve.ts";
import { checkHtml } from "../../support/vnu.ts";

const codes = ["en+ar", "en+el+zh-Hans", "ar+ur"];

let browser: Browser;
let site: Served;
let folder: string;

beforeAll(async () => {
  // Before the build, which hides this machine's fonts from its process and all that it starts.
  browser = await openBrowser();
  const root = await parallelPublication();
  folder = join(root, "dist");
  const result = await build(nodeHost, { root, out: folder, jobs: 1, formats: ["html"] });
  expect(result).toMatchObject({ failed: [], published: true });
  site = await serve(folder);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(path: string, settings: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...settings });
  const page = await context.newPage();
  await page.goto(site.url + path.replaceAll("+", "%2B"));
  return page;
}

const pageOf = (code: string, statement = "joint") => `parallel/${code}/${statement}/index.html`;

test("the Nu checker has nothing to say of any page", async (context) => {
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith(".html"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  expect(pages.filter((page) => page.startsWith("parallel/") && page.split("/").length === 4)).toHaveLength(6);
  expect(await checkHtml(requireJava(context), folder, pages)).toEqual([]);
});

describe.each(codes)("the page of %s", (code) => {
  test.each(["light", "dark"] as const)("axe finds no fault with it in %s colours", async (colorScheme) => {
    for (const statement of ["joint", "report"]) {
      const page = await open(pageOf(code, statement), { colorScheme });
      expect(await accessibilityViolations(page)).toEqual([]);
      await openMenu(page);
      await page.locator(".columns input").first().uncheck();
      await page.locator(".body > .row > .cell").first().waitFor({ state: "hidden" });
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.context().close();
    }
  });

  test("nothing is wider than a narrow phone (WCAG 2.2, 1.4.10)", async () => {
    const page = await open(pageOf(code), { viewport: { width: 320, height: 640 } });
    expect(await page.locator("html").evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  test("every cell tells its language and direction, and begins where the others of its row do", async () => {
    const page = await open(pageOf(code));
    const rows = await page.locator(".body > .row:not(.shared)").evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll(":scope > .cell")].map((cell) => {
          const { top, left } = cell.getBoundingClientRect();
          return { lang: cell.getAttribute("lang"), dir: cell.getAttribute("dir"), top, left };
        }),
      ),
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const cells of rows) {
      expect(cells.map(({ lang }) => lang)).toEqual(code.split("+"));
      expect(cells.map(({ dir }) => dir)).toEqual(
        code.split("+").map((each) => (/^(ar|ur)$/.test(each) ? "rtl" : "ltr")),
      );
      expect(new Set(cells.map(({ top }) => Math.round(top))).size).toBe(1);
      const order = cells.map(({ left }) => left);
      const sorted = order.toSorted((one, other) => (code === "ar+ur" ? other - one : one - other));
      expect(order).toEqual(sorted);
    }
    await page.context().close();
  });

  test("on a phone the cells of a row stand below each other, in their order", async () => {
    const page = await open(pageOf(code), { viewport: { width: 360, height: 800 } });
    const tops = await page
      .locator(".body > .row:not(.shared)")
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll(":scope > .cell")].map((cell) => cell.getBoundingClientRect().top)),
      );
    for (const each of tops) expect(each).toEqual(each.toSorted((one, other) => one - other));
    for (const each of tops) expect(new Set(each).size).toBe(each.length);
    await page.context().close();
  });

  test("every link leads to an anchor or a file that is there", async () => {
    const page = await open(pageOf(code));
    const dead = await page.locator('a[href^="#"]').evaluateAll((links) =>
      links.flatMap((link) => {
        const id = decodeURIComponent((link.getAttribute("href") ?? "").slice(1));
        return link.ownerDocument.getElementById(id) === null ? [id] : [];
      }),
    );
    expect(dead).toEqual([]);
    const hrefs = await page.locator('a[href]:not([href^="#"])').evaluateAll((links) => links.map((link) => link.href));
    for (const href of hrefs) expect((await page.request.get(href)).status(), href).toBe(200);
    await page.context().close();
  });
});

test("is read pair by pair, in the order of the source", async () => {
  const page = await open(pageOf("en+ar"));
  const read = await readAloud(page);
  const from = (text: string) => read.indexOf(text);
  const order = [
    ...["Open archives", "نص: Open archives", "What we ask", "نص: What we ask", "Three wishes.", "نص: Three wishes."],
    ...["Opening, with a note.", "نص: Opening, with a note."],
    ...["Archives stay open for 60 days.", "تغيّر أصل هذا المقطع بعد ترجمته.", "نص: Archives stay open for 30 days."],
    ...["Nobody has translated this heading", "One bullet", "نص: One bullet", "Another bullet", "نص: Another bullet"],
    ...["Records are for reading.", "نص: Records are for reading.", "A word to readers.", "نص: A word to readers."],
    ...["3 signatories", "٣ منظمات موقِّعة", "Alpha Society, Germany", "نص: Alpha Society، ألمانيا"],
    ...["Revisions", "التعديلات", "The first note.", "The second note.", "نص: The first note.", "نص: The second note."],
  ];
  expect(order.filter((text) => from(text) < 0)).toEqual([]);
  expect(order.toSorted((one, other) => from(one) - from(other))).toEqual(order);
  expect(read.filter((text) => text === "code --stays")).toHaveLength(1);
  await page.context().close();
});

test("has one heading of level 1, in all its languages, and one main landmark", async () => {
  const page = await open(pageOf("en+el+zh-Hans"));
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  const titles = await page.getByRole("heading", { level: 1 }).locator("span").allTextContents();
  expect(titles).toEqual(["Open archives", "Κείμενο: Open archives", "文：Open archives"]);
  expect(await page.getByRole("main").count()).toBe(1);
  expect(await page.getByRole("article").count()).toBe(1);
  const levels = await page
    .locator("h1, h2, h3, h4")
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  await page.context().close();
});

test("what several languages have is told apart, or is one landmark", async () => {
  const page = await open(pageOf("en+el+zh-Hans"));
  const names = await page
    .locator('[role="region"]')
    .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
  expect(names).toEqual(["Year, Open, English", "Κείμενο: Year, Κείμενο: Open, Ελληνικά", "文：Year文：Open简体中文"]);
  const notes = page.locator('[role="doc-endnotes"]');
  expect(await notes.count()).toBe(1);
  expect(await notes.getAttribute("aria-labelledby")).toBe("notes-en notes-el notes-zh-Hans");
  await page.context().close();
});

test("a row has the block's plain id, and its cells that id with the locale", async () => {
  const page = await open(pageOf("en+ar"));
  for (const id of ["title", "summary", "section-1", "point-2", "p-8", "signatories", "revisions"]) {
    expect(await page.locator(`.row#${id}`).count(), id).toBe(1);
    for (const code of ["en", "ar"]) expect(await page.locator(`.row#${id} [id="${id}-${code}"]`).count(), id).toBe(1);
  }
  await page.context().close();
});

describe("the choice of columns", () => {
  test.each([true, false])("hides one, with scripts: %s", async (javaScriptEnabled) => {
    const page = await open(pageOf("en+ar"), { javaScriptEnabled });
    await page.getByRole("checkbox", { name: "English" }).uncheck();
    await page.locator('.row > [lang="en"]').first().waitFor({ state: "hidden" });
    expect(await page.locator('.row > [lang="ar"]').first().isVisible()).toBe(true);
    expect(await page.getByRole("heading", { level: 1, name: "نص: Open archives", exact: true }).count()).toBe(1);
    await expect.poll(() => readAloud(page)).not.toContain("What we ask");
    expect(await readAloud(page)).toContain("نص: What we ask");
    await page.context().close();
  });

  test("never leaves an empty page: without scripts all come back, with them the last stays", async () => {
    const plain = await open(pageOf("en+ar"), { javaScriptEnabled: false });
    await plain.getByRole("checkbox", { name: "English" }).uncheck();
    await plain.locator('.row > [lang="en"]').first().waitFor({ state: "hidden" });
    await plain.getByRole("checkbox", { name: "العربية" }).uncheck();
    await plain.locator('.row > [lang="en"]').first().waitFor();
    await plain.locator('.row > [lang="ar"]').first().waitFor();
    const scripted = await open(pageOf("en+ar"));
    await scripted.getByRole("checkbox", { name: "English" }).uncheck();
    await scripted.getByRole("checkbox", { name: "العربية" }).click();
    await settled(scripted);
    expect(await scripted.getByRole("checkbox", { name: "العربية" }).isChecked()).toBe(true);
    await plain.context().close();
    await scripted.context().close();
  });

  test("is remembered while the window is open, on other pages too, and without cookies", async () => {
    const page = await open(pageOf("en+el+zh-Hans"));
    await page.getByRole("checkbox", { name: "Ελληνικά" }).uncheck();
    await page.goto(site.url + pageOf("en+el+zh-Hans", "report").replaceAll("+", "%2B"));
    expect(await page.getByRole("checkbox", { name: "Ελληνικά" }).isChecked()).toBe(false);
    expect(await page.getByRole("checkbox", { name: "English" }).isChecked()).toBe(true);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  test("breaks no rule of the page's own security policy", async () => {
    const page = await open("en/joint/index.html");
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(site.url + pageOf("en+ar").replaceAll("+", "%2B"));
    await settled(page);
    expect(said).toEqual([]);
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")).not.toContain(
      "unsafe",
    );
    await page.context().close();
  });
});

test("single editions lead to the parallel ones, and those back", async () => {
  const page = await open("ar/joint/index.html");
  await openMenu(page);
  await page.getByRole("link", { name: "English · العربية" }).click();
  await page.waitForURL(/parallel\/en%2Bar\/joint/);
  await openMenu(page);
  expect(await page.getByRole("link", { name: "English · العربية" }).getAttribute("aria-current")).toBe("page");
  await page.getByRole("link", { name: "العربية", exact: true }).click();
  await page.waitForURL(/\/ar\/joint\//);
  await page.context().close();
});
