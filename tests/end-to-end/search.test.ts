import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { writeCorpus } from "../../scripts/corpus-udhr/corpus.ts";
import { accessibilityViolations } from "../support/accessibility.ts";
import { hexapla } from "../support/publication.ts";
import { temporaryFolder } from "../support/repository.ts";
import { type Served, serve } from "../support/serve.ts";
import { servedSample } from "../support/served-sample.ts";

const { folder } = inject("sample");
const sample = servedSample();

/** A page of its own window; whatever it complains of is a failure. */
async function onPage(url: string, look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const context = await sample.browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("ERR_FAILED")) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(url);
  await look(page);
  await context.close();
  expect(complaints).toEqual([]);
}

const links = (page: Page) => page.locator("#results a");

async function ask(page: Page, question: string) {
  await page.getByRole("searchbox").fill(question);
  await page.locator("#results li").first().waitFor();
}

/** Asks, follows the first answer, and says where that leads. */
async function follow(page: Page, question: string) {
  await ask(page, question);
  const marked = await page.locator("#results li").first().locator("mark").allTextContents();
  await links(page).first().click();
  const target = page.locator(":target");
  await target.waitFor();
  const text = await target.textContent();
  return { marked, id: await target.getAttribute("id"), path: new URL(page.url()).pathname, text: text ?? "" };
}

describe.each([
  ["en", "each language summary", ["languages", "summary"]],
  ["en", "“same day”", ["same day"]],
  ["ar", "المُلَخَّصُ باللُّغات", ["ملخص", "اللغات"]],
  ["ar", "اصلها تخلفت", ["تخلفت", "أصلها"]],
  ["zh-Hans", "语言屈居次位", ["语言屈居次位"]],
  ["zh-Hans", "次位 摘要", ["次位", "摘要"]],
  ["bn", "সারসংক্ষেপ ভাষা", ["সারসংক্ষেপ"]],
  ["tr", "OZET DİLLERİN", ["Özet", "dillerin"]],
  ["el", "ΠΕΡΙΛΗΨΗ γλωσσες", []],
  ["ur", "خلاصہ زبانوں", []],
] as const)("in %s", (code, question, marked) => {
  test(`${question} leads to the fourth point`, async () => {
    await onPage(`${sample.site.url}${code}/search.html`, async (page) => {
      const found = await follow(page, question);
      expect([found.id, found.path]).toEqual(["point-4", `/${code}/joint-statement/index.html`]);
      expect(found.marked).toEqual(expect.arrayContaining([...marked]));
      for (const word of found.marked) expect(found.text.normalize("NFC")).toContain(word);
    });
  });
});

describe.each([
  ["en", "point 4", "Point 4"],
  ["en", "Joint statement, POINT ٤", "Point 4"],
  ["de", "punkt 4", "Punkt 4"],
  ["tr", "MADDE 4", "Madde 4"],
  ["ar", "بند 4", "البند ٤"],
  ["ur", "نکتہ ۴", "نکتہ 4"],
  ["bn", "দফা ৪", "দফা ৪"],
  ["zh-Hans", "第4条", "第 4 条"],
  ["zh-Hans", "point-4", "第 4 条"],
] as const)("in %s", (code, question, name) => {
  test(`${question} is the number of a point, and the answer says so`, async () => {
    await onPage(`${sample.site.url}${code}/search.html`, async (page) => {
      await ask(page, question);
      const answer = page.locator("#results li").first();
      expect(await answer.locator("a .place").textContent()).toBe(name);
      expect((await follow(page, question)).id).toBe("point-4");
    });
  });
});

test("answers under one title say where each stands; a title stands nowhere", async () => {
  await onPage(`${sample.site.url}en/search.html?q=archive`, async (page) => {
    await links(page).first().waitFor();
    const answers = await links(page).evaluateAll((all) =>
      all.map((link) => [link.getAttribute("href")?.split("#")[1], link.querySelector(".place")?.textContent]),
    );
    expect(answers).toContainEqual(["p-2", "Paragraph 2"]);
    expect(answers).toContainEqual(["section-2", "Section 2"]);
    for (const [id, place] of answers) expect([id, place !== undefined]).toEqual([id, /-\d+$/.test(id ?? "")]);
    await ask(page, "“joint statement on open archives”");
    expect(await links(page).first().textContent()).toMatch(/translated$/);
  });
});

describe("in Thai and its neighbours, which write no spaces", () => {
  const codes = ["th", "km", "lo", "my"];
  let root: string;
  let declaration: Served;

  beforeAll(async () => {
    root = temporaryFolder();
    await writeCorpus(root, { locales: codes, articles: true });
    const { status, stderr } = await hexapla(["build", "--root", root, "--format", "html"]);
    expect([status, stderr]).toEqual([0, expect.anything()]);
    declaration = await serve(join(root, "dist"));
  });

  afterAll(() => declaration.close());

  test("words of one paragraph, side by side and apart, lead to it", async () => {
    await onPage(`${declaration.url}th/search.html`, async (page) => {
      const found = await follow(page, "การศึกษา ประถมศึกษา บังคับ");
      expect(found.path).toBe("/th/universal-declaration/index.html");
      expect(found.text).toContain("ประถมศึกษา");
      expect(found.marked.join("")).toContain("บังคับ");
    });
  });

  test.each(codes)("any eight characters of a paragraph in %s lead to it", async (code) => {
    await onPage(`${declaration.url}${code}/universal-declaration/index.html`, async (page) => {
      const text = (await page.locator(".body p").nth(7).textContent())?.normalize("NFC") ?? "";
      const part = /[\p{L}\p{M}]{14}/u.exec(text)?.[0].slice(3, 11) ?? "";
      await page.goto(`${declaration.url}${code}/search.html`);
      const found = await follow(page, `“${part}”`);
      expect(part).toHaveLength(8);
      expect(found.text.normalize("NFC")).toContain(part);
      expect(found.marked.join("")).toContain(part);
    });
  });

  test("every locale's search page loads what it asks for alone", () => {
    for (const code of codes) expect(existsSync(join(root, "dist/assets/search", code, "layout.js"))).toBe(true);
  });
});

test("works by keyboard alone, as one types; Escape clears", async () => {
  await onPage(`${sample.site.url}ar/search.html`, async (page) => {
    for (let tabs = 0; tabs < 20 && !(await page.locator("#q:focus").isVisible()); tabs += 1)
      await page.keyboard.press("Tab");
    await page.keyboard.type("المحفوظا");
    await page.keyboard.press("Escape");
    await page.keyboard.type("الأرشيف");
    await links(page).first().waitFor();
    expect(await page.getByRole("status").textContent()).toMatch(/عُثر على/);
    expect(await page.locator("#all").isVisible()).toBe(false);
    expect(new URL(page.url()).searchParams.get("q")).toBe("الأرشيف");
    await page.keyboard.press("Escape");
    await expect.poll(() => links(page).count()).toBe(0);
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
    expect(new URL(page.url()).search).toBe("");
    expect(await page.locator("#all").isVisible()).toBe(true);
    await page.keyboard.type("الأرشيف");
    await page.keyboard.press("Enter");
    await links(page).first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(":target").waitFor();
  });
});

test("a question is an address", async () => {
  await onPage(`${sample.site.url}tr/search.html?q=%C3%B6zet`, async (page) => {
    await links(page).first().waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("özet");
    expect(await page.getByRole("status").textContent()).toMatch(/^\d+ paragraf bulundu$/);
  });
});

test("says so where nothing is found", async () => {
  await onPage(`${sample.site.url}ur/search.html?q=%22qqqq`, async (page) => {
    await expect.poll(() => page.getByRole("status").textContent()).toBe("کچھ نہیں ملا۔");
  });
});

test("shows ten, and more when asked, and goes on there", async () => {
  await onPage(`${sample.site.url}en/search.html?q=archive`, async (page) => {
    await links(page).first().waitFor();
    expect(await links(page).count()).toBe(10);
    await page.getByRole("button", { name: "More results" }).click();
    await expect.poll(() => links(page).count()).toBeGreaterThan(10);
    const addresses = await links(page).evaluateAll((all) => all.map((each) => each.getAttribute("href")));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(await page.locator("#results li:nth-child(11) a:focus").count()).toBe(1);
  });
});

test("says so where the index does not arrive, and asks for it again", async () => {
  await onPage(`${sample.site.url}de/search.html`, async (page) => {
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
  await onPage(`${sample.site.url}en/search.html`, async (page) => {
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
  await onPage(pathToFileURL(join(folder, "zh-Hans/search.html")).href, async (page) => {
    const { id, text } = await follow(page, "屈居次位");
    expect([id, text]).toEqual(["point-4", expect.stringContaining("屈居次位")]);
  });
});

test("without scripts the page says that it needs them, and lists every statement", async () => {
  await onPage(
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
    await onPage(
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
      await onPage(`${sample.site.url}${code}/index.html`, async (page) => {
        page.on("request", (request) => names.push(new URL(request.url()).pathname));
        await page.goto(`${sample.site.url}${code}/search.html`);
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
