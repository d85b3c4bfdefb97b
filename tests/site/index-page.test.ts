import { expect, test } from "vitest";
import type { PublishedEdition } from "../../src/model/rendition.ts";
import { createHtmlRenderer } from "../../src/render/html/page.ts";
import { indexPage } from "../../src/site/index-page.ts";
import { ownTemplates } from "../render/html/own-templates.ts";
import { datelinePartOf, localeOf, textOf } from "../render/xhtml/sample-edition.ts";
import { publishedOf, settings, siteTextsOf } from "./published.ts";

function htmlOf(code: string, published: readonly PublishedEdition[]): string {
  const page = indexPage(localeOf(code), published, settings, siteTextsOf(code));
  expect(page.path).toBe(`${code}/index.html`);
  const rendered = createHtmlRenderer(ownTemplates).sitePage(page);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.findings));
  return new TextDecoder().decode(rendered.bytes);
}

test("the newest first, those without a date last, of one day by name", () => {
  const published = [
    publishedOf("a", "en", { issued: "2024-05-01" }),
    publishedOf("b", "en"),
    publishedOf("d", "en", { issued: "2026-01-01" }),
    publishedOf("c", "en", { issued: "2026-01-01" }),
    publishedOf("z", "el", { issued: "2027-01-01" }),
  ];
  const titles = [...htmlOf("en", published).matchAll(/<h2><a[^>]*>(.*?)<\/a>/g)].map(([, title]) => title);
  expect(titles).toEqual(["c in en", "d in en", "a in en", "b in en"]);
});

test("kind, date, summary and formats of each", () => {
  const html = htmlOf("en", [
    publishedOf("a", "en", {
      issued: "2024-05-01",
      dateline: [datelinePartOf("place", "Athens", { lang: "el", dir: "ltr" }), datelinePartOf("date", "1 May 2024")],
      summary: textOf("A < B", "summary"),
    }),
  ]);
  expect(html).toContain('<h2><a href="a/index.html">a in en</a></h2>');
  expect(html).toContain(
    '<p class="dateline"><bdi lang="el" dir="ltr">Athens</bdi><time datetime="2024-05-01">1 May 2024</time></p>',
  );
  expect(html).toContain('<p class="summary">A &lt; B</p>');
  expect(html).toContain('<a href="a/a.en.pdf" type="application/pdf">PDF</a>');
});

test("a title in another language than the page's is marked", () => {
  const html = htmlOf("ar", [
    publishedOf("a", "ar", { title: textOf("a in ar", "title", { lang: "en", dir: "ltr" }) }),
  ]);
  expect(html).toContain('<h2><a href="a/index.html" lang="en" dir="ltr">a in ar</a></h2>');
});

test("a language with nothing yet says so", () => {
  expect(htmlOf("el", [publishedOf("a", "en")])).toContain("Nothing yet");
});

test("the switcher leads to the other indexes", () => {
  const html = htmlOf("el", [publishedOf("a", "en"), publishedOf("a", "el")]);
  expect(html).toContain('<a href="../en/index.html" lang="en" hreflang="en" dir="ltr">English</a>');
  expect(html).toContain('<link rel="canonical" href="https://example.org/sub/el/">');
});
