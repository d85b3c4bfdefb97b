import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Edition } from "../../../src/model/edition.ts";
import type { PageLinks } from "../../../src/model/page.ts";
import { createHtmlRenderer } from "../../../src/render/html/page.ts";
import { accessibilityViolations } from "../../support/accessibility.ts";
import { openBrowser } from "../../support/browser.ts";
import { editionOf, firstOf, localeOf, markOf, textOf } from "../xhtml/sample-edition.ts";
import { ownTemplates } from "./own-templates.ts";

const links: PageLinks = {
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
    };
  }),
  defaultUrl: "https://example.org/",
  downloads: [{ format: "pdf", href: "a.pdf", label: "PDF", mediaType: "application/pdf" }],
  statements: {},
};

const word = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(3);

/** Every kind of block, marked in every way, with words that no line can hold. */
function everything(code: string): Edition {
  const columns = Array.from({ length: 9 }, (_, index) => `Column ${index}`);
  const edition = editionOf(
    [
      `First [link](https://example.org/) and note.[^x] ${word}`,
      "## Heading",
      ...Array.from({ length: 12 }, (_, index) => `${index + 1}. **Point.** Words.`),
      `> Words.\n>\n> From here`,
      ":::note\nMind.\n:::",
      "- [x] done\n- [ ] open",
      `\`\`\`\n${word} code\n\`\`\``,
      `| ${columns.join(" | ")} |\n|${" --: |".repeat(9)}\n|${" 123 |".repeat(9)}`,
      "***",
      "[^x]: The note.",
    ].join("\n\n"),
    {
      locale: localeOf(code),
      title: textOf(word, "title"),
      notice: "Some paragraphs are marked.",
      summary: textOf("Summary", "summary"),
    },
  );
  const other = code === "en" ? { lang: "ar", dir: "rtl" as const } : { lang: "en", dir: "ltr" as const };
  firstOf(edition, "paragraph").data = {
    block: markOf("p-1", { state: "missing", notice: "Not translated.", ...other }),
  };
  firstOf(edition, "heading").data = { block: markOf("section-1", { state: "stale", notice: "Outdated." }) };
  firstOf(edition, "tableCell").data = { block: markOf("p-9", { state: "fuzzy", notice: "Unchecked.", ...other }) };
  return edition;
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
    if (pathname === "/assets/style.css")
      return route.fulfill({ contentType: "text/css", body: ownTemplates["html/style.css"] });
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
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.click("summary");
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.context().close();
    },
  );

  test("nothing is wider than a narrow phone, the open switcher included (WCAG 2.2, 1.4.10)", async () => {
    const page = await open(everything(code), phone);
    await page.click("summary");
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
    await page.keyboard.press(code === "ar" || code === "ur" ? "ArrowLeft" : "ArrowRight");
    await expect.poll(() => box.evaluate((each) => Math.abs(each.scrollLeft))).toBeGreaterThan(0);
    expect(await styleOf(box, "outline-style")).toBe("solid");
    await page.context().close();
  });
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
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const name of [".languages", ".downloads", ".skip"]) {
    expect(await styleOf(page.locator(name), "display")).toBe("none");
  }
  const link = page.locator("#p-1 a[href^=http]");
  expect(await styleOf(link, "content", "::after")).toContain("https://example.org/");
  expect(await styleOf(page.locator("html"), "background-color")).toBe("rgb(255, 255, 255)");
  await page.context().close();
});
