import { expect, test } from "vitest";
import type { Edition } from "../../../src/model/edition.ts";
import { bareHead } from "../../../src/model/page-head.ts";
import type { LanguageLink, PageLinks } from "../../../src/model/page-links.ts";
import type { Rendered } from "../../../src/model/rendition.ts";
import { createHtmlRenderer } from "../../../src/render/html/page.ts";
import { datelinePartOf, editionOf, firstOf, localeOf, textOf } from "../xhtml/sample-edition.ts";
import { ownTemplates } from "./own-templates.ts";

const links: PageLinks = {
  head: bareHead,
  about: null,
  root: "../../",
  languages: [
    {
      code: "en",
      name: "English",
      direction: "ltr",
      href: "index.html",
      url: "https://example.org/en/sample/",
      current: true,
      behind: null,
    },
    {
      code: "ar",
      name: "العربية",
      direction: "rtl",
      href: "../../ar/sample/index.html",
      url: "https://example.org/ar/sample/",
      current: false,
      behind: null,
    },
  ],
  parallels: [],
  defaultUrl: "https://example.org/",
  downloads: [{ format: "pdf", href: "sample.en.pdf", label: "PDF for printing", mediaType: "application/pdf" }],
  statements: { other: "../other/index.html" },
};

const renderer = createHtmlRenderer(ownTemplates);

function textOfPage(rendered: Rendered): string {
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.findings));
  return new TextDecoder().decode(rendered.bytes);
}

function pageOf(edition: Edition): string {
  return textOfPage(renderer.statementPage(edition, links));
}

test("the page says its language, direction, address and alternates", () => {
  const page = pageOf(editionOf("Text.", { locale: localeOf("ar") }));
  expect(page).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl" class="script-arab">/);
  expect(page).toContain('<link rel="canonical" href="https://example.org/ar/sample/">');
  expect(page).toContain('<link rel="alternate" hreflang="ar" href="https://example.org/ar/sample/">');
  expect(page).toContain('<link rel="alternate" hreflang="x-default" href="https://example.org/">');
  expect(page).toContain("<title>Title – Publication</title>");
});

test("no scripts, no inline styles, a policy that forbids them", () => {
  const page = pageOf(editionOf("Text.\n\n| a |\n| -: |\n| 1 |"));
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|<style| style=| on[a-z]+=/);
});

test("the switcher names each language in itself, and the current one", () => {
  const page = pageOf(editionOf("Text."));
  expect(page).toContain('<li><a href="index.html" lang="en" hreflang="en" aria-current="page">English</a></li>');
  expect(page).toContain('<li><a href="../../ar/sample/index.html" lang="ar" hreflang="ar" dir="rtl">العربية</a></li>');
});

test.each([
  [30, 31, 0],
  [31, 0, 31],
])("of %i languages, %i links stand in the head and %i in the switcher alone", (count, inHead, inSwitcher) => {
  const [, language = links.languages[0]] = links.languages;
  const languages = Array.from({ length: count }, (_, index) => ({ ...language, code: `x-${index}` }) as LanguageLink);
  const page = textOfPage(renderer.statementPage(editionOf("Text."), { ...links, languages }));
  expect(page.match(/<link rel="alternate" hreflang=/g) ?? []).toHaveLength(inHead);
  expect(page.match(/<a [^>]* hreflang="[^"]*" rel="alternate"/g) ?? []).toHaveLength(inSwitcher);
});

test("a page in one language only has no switcher", () => {
  const alone = { ...links, languages: links.languages.slice(0, 1) };
  expect(textOfPage(renderer.statementPage(editionOf("Text."), alone))).not.toContain("<nav");
});

test("title, subtitle, dateline, summary, downloads, notices", () => {
  const page = pageOf(
    editionOf("Text.", {
      title: textOf("A <title>", "title", { state: "missing", lang: "de", dir: "ltr", notice: "Not translated." }),
      subtitle: textOf("Sub", "subtitle"),
      summary: textOf("Sum", "summary", { state: "stale", notice: "Outdated." }),
      dateline: [
        datelinePartOf("place", "Athens"),
        datelinePartOf("text", ", "),
        datelinePartOf("date", "12 March 2026"),
      ],
      issued: "2026-03-12",
      notice: "2 paragraphs are marked.",
      translatedFrom: "Translated from English",
      translators: ["Ann", "Bea"],
    }),
  );
  expect(page).toContain(
    '<p class="notice" role="note">Not translated.</p>\n<h1 id="title" lang="de" dir="ltr" class="missing">A &lt;title&gt;</h1>',
  );
  expect(page).toContain('<p id="subtitle" class="subtitle">Sub</p>');
  expect(page).toContain('<p class="dateline">Athens, <time datetime="2026-03-12">12 March 2026</time></p>');
  expect(page).toContain('<p id="summary" class="summary stale">Sum</p>');
  expect(page).toContain('<meta name="description" content="Sum">');
  expect(page).toContain('<p class="notice edition" role="note">2 paragraphs are marked.</p>');
  expect(page).toContain("Translated from English · <bdi>Ann and Bea</bdi>");
  expect(page).toContain('<a href="sample.en.pdf" type="application/pdf">PDF for printing</a>');
});

test("a place that is not translated is kept apart from the text around it", () => {
  const place = datelinePartOf("place", "<Athens>", { lang: "en", dir: "ltr" });
  const dateline = [place, datelinePartOf("text", "، "), datelinePartOf("date", "١٢ مارس")];
  expect(pageOf(editionOf("Text.", { locale: localeOf("ar"), dateline }))).toContain(
    '<p class="dateline"><bdi lang="en" dir="ltr">&lt;Athens&gt;</bdi>، ١٢ مارس</p>',
  );
  expect(pageOf(editionOf("Text."))).not.toContain("dateline");
});

test("labels that fell back to another language are marked with it", () => {
  const edition = editionOf("Text.");
  const page = pageOf({ ...edition, labels: { ...edition.labels, lang: "de" } });
  expect(page).toContain('<a class="skip" href="#main" lang="de" dir="auto">');
  expect(page).toContain('<p class="kind" lang="de" dir="auto">');
});

test("content is no template: what looks like Liquid stays as it is", () => {
  const page = pageOf(editionOf("A {{ title.text }} {% raw %}.", { title: textOf("{{ body }}", "title") }));
  expect(page).toContain("A {{ title.text }} {% raw %}.");
  expect(page).toContain('<h1 id="title">{{ body }}</h1>');
});

test("pictures stand in assets, links to other statements keep their anchor", () => {
  const assets = [{ path: "content/a b.png", mediaType: "image/png", bytes: new Uint8Array() }];
  const edition = editionOf("![A map](<content/a b.png>) [x](https://example.org/en/other/#point-2)", { assets });
  firstOf(edition, "link").data = { statement: "other" };
  const page = pageOf(edition);
  expect(page).toContain('<img src="../../assets/content/a%20b.png" alt="A map">');
  expect(page).toContain('<a href="../other/index.html#point-2">x</a>');
});

test("findings of the body come with the page", () => {
  const rendered = renderer.statementPage(editionOf("[x](javascript:y)"), links);
  expect(rendered).toMatchObject({ ok: true, findings: [{ code: "unsafe-link" }] });
});

test("a template of the publication that is wrong stops its page with a finding", () => {
  const broken = createHtmlRenderer({ ...ownTemplates, "html/statement.liquid": "{{ gone }}" });
  expect(broken.statementPage(editionOf("Text."), links)).toMatchObject({
    ok: false,
    findings: [{ code: "template", file: "templates/html/statement.liquid", line: 1 }],
  });
  expect(broken.sitePage({ path: "x.html", template: "none", data: {} })).toMatchObject({ ok: false });
});

test("law 5: the same edition gives the same bytes", () => {
  const edition = editionOf("Text.[^x]\n\n[^x]: Note.");
  expect(pageOf(edition)).toBe(textOfPage(createHtmlRenderer(ownTemplates).statementPage(edition, links)));
});

test("the window's title, the description and authors close what they open of direction", () => {
  const changes = {
    title: textOf("evil \u202Etitle", "title"),
    summary: textOf("a \u2067b", "summary"),
    authorNames: ["\u202bA"],
  };
  const page = pageOf(editionOf("Text.", changes));
  expect(page).toContain("<title>evil \u202Etitle\u202C – Publication</title>");
  expect(page).toMatch(/<meta name="description"[^>]* content="a \u2067b\u2069">/);
  expect(page).toContain('<meta name="author" content="\u202bA\u202c">');
});

test("the browser's own frame has the paper's colour in light and in dark, and a sign for the tab", () => {
  const page = pageOf(editionOf("Text.", { locale: localeOf("ar") }));
  const papers = [...(ownTemplates["html/style.css"] ?? "").matchAll(/--paper: (#[0-9a-f]{6});/g)].map(
    ([, hex]) => hex,
  );
  const colours = [...page.matchAll(/<meta name="theme-color" media="[^"]*(light|dark)[^"]*" content="([^"]+)">/g)];
  expect(papers).toHaveLength(2);
  expect(colours.map(([, scheme, hex]) => [scheme, hex])).toEqual([
    ["light", papers[0]],
    ["dark", papers[1]],
  ]);
  expect(page).toContain('<link rel="icon" type="image/svg+xml" href="../../assets/icon.svg">');
});
