import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { edition, picture } from "../render/epub/edition.ts";
import { book } from "../render/epub/unpack.ts";
import { accessibilityViolations } from "../support/accessibility.ts";
import { aceViolations } from "../support/ace.ts";
import { openBrowser } from "../support/browser.ts";
import { epubcheck } from "../support/epubcheck.ts";
import { requireJava } from "../support/java.ts";
import { readPdf } from "../support/pdf.ts";
import { plainPdf } from "../support/plain-pdf.ts";
import { temporaryFolder } from "../support/repository.ts";
import { checkHtml } from "../support/vnu.ts";

// A judge that finds nothing is believed only if it finds something where there is something.
describe("each judge can object", () => {
  test("EPUBCheck", async (context) => {
    const file = join(temporaryFolder(), "rubbish.epub");
    writeFileSync(file, "no ZIP at all");
    expect((await epubcheck(requireJava(context), [file])).join("\n")).toContain("FATAL");
  });

  test("the Nu checker", async (context) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "rubbish.html"), "<!doctype html><title>x</title><p id=a><p id=a>");
    expect((await checkHtml(requireJava(context), folder, ["rubbish.html"])).join("\n")).toContain("Duplicate ID");
  });

  test("axe", async () => {
    const browser = await openBrowser();
    const page = await (await browser.newContext()).newPage();
    await page.setContent('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">');
    const violations = await accessibilityViolations(page);
    await browser.close();
    expect(violations.join("\n")).toContain("image-alt");
  });

  test("Ace", async () => {
    const folder = temporaryFolder();
    const one = edition({
      markdown: '![](content/a.png "A title, and nothing else")',
      assets: [{ path: "content/a.png", mediaType: "image/png", bytes: picture }],
    });
    const bad = edition({ over: { title: { ...one.title, lang: "no language" } } });
    const files = Object.entries({ good: one, bad }).map(([name, each]) => {
      const file = join(folder, `${name}.epub`);
      writeFileSync(file, book(each));
      return file;
    });
    const violations = (await aceViolations(files)).join("\n");
    expect(violations).toContain("valid-lang");
    expect(violations).not.toContain("good.epub");
  });

  test("the PDF readers", async () => {
    const bytes = new TextEncoder().encode(plainPdf);
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ language: undefined, title: undefined, displayTitle: false, tags: "", pages: 1 });
    expect(pdf.fonts).toEqual([{ name: "Times-Roman", embedded: false }]);
  });
});
