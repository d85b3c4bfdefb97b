import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTranslations, writeCorpus } from "../../scripts/corpus-udhr/corpus.ts";
import { articlesOf, readDeclaration } from "../../scripts/corpus-udhr/declaration.ts";
import { objectionsTo } from "../../scripts/corpus-validate/pdf-rules.ts";
import { accessibilityViolations } from "../support/accessibility.ts";
import { openBrowser } from "../support/browser.ts";
import { editions } from "../support/built.ts";
import type { CommandResult } from "../support/command.ts";
import { epubcheck } from "../support/epubcheck.ts";
import { requireJava } from "../support/java.ts";
import { readPdf } from "../support/pdf.ts";
import { hexapla } from "../support/publication.ts";
import { temporaryFolder } from "../support/repository.ts";
import { type Served, serve } from "../support/serve.ts";
import { deadAddresses, sitemapVersions, unansweredVersions } from "../support/site-faults.ts";
import { checkHtml } from "../support/vnu.ts";

/** Real text in nine scripts (Latin, Cyrillic, Hebrew, Arabic, Devanagari, Gujarati, Vai, Han both ways); Korean has no font here. */
const locales = [
  ...["be", "mk", "yi", "ur", "ug", "zlm-Arab", "hi", "mr", "gu", "vai", "yue", "zh-x-beijing", "mis-Hans-x-023"],
  ...["af", "azb-Latn", "cpu", "da", "eo", "es", "et", "fi", "fi-x-067", "fo", "hr", "id", "it", "mis-Latn-x-013"],
  ...["nb", "pt-BR", "sk", "sms", "sv", "sw", "tr", "ug-Latn", "vi", "xh", "ak"],
];
const withoutFont = "ko";

let root: string;
let result: CommandResult;

beforeAll(async () => {
  root = temporaryFolder();
  await writeCorpus(root, { locales: [...locales, withoutFont] });
  result = await hexapla(["build", "--root", root]);
});

describe("the corpus", () => {
  test("has every translation with the English sequence of blocks, each under its own tag", () => {
    const tags = readTranslations().map(({ tag }) => tag);
    expect(tags).toHaveLength(106);
    expect(new Set(tags).size).toBe(106);
    expect(tags.map((tag) => Intl.getCanonicalLocales(tag)[0])).toEqual(tags);
  });

  test.each([
    ["por_BR", "pt-BR"],
    ["tuk_latn", "tk"],
    ["uig_latn", "ug-Latn"],
    ["uig_arab", "ug"],
    ["032", "azb-Latn"],
    ["cmn_hans_beijing", "zh-x-beijing"],
    ["fin", "fi"],
    ["067", "fi-x-067"],
    ["023", "mis-Hans-x-023"],
  ])("%s is %s", (code, tag) => {
    expect(readTranslations().find((translation) => translation.code === code)?.tag).toBe(tag);
  });

  test("has four times as many that are alike in title and articles, in thirty scripts", () => {
    const all = readTranslations((code) => articlesOf(readDeclaration(code)));
    expect(all).toHaveLength(427);
    expect(new Set(all.map(({ tag }) => tag)).size).toBe(427);
    expect(new Set(all.map(({ tag }) => new Intl.Locale(tag).maximize().script)).size).toBe(31);
  });

  test("makes the same publication twice", async () => {
    const again = temporaryFolder();
    await writeCorpus(again, { locales: ["ur"] });
    const catalog = "locales/ur/universal-declaration.po";
    expect(readFileSync(join(again, catalog))).toEqual(readFileSync(join(root, catalog)));
  });
});

describe("thirty and more of them, built", () => {
  test("all but the one without a font, in three formats", () => {
    for (const format of ["html", "pdf", "epub"] as const) {
      const built = editions(join(root, "dist"), format).map(({ locale }) => locale);
      expect(built.toSorted()).toEqual(["en", ...locales].toSorted());
    }
  });

  test("the one without a font is refused by a finding that names the character", () => {
    expect(result.status).toBe(1);
    const findings = result.stderr.split("\n").filter((line) => /missing-glyph|font-missing/.test(line));
    expect(findings.join("\n")).toMatch(/missing-glyph/);
    expect(result.stderr).toMatch(/U\+[0-9A-F]{4,6}/);
    expect(result.stderr).toMatch(/HANGUL SYLLABLE/i);
  });

  test("EPUBCheck has nothing to say", async (context) => {
    const files = editions(join(root, "dist"), "epub").map(({ file }) => file);
    expect(await epubcheck(requireJava(context), files)).toEqual([]);
  });

  test("the Nu checker has nothing to say", async (context) => {
    const pages = editions(join(root, "dist"), "html").map(({ file }) => relative(join(root, "dist"), file));
    const found = await checkHtml(requireJava(context), join(root, "dist"), pages);
    // Its guess of the language knows few languages: it takes Yiddish for Hebrew and Skolt Sami for Estonian.
    expect(found.filter((line) => !line.includes("This document appears to be written in"))).toEqual([]);
  });

  test("every address and fragment of the site leads to what is there", () => {
    expect(deadAddresses(join(root, "dist"), "https://udhr.example.org/")).toEqual([]);
  });

  test("so many languages name each other in the sitemap, and in the switchers", () => {
    const versions = sitemapVersions(join(root, "dist"));
    const page = "https://udhr.example.org/ur/universal-declaration/";
    expect([...(versions.get(page)?.keys() ?? [])].toSorted()).toEqual(["en", "x-default", ...locales].toSorted());
    expect(unansweredVersions(versions)).toEqual([]);
    const html = readFileSync(join(root, "dist/ur/universal-declaration/index.html"), "utf8");
    expect(html.match(/<a [^>]* rel="alternate"/g)).toHaveLength(locales.length + 1);
    expect(html).not.toContain('<link rel="alternate" hreflang');
  });

  test("the readers of PDF find nothing missing, and every article", async () => {
    for (const { locale, file } of editions(join(root, "dist"), "pdf")) {
      const bytes = new Uint8Array(readFileSync(file));
      expect({ locale, objections: await objectionsTo(bytes, locale) }).toEqual({ locale, objections: [] });
      expect((await readPdf(bytes)).tags.match(/^ *H2\b/gm)).toHaveLength(31);
    }
  });
});

describe("its pages in a browser", () => {
  let browser: Browser;
  let site: Served;

  beforeAll(async () => {
    browser = await openBrowser();
    site = await serve(join(root, "dist"));
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const shown = ["index.html", "yi/index.html", "yi/universal-declaration/about.html", "hi/search.html"];
  const scripts = ["be", "yi", "ur", "hi", "gu", "vai", "yue", "mis-Hans-x-023"];

  test.each([...shown, ...scripts.map((code) => `${code}/universal-declaration/index.html`)])(
    "%s: axe finds nothing, and nothing is wider than a telephone",
    async (path) => {
      const context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      await page.goto(site.url + path);
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
      await context.close();
    },
  );

  test("words of another direction stand at the page's own edge", async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${site.url}yi/universal-declaration/index.html`);
    const [kind, title] = (await page.evaluate(`[".kind", "h1"].map((name) => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(name));
      return Math.round(range.getBoundingClientRect().right);
    })`)) as number[];
    expect(Math.abs((kind ?? 0) - (title ?? 0))).toBeLessThan(4);
    await page.close();
  });
});
