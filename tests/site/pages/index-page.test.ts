import { describe, expect, test } from "vitest";
import type { PublishedEdition } from "../../../src/model/published.ts";
import { createHtmlRenderer } from "../../../src/render/html/page.ts";
import { indexPages } from "../../../src/site/pages/index-page.ts";
import type { Site } from "../../../src/site/site.ts";
import { ownTemplates } from "../../render/html/own-templates.ts";
import { datelinePartOf, localeOf, textOf } from "../../render/xhtml/sample-edition.ts";
import { parallelOf, publishedOf, siteOf, volumeOf } from "../published.ts";

function pagesOf(code: string, site: Site): Map<string, string> {
  const renderer = createHtmlRenderer(ownTemplates);
  return new Map(
    indexPages(localeOf(code), site).map((page) => {
      const rendered = renderer.sitePage(page);
      if (!rendered.ok) throw new Error(JSON.stringify(rendered.findings));
      return [page.path, new TextDecoder().decode(rendered.bytes)];
    }),
  );
}

function htmlOf(code: string, published: readonly PublishedEdition[]): string {
  const pages = pagesOf(code, siteOf(published));
  expect([...pages.keys()]).toEqual([`${code}/index.html`]);
  return pages.get(`${code}/index.html`) ?? "";
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
  expect(html).toContain('<h2><a href="a/index.html"><span class="one" lang="en" dir="ltr">a in ar</span></a></h2>');
});

test("a language with nothing yet says so", () => {
  expect(htmlOf("el", [publishedOf("a", "en")])).toContain("Nothing yet");
});

test("the switcher leads to the other indexes", () => {
  const html = htmlOf("el", [publishedOf("a", "en"), publishedOf("a", "el")]);
  expect(html).toContain('<a href="../en/index.html" lang="en" hreflang="en">English</a>');
  expect(html).toContain('<link rel="canonical" href="https://example.org/sub/el/">');
});

test("what is not complete says how far it is", () => {
  const edition = publishedOf("a", "ar", { percent: 93, notice: "Marked." });
  const percent = new Intl.NumberFormat(localeOf("ar").intl, { style: "percent" }).format(0.93);
  expect(htmlOf("ar", [edition])).toContain(`<p class="version">Marked. about.percent ${percent}</p>`);
  expect(htmlOf("en", [publishedOf("a", "en")])).not.toContain("about.percent");
});

test("parallel editions and volumes stand with what they hold", () => {
  const published = [publishedOf("a", "en"), publishedOf("a", "el"), publishedOf("b", "en")];
  const more = { parallel: [parallelOf("a", ["en", "ar"])], volumes: [volumeOf("v", "a", ["en", "ar"])] };
  const english = pagesOf("en", siteOf(published, more)).get("en/index.html") ?? "";
  expect(english.match(/<li><a href="\.\.\/parallel\/en%2Bar\/a\/index\.html">/g)).toHaveLength(1);
  expect(english).toContain('<a href="../volumes/v/v.pdf" type="application/pdf">PDF</a>');
  const greek = pagesOf("el", siteOf(published, more)).get("el/index.html") ?? "";
  expect(greek).not.toContain("parallel/en%2Bar/a/");
  expect(greek).not.toContain("volumes/v");
});

describe("1,000 statements", () => {
  const many = Array.from({ length: 1000 }, (_, at) => {
    const day = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
    return publishedOf(`s-${at}`, "ar", { issued: day });
  });
  const pages = pagesOf("ar", siteOf([...many, publishedOf("s-0", "en")]));
  const page = (number: number) => pages.get(number === 1 ? "ar/index.html" : `ar/page-${number}.html`) ?? "";

  test("stand on 20 pages, each of them once, the newest first", () => {
    const names = [...pages.values()].flatMap((html) =>
      [...html.matchAll(/<h2><a href="(s-\d+)\/index\.html">/g)].map(([, name]) => name),
    );
    expect(pages.size).toBe(20);
    expect(names).toEqual(many.map(({ edition }) => edition.statement).toReversed());
  });

  test("each page leads to the one before and the one behind, in its head and in its text", () => {
    expect(page(1)).not.toContain('rel="prev"');
    expect(page(1).match(/rel="next" href="page-2\.html"/g)).toHaveLength(2);
    expect(page(2).match(/rel="prev" href="index\.html"/g)).toHaveLength(2);
    expect(page(20).match(/rel="prev" href="page-19\.html"/g)).toHaveLength(2);
    expect(page(20)).not.toContain('rel="next"');
  });

  test("only the first page stands for the index in other languages", () => {
    expect(page(1)).toContain('hreflang="en" href="https://example.org/sub/en/"');
    expect(page(2)).not.toContain('rel="alternate" hreflang');
    expect(page(2)).toContain('<link rel="canonical" href="https://example.org/sub/ar/page-2.html">');
    expect(page(2)).toContain("<title>Title ar – page.of 2 20</title>");
  });

  test("numbers lead to the first, the last and those around", () => {
    const numbers = [...page(10).matchAll(/<li><a href="[^"]*" aria-label="page.of (\d+) 20"/g)].map(
      ([, number]) => number,
    );
    expect(numbers).toEqual(["1", "8", "9", "10", "11", "12", "20"]);
    expect(page(10)).toContain('<li><a href="page-10.html" aria-label="page.of 10 20" aria-current="page">10</a></li>');
    expect(page(10).match(/<li aria-hidden="true">…<\/li>/g)).toHaveLength(2);
  });
});

test("the title of a later page leads to the first, that of the first to the choice of a language", () => {
  const many = Array.from({ length: 51 }, (_, at) => publishedOf(`s${at}`, "ar"));
  const pages = pagesOf("ar", siteOf(many));
  const leads = [...pages].map(([path, html]) => [path, /class="publication"><a href="([^"]+)"/.exec(html)?.[1]]);
  expect(leads).toEqual([
    ["ar/index.html", "../index.html"],
    ["ar/page-2.html", "index.html"],
  ]);
});

test("the feed is there for people too, where the language has one", () => {
  const dated = publishedOf("a", "ar", { modified: "2026-01-01T00:00:00Z" });
  expect(htmlOf("ar", [dated])).toContain(
    '<p class="feed"><a href="feed.xml" type="application/atom+xml">index.feed</a></p>',
  );
  const undated = publishedOf("a", "ar", { modified: "1980-01-01T00:00:00Z" });
  expect(htmlOf("ar", [undated])).not.toContain("feed");
});
