import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Nodes } from "mdast";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Edition } from "../../../src/model/edition.ts";
import { bareHead } from "../../../src/model/page-head.ts";
import type { PageLinks } from "../../../src/model/page-links.ts";
import { walk } from "../../../src/model/tree.ts";
import { createHtmlRenderer } from "../../../src/render/html/page.ts";
import { accessibilityViolations, mismatchedNames } from "../../support/accessibility.ts";
import { openBrowser } from "../../support/browser.ts";
import { requireJava } from "../../support/java.ts";
import { hasCount, openMenu, settled, showPrinted } from "../../support/reading.ts";
import { temporaryFolder } from "../../support/repository.ts";
import { checkHtml } from "../../support/vnu.ts";
import { editionOf, firstOf, localeOf, markOf, textOf } from "../xhtml/sample-edition.ts";
import { everyBlock, widePicture } from "./every-block.ts";
import { ownTemplates } from "./own-templates.ts";
import { reader } from "./reader-words.ts";

const links: PageLinks = {
  head: { ...bareHead, reader },
  about: null,
  root: "",
  languages: ["en", "ar", "ur", "zh-Hans"].map((code, index) => {
    const { ownName, direction } = localeOf(code);
    return {
      code,
      name: ownName,
      direction,
      href: `${code}.html`,
      url: `https://example.org/${code}/`,
      current: index === 0,
      behind: null,
    };
  }),
  parallels: [],
  defaultUrl: "https://example.org/",
  downloads: [{ format: "pdf", href: "a.pdf", label: "PDF", mediaType: "application/pdf" }],
  statements: {},
};

const sheet = ["style", "reader"].map((name) => ownTemplates[`html/${name}.css`]).join("\n");

const word = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(3);

/** Every kind of block, marked in every way, with words that no line can hold. */
function everything(code: string): Edition {
  const edition = editionOf(everyBlock(word), {
    locale: localeOf(code),
    title: textOf(word, "title"),
    notice: "Some paragraphs are marked.",
    summary: textOf("Summary", "summary"),
    assets: [{ path: "a.png", mediaType: "image/png", bytes: widePicture }],
  });
  const other = code === "en" ? { lang: "ar", dir: "rtl" as const } : { lang: "en", dir: "ltr" as const };
  firstOf(edition, "paragraph").data = {
    block: markOf("p-1", { state: "missing", notice: "Not translated.", ...other }),
  };
  firstOf(edition, "heading").data = { block: markOf("section-1", { state: "stale", notice: "Outdated." }) };
  for (const [index, cell] of cellsOf(edition).entries()) {
    const mark = { state: "fuzzy", notice: "Unchecked.", ...other } as const;
    if (index % 2 === 0) cell.data = { block: markOf(cell.data?.block?.id ?? "", mark) };
  }
  return edition;
}

function cellsOf(edition: Edition): Nodes[] {
  return [...walk(edition.body)].map(([node]) => node).filter(({ type }) => type === "tableCell");
}

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** A page with its style sheet, from memory: nothing else is answered. */
async function open(edition: Edition, settings: Parameters<Browser["newContext"]>[0]): Promise<Page> {
  const rendered = createHtmlRenderer(ownTemplates).statementPage(edition, links);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.findings));
  const page = await (await browser.newContext(settings)).newPage();
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: Buffer.from(rendered.bytes) });
    if (pathname === "/assets/style.css") return route.fulfill({ contentType: "text/css", body: sheet });
    if (pathname === "/assets/a.png")
      return route.fulfill({ contentType: "image/png", body: Buffer.from(widePicture) });
    return route.abort();
  });
  await page.goto("https://example.org/");
  return page;
}

/** A computed style of the first element found, or of what CSS puts before or after it. */
function styleOf(found: Locator, property: string, pseudo?: "::before" | "::after"): Promise<string> {
  return found
    .first()
    .evaluate(
      (element, [name, part]) =>
        element.ownerDocument.defaultView.getComputedStyle(element, part).getPropertyValue(name),
      [property, pseudo] as const,
    );
}

const phone = { viewport: { width: 320, height: 640 } };

describe.each(["en", "ar", "ur", "zh-Hans"])("a page with every block and mark, in %s", (code) => {
  test.each(["light", "dark"] as const)(
    "axe finds no fault in %s colours, with the switcher open and a target",
    async (colorScheme) => {
      const page = await open(everything(code), { colorScheme });
      await page.goto("https://example.org/#point-2");
      await hasCount(page, "#point-2:target", 1);
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await mismatchedNames(page)).toEqual([]);
      await openMenu(page);
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.context().close();
    },
  );

  test("nothing is wider than a narrow phone, the open switcher included (WCAG 2.2, 1.4.10)", async () => {
    const page = await open(everything(code), phone);
    await openMenu(page);
    const outside = await page
      .locator("body :not(.skip, .table *)")
      .evaluateAll((all) =>
        all
          .filter((each) => each.getBoundingClientRect().right > 321 || each.getBoundingClientRect().left < -1)
          .map((each) => each.outerHTML.slice(0, 80)),
      );
    expect(outside).toEqual([]);
    expect(await page.locator("html").evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  test("a wide table scrolls in its box, with the keyboard alone", async () => {
    const page = await open(everything(code), phone);
    const box = page.getByRole("region", { name: /Column 1/ });
    await box.focus();
    await settled(page);
    await page.keyboard.press(code === "ar" || code === "ur" ? "ArrowLeft" : "ArrowRight");
    await expect.poll(() => box.evaluate((each) => Math.abs(each.scrollLeft))).toBeGreaterThan(0);
    expect(await styleOf(box, "outline-style")).toBe("solid");
    await page.context().close();
  });
});

test("the judge of names can object", async () => {
  const page = await (await browser.newContext()).newPage();
  await page.setContent('<a href="#x" role="doc-backlink" aria-label="Back to note 1">↑<sup>2</sup></a>');
  expect(await mismatchedNames(page)).toHaveLength(1);
  await page.context().close();
});

test("each level of headings is set smaller than the one above it", async () => {
  const page = await open(everything("en"), {});
  const sizes: number[] = [];
  for (const level of [1, 2, 3, 4, 5, 6]) {
    sizes.push(Number.parseFloat(await styleOf(page.locator(`.title h1, .body > h${level}`).last(), "font-size")));
  }
  expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  expect(new Set(sizes).size).toBe(6);
  await page.context().close();
});

test("a quotation in a quotation, and a note in a note, are set no larger or smaller", async () => {
  const page = await open(everything("en"), {});
  for (const name of ["blockquote", "aside"]) {
    const outer = await styleOf(page.locator(`.body > ${name}:has(${name})`), "font-size");
    expect(await styleOf(page.locator(`${name} ${name}`).last(), "font-size")).toBe(outer);
  }
  await page.context().close();
});

test("nothing moves when a picture arrives", async () => {
  const page = await open(everything("en"), phone);
  const picture = page.locator("img");
  const before = await picture.evaluate((image) => image.getBoundingClientRect().height);
  expect(before).toBeGreaterThan(50);
  await page.route("**/a.png", () => new Promise(() => undefined));
  await page.reload({ waitUntil: "domcontentloaded" });
  expect(await picture.evaluate((image) => image.complete)).toBe(false);
  await expect.poll(() => picture.evaluate((image) => image.getBoundingClientRect().height)).toBe(before);
  await page.context().close();
});

test("a block in another direction is set from its own side", async () => {
  const page = await open(everything("ar"), {});
  expect(await styleOf(page.locator("#p-1"), "direction")).toBe("ltr");
  expect(await styleOf(page.locator(".notice:has(+ #p-1)"), "direction")).toBe("rtl");
  await page.context().close();
});

test("points are numbered in the locale's digits", async () => {
  const page = await open(everything("bn"), {});
  expect(await styleOf(page.locator(".points > li"), "list-style-type")).toBe("bengali");
  await page.context().close();
});

test("the first thing the keyboard reaches skips to the text", async () => {
  const page = await open(everything("en"), {});
  await page.keyboard.press("Tab");
  await expect.poll(() => page.locator(":focus").getAttribute("class")).toBe("skip");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(":focus").getAttribute("id")).toBe("main");
  await page.context().close();
});

test("on paper there is no navigation, and links show where they lead", async () => {
  const page = await open(everything("en"), {});
  await showPrinted(page, { colorScheme: "dark" });
  for (const name of [".languages", ".downloads", ".skip"]) {
    expect(await styleOf(page.locator(name), "display")).toBe("none");
  }
  const link = page.locator(".body a[href^=http]");
  expect(await styleOf(link, "content", "::after")).toContain("https://example.org/");
  expect(await styleOf(page.locator("html"), "background-color")).toBe("rgb(255, 255, 255)");
  await page.context().close();
});

test.each(["en", "ar", "zh-Hans"])("printed, nothing of the %s page is cut off", async (code) => {
  const page = await open(everything(code), { viewport: { width: 640, height: 900 } });
  await showPrinted(page);
  const width = await page.locator("html").evaluate((root) => root.clientWidth);
  const outside = await page
    .locator(".body *, .notes *, .title *")
    .evaluateAll(
      (all, most) =>
        all
          .filter((each) => each.getBoundingClientRect().right > most + 1 || each.getBoundingClientRect().left < -1)
          .map((each) => each.outerHTML.slice(0, 80)),
      width,
    );
  expect(outside).toEqual([]);
  expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-");
  await page.context().close();
});

test("the Nu checker has nothing to say of every block, in both directions", async (context) => {
  const java = requireJava(context);
  const folder = temporaryFolder();
  const codes = ["en", "ar"];
  for (const code of codes) {
    const rendered = createHtmlRenderer(ownTemplates).statementPage(everything(code), links);
    if (rendered.ok) writeFileSync(join(folder, `${code}.html`), rendered.bytes);
  }
  expect(
    await checkHtml(
      java,
      folder,
      codes.map((code) => `${code}.html`),
    ),
  ).toEqual([]);
});
