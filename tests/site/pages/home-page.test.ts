import fc from "fast-check";
import { expect, test } from "vitest";
import { createHtmlRenderer } from "../../../src/render/html/page.ts";
import { homePage } from "../../../src/site/pages/home-page.ts";
import { ownTemplates } from "../../render/html/own-templates.ts";
import { codes, parallelOf, publishedOf, siteOf, volumeOf } from "../published.ts";

const published = codes.map((code) => publishedOf("one", code));

function namesOf(page: ReturnType<typeof homePage>): string[] {
  return (page.data.choices as readonly { name: string }[]).map(({ name }) => name);
}

test("languages are sorted by their own names, script by script, whatever the order they come in", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(published, { minLength: published.length }), (shuffled) => {
      const names = namesOf(homePage(siteOf(shuffled)));
      expect(names).toEqual(["Deutsch", "English", "Türkçe", "Ελληνικά", "العربية", "简体中文"]);
    }),
  );
});

test("a language without a page is no choice", () => {
  const page = homePage(siteOf([publishedOf("one", "el")]));
  expect(namesOf(page)).toEqual(["Ελληνικά"]);
});

test("the page is in the source language and links to every index", () => {
  const html = htmlOf(siteOf(published));
  expect(homePage(siteOf(published)).path).toBe("index.html");
  expect(html).toContain('<html lang="en" dir="ltr" class="script-latn">');
  expect(html).toContain('<link rel="stylesheet" href="assets/style.css">');
  expect(choicesIn(html)).toEqual([
    choice("de", "Deutsch", "ltr"),
    choice("en", "English", "ltr"),
    choice("tr", "Türkçe", "ltr"),
    choice("el", "Ελληνικά", "ltr"),
    choice("ar", "العربية", "rtl"),
    choice("zh-Hans", "简体中文", "ltr"),
  ]);
  expect(html).toContain('<link rel="alternate" hreflang="zh-Hans" href="https://example.org/sub/zh-Hans/">');
});

test("parallel editions and volumes are offered where there are any", () => {
  const html = htmlOf(
    siteOf(published, { parallel: [parallelOf("one", ["en", "ar"])], volumes: [volumeOf("all", "one", ["ar", "en"])] }),
  );
  expect(html).toContain(
    '<li><a href="parallel/en%2Bar/index.html"><bdi lang="en" dir="ltr">English</bdi> · <bdi lang="ar" dir="rtl">العربية</bdi></a></li>',
  );
  expect(html).toContain('<p class="name" lang="ar" dir="rtl">Volume all</p>');
  expect(html).toContain('<a href="volumes/all/all.pdf" type="application/pdf">PDF</a>');
  const bare = htmlOf(siteOf(published));
  expect(bare).not.toContain("parallels");
  expect(bare).not.toContain("volumes");
});

/** The list of languages, an item a line. */
function choicesIn(html: string): readonly string[] {
  return /<ul class="choices">\n(.*?)\n<\/ul>/s.exec(html)?.[1]?.split("\n") ?? [];
}

function choice(code: string, name: string, direction: string): string {
  const attributes = `href="${code}/index.html" lang="${code}" hreflang="${code}" dir="${direction}"`;
  const words = `<span class="name">${name}</span> <span class="in">Title ${code}</span>`;
  return `<li><a ${attributes} data-offer="home.continue ${name}">${words}</a></li>`;
}

function htmlOf(site: ReturnType<typeof siteOf>): string {
  const rendered = createHtmlRenderer(ownTemplates).sitePage(homePage(site));
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.findings));
  return new TextDecoder().decode(rendered.bytes);
}
