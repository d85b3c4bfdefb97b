import { expect, test } from "vitest";
import type { PublishedFile } from "../../../src/model/published.ts";
import { createHtmlRenderer } from "../../../src/render/html/page.ts";
import { formatSize } from "../../../src/site/pages/about-files.ts";
import { aboutPages } from "../../../src/site/pages/about-page.ts";
import type { Site } from "../../../src/site/site.ts";
import { ownTemplates } from "../../render/html/own-templates.ts";
import { datelinePartOf, textOf } from "../../render/xhtml/sample-edition.ts";
import { parallelOf, publishedOf, siteOf, volumeOf } from "../published.ts";

const original = publishedOf("one", "en", {
  dateline: [datelinePartOf("place", "Athens"), datelinePartOf("date", "1–2 May 2024")],
  issued: "2024-05-01",
});
const greek = publishedOf("one", "el", {
  translators: ["Α < Β", "Γ"],
  translated: "2024-06-01",
  translatedFrom: "Translated",
  notice: "Two passages are marked.",
  rights: textOf("© Nobody", "rights", { lang: "en", dir: "ltr" }),
  percent: 80,
  words: { current: 1200, stale: 200, fuzzy: 0, missing: 100 },
  blocks: { current: 8, stale: 1, fuzzy: 0, missing: 1 },
});

function pagesOf(site: Site): ReadonlyMap<string, string> {
  const renderer = createHtmlRenderer(ownTemplates);
  return new Map(
    aboutPages(site).map((page) => {
      const rendered = renderer.sitePage(page);
      if (!rendered.ok) throw new Error(JSON.stringify(rendered.findings));
      return [page.path, new TextDecoder().decode(rendered.bytes)];
    }),
  );
}

const finished: PublishedFile = {
  path: "el/one/one.el.pdf",
  bytes: 123_456,
  sha256: "ab".repeat(32),
  mediaType: "application/pdf",
};
const site = siteOf([original, greek, publishedOf("two", "en", { files: { pdf: "en/two/two.en.pdf" } })], {
  parallel: [parallelOf("one", ["en", "el"])],
  volumes: [volumeOf("v", "one", ["en", "el"]), volumeOf("w", "two", ["en", "el"])],
  finished: new Map([[finished.path, finished]]),
});
const pages = pagesOf(site);
const html = pages.get("el/one/about.html") ?? "";

test("every edition with a page has one about it", () => {
  expect([...pages.keys()]).toEqual(["en/one/about.html", "el/one/about.html"]);
});

test("who translated it, when, how far it is, and what may be done with it", () => {
  expect(html).toContain("<dd><bdi>Α &lt; Β και Γ</bdi></dd>");
  expect(html).toContain('<time datetime="2024-06-01">day 2024-06-01</time>');
  expect(html).toContain("<bdi>Two passages are marked.</bdi>");
  expect(html).toContain('<bdi lang="en" dir="ltr">© Nobody</bdi>');
  const rows = [
    ...html.matchAll(
      /<tr><td>about\.states\.(\w+)<\/td><td class="align-end">(\d+)<\/td><td class="align-end">(\d+)</g,
    ),
  ];
  expect(rows.map(([, ...row]) => row)).toEqual([
    ["current", "1200", "8"],
    ["stale", "200", "1"],
    ["missing", "100", "1"],
  ]);
});

test("an original is not measured against itself, nor led to from itself", () => {
  const page = pages.get("en/one/about.html") ?? "";
  expect(page).not.toContain("<table>");
  expect(page).not.toContain("edition.original");
  expect(html).toContain(
    '<dt>edition.original</dt>\n<dd><a href="../../en/one/index.html" lang="en" dir="ltr">one in en</a></dd>',
  );
});

test("the day is written as below the title, which may be an interval", () => {
  expect(pages.get("en/one/about.html")).toContain('<time datetime="2024-05-01">1–2 May 2024</time>');
});

test("files have their size and checksum, where they are finished", () => {
  expect(html).toContain('<a href="one.el.pdf" type="application/pdf">PDF</a> <span class="size">120 kB</span>');
  expect(html).toContain(`<code dir="ltr">${"ab".repeat(32)}</code>`);
  expect(html).toContain('<a href="one.el.epub" type="application/epub+zip">EPUB</a></p>');
});

test("it leads to the text, to that in other languages, and names the pages about those", () => {
  expect(html).toContain('<h1><a href="index.html">one in el</a></h1>');
  expect(html).toContain('<li><a href="../../en/one/index.html" lang="en" hreflang="en" dir="ltr">English</a></li>');
  expect(html).toContain('hreflang="en" href="https://example.org/sub/en/one/about.html"');
  expect(html).toContain('<a href="../../parallel/en%2Bel/one/index.html">');
  expect(html).toContain('<a href="../../volumes/v/v.pdf"');
  expect(html).not.toContain("volumes/w");
});

test.each([
  [0, "en", "0 bytes"],
  [1, "en", "1 byte"],
  [300, "ar-EG", "٣٠٠ بايت"],
  [300, "zh-Hans", "300字节"],
  [990, "en", "990 bytes"],
  [999, "en", "1 kB"],
  [999_949, "en", "1 MB"],
  [1_500_000, "de", "1,5 MB"],
  [120_400, "en", "120 kB"],
])("%i bytes in %s are %s", (bytes, intl, size) => {
  expect(formatSize(bytes, intl)).toBe(size);
});

test("languages are in the one order that readers see everywhere", () => {
  const many = ["zh-Hans", "en", "ar", "de"].map((code) => publishedOf("one", code));
  const page = pagesOf(siteOf(many)).get("en/one/about.html") ?? "";
  const listed = /<ul class="editions">(.*?)<\/ul>/s.exec(page)?.[1] ?? "";
  const names = [...listed.matchAll(/>([^<]+)<\/a>/g)].map(([, name]) => name);
  expect(names).toEqual(["Deutsch", "English", "العربية", "简体中文"]);
});
