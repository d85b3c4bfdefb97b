import { mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, test } from "vitest";
import { editions } from "../../support/built.ts";
import { hasCount, openMenu, settled } from "../../support/reading.ts";
import { temporaryFolder } from "../../support/repository.ts";
import { serve } from "../../support/serve.ts";
import { servedSample } from "../../support/served-sample.ts";
import { deadAddresses, targetOf as leadsTo } from "../../support/site-faults.ts";
import { readPage, sitePages } from "../../support/site-pages.ts";

const { folder } = inject("sample");
const url = "https://statements.archive-network.example/";
const paths = sitePages(folder);
const pages = new Map(paths.map((path) => [path, readPage(join(folder, path))]));
const shown = [...pages].filter(([, { isRedirect }]) => !isRedirect);

const targetOf = (address: string, from: string) => leadsTo(address, from, url);

test("every internal address of every page, in links, in the head and of files, leads to what is there", () => {
  expect(deadAddresses(folder, url)).toEqual([]);
  expect([...pages.values()].flatMap(({ addresses }) => addresses).length).toBeGreaterThan(1000);
});

test("every page of the site is reached from the first by links alone", () => {
  const reached = new Set(["index.html"]);
  for (const from of reached) {
    for (const address of pages.get(from)?.addresses ?? []) {
      const target = targetOf(address, from);
      if (target !== undefined && pages.has(target.path)) reached.add(target.path);
    }
  }
  const apart = shown.map(([path]) => path).filter((path) => path !== "404.html" && !reached.has(path));
  expect(apart).toEqual([]);
});

test("every page says its own address", () => {
  const wrong = shown.filter(([path, { canonical }]) => {
    const own =
      url +
      path
        .replace(/(^|\/)index\.html$/, "$1")
        .split("/")
        .map(encodeURIComponent)
        .join("/");
    return path !== "404.html" && canonical !== own;
  });
  expect(wrong.map(([path, { canonical }]) => [path, canonical])).toEqual([]);
});

test("hreflang: every page that a page names names the same pages, and itself", () => {
  const wrong: string[] = [];
  for (const [path, { alternates }] of shown) {
    const versions = [...alternates].filter(([language]) => language !== "x-default");
    for (const [language, address] of versions) {
      const target = targetOf(address, path)?.path ?? "";
      const named = [...(pages.get(target)?.alternates ?? [])].filter(([each]) => each !== "x-default");
      const isSame =
        named.length === versions.length &&
        versions.every(([each, href]) => pages.get(target)?.alternates.get(each) === href);
      // The page that chooses a language names the indexes, which name each other.
      if (path !== "index.html" && !isSame) wrong.push(`${path}: ${language}`);
    }
  }
  expect(wrong).toEqual([]);
});

const statements = editions(folder, "html").map(({ file }) => file.slice(folder.length + 1));

test("a statement's page has one style sheet, and at most 10 kB of script", () => {
  expect(statements.length).toBeGreaterThan(30);
  for (const path of statements) {
    const { styleSheets, scripts = [] } = pages.get(path) ?? { styleSheets: [] };
    expect(styleSheets).toEqual(["../../assets/style.css"]);
    const bytes = scripts.map((script) => statSync(join(folder, targetOf(script, path)?.path ?? "")).size);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(10_000);
  }
});

/** HTML, sheet and scripts of a page, before compression. */
function weightOf(path: string): { readonly bytes: number; readonly letters: number } {
  const { styleSheets, scripts } = pages.get(path) ?? { styleSheets: [], scripts: [] };
  const files = [path, ...[...styleSheets, ...scripts].map((each) => targetOf(each, path)?.path ?? "")];
  const texts = files.map((each) => readFileSync(join(folder, each), "utf8"));
  return {
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    letters: texts.reduce((sum, text) => sum + text.length, 0),
  };
}

/** 50 KB. */
const limit = 50 * 1024;

test("a statement's page weighs less than 50 KB; where a letter takes two or three bytes, it has fewer letters", () => {
  for (const path of statements.filter((each) => !each.startsWith("parallel/"))) {
    const { bytes, letters } = weightOf(path);
    expect([path, letters < limit]).toEqual([path, true]);
    if (!/^(ar|bn|el|ru|ur)\//.test(path)) expect([path, bytes < limit]).toEqual([path, true]);
  }
  expect(weightOf("ar/joint-statement/index.html").bytes).toBeLessThan(limit);
});

const sample = servedSample();

describe.each(["en", "ar"])("the page of a statement in %s", (locale) => {
  test("asks for its files and nothing else, and sets no cookie", async () => {
    const context = await sample.browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.clock.install();
    await page.goto(`${sample.site.url}${locale}/joint-statement/index.html`);
    // Nor later, whatever may be waiting for its time.
    await page.clock.runFor("01:00");
    await settled(page);
    expect(await context.cookies()).toEqual([]);
    await context.close();
    expect(asked.filter((each) => !each.startsWith(sample.site.url))).toEqual([]);
    const files = asked.map((each) => each.slice(sample.site.url.length)).filter((each) => each !== "favicon.ico");
    const own = `${locale}/joint-statement/index.html`;
    expect(new Set(files)).toEqual(new Set([own, "assets/reader.js", "assets/style.css"]));
  });

  test("is read from a disk: its sheet, its scripts, its links, another language", async () => {
    const context = await sample.browser.newContext();
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("requestfailed", (request) => faults.push(request.url()));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    await page.goto(pathToFileURL(join(folder, locale, "joint-statement/index.html")).href);
    expect(await page.locator("html").evaluate((root) => root.ownerDocument.styleSheets.length)).toBe(1);
    const fits = await page.locator("main").evaluate((main) => main.getBoundingClientRect().width);
    expect(fits).toBeLessThan(900);
    await openMenu(page);
    await page.locator('.languages a[hreflang="el"]').click();
    await hasCount(page, "html[lang=el]", 1);
    await page.locator(".title .about a").click();
    await hasCount(page, ".facts", 1);
    await page.locator("h1 a").click();
    await hasCount(page, ".title .about a", 1);
    await context.close();
    expect(faults).toEqual([]);
  });
});

test("below a path, every page finds its files", async () => {
  const above = temporaryFolder();
  mkdirSync(join(above, "a path"));
  symlinkSync(folder, join(above, "a path/statements"));
  const below = await serve(above);
  const context = await sample.browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const at = `${below.url}a%20path/statements/`;
  await page.goto(at);
  await page.locator('.choices a[lang="ar"]').click();
  await page.waitForURL(`${at}ar/index.html`);
  await page.locator(".statements h2 a").first().click();
  await page.waitForURL(/statements\/ar\/[^/]+\/index\.html$/);
  await page.locator(".title .about a").click();
  await page.waitForURL(/\/about\.html$/);
  await page.locator(".masthead .publication a").click();
  await page.waitForURL(`${at}ar/index.html`);
  await hasCount(page, ".statements", 1);
  await context.close();
  await below.close();
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((path) => !path.startsWith("/a%20path/statements/") && path !== "/favicon.ico")).toEqual([]);
  expect(below.missing.filter((path) => path !== "/favicon.ico")).toEqual([]);
});
