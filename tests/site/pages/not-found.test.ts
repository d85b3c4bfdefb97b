import { expect, test } from "vitest";
import { notFoundPage } from "../../../src/site/pages/not-found.ts";
import { siteOutputs } from "../../../src/site/site.ts";
import { fill } from "../fill.ts";
import { publishedOf, siteOf, siteTextsOf } from "../published.ts";

const site = siteOf([
  publishedOf("s", "zh-Hans"),
  publishedOf("s", "ar"),
  publishedOf("s", "en"),
  publishedOf("s", "de"),
]);

test("says it in every language, with a way to each index", () => {
  const html = fill(notFoundPage(site));
  for (const [code, dir] of [
    ["en", "ltr"],
    ["ar", "rtl"],
    ["zh-Hans", "ltr"],
  ] as const)
    expect(html).toMatch(new RegExp(`<li lang="${code}" dir="${dir}"><a href="/sub/${code}/index\\.html"`));
  expect(html.match(/notFound\.text/g)).toHaveLength(4);
});

test("all its links begin at the root, as it is shown at any address", () => {
  const hrefs = [...fill(notFoundPage(site)).matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href]) => href);
  expect(hrefs.length).toBeGreaterThan(4);
  expect(hrefs.filter((href) => !/^(\/sub\/|#main$|https:)/.test(href ?? ""))).toEqual([]);
});

test("is not for search engines: neither listed nor to be kept", () => {
  expect(fill(notFoundPage(site))).toContain('<meta name="robots" content="noindex">');
  expect(fill(notFoundPage(site))).not.toContain("canonical");
  const outputs = siteOutputs(site);
  expect(outputs.map(({ path }) => path)).toContain("404.html");
  const sitemap = outputs.find(({ path }) => path === "sitemap.xml");
  expect(sitemap).toHaveProperty("content");
  expect(JSON.stringify(sitemap)).not.toContain("404");
});

test("a language without words of its own has its way all the same", () => {
  const own = { ...siteTextsOf("ar"), labelsLang: "en" };
  const html = fill(notFoundPage({ ...site, texts: { ...site.texts, ar: own } }));
  expect(html).toContain('<span class="name">العربية</span> <span class="in">Title ar</span></a>');
});

test("languages are in the order of the home page", () => {
  const langs = [...fill(notFoundPage(site)).matchAll(/<li lang="([^"]+)"/g)].map(([, lang]) => lang);
  expect(langs).toEqual(["de", "en", "ar", "zh-Hans"]);
});
