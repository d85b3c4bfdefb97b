import { expect, test } from "vitest";
import { robotsFile } from "../../../src/site/machines/robots.ts";
import { type SitemapEntry, sitemapFiles } from "../../../src/site/machines/sitemap.ts";
import { sitemapFaults } from "../../support/sitemap.ts";
import { elementsOf, textIn, xmlRoot } from "../../support/xml.ts";

const site = "https://example.org/sub/";

const entries = Array.from({ length: 7 }, (_, at): SitemapEntry => {
  const url = `${site}en/t%C3%A9xt&${at}/`;
  const alternates = [
    { hreflang: "en", href: url },
    { hreflang: "zh-Hans", href: `${site}zh-Hans/${at}/?a=1&b="2"` },
    { hreflang: "x-default", href: url },
  ];
  return { url, modified: at === 3 ? undefined : `2026-01-0${at + 1}T00:00:00Z`, alternates };
});

const locations = (xml: unknown) => elementsOf(xmlRoot(String(xml))).map((each) => textIn(elementsOf(each, "loc")[0]));

test("one file with every page, its versions and its last change, as the schema has it", async () => {
  const [file, ...more] = sitemapFiles(entries, site);
  expect(more).toEqual([]);
  expect([file?.path, file?.mediaType]).toEqual(["sitemap.xml", "application/xml"]);
  expect(await sitemapFaults(String(file?.content))).toEqual([]);
  expect(locations(file?.content)).toEqual(entries.map(({ url }) => url));
  const [, , , fourth] = elementsOf(xmlRoot(String(file?.content)));
  expect(fourth && elementsOf(fourth).map(({ name }) => name)).toEqual([
    "loc",
    "xhtml:link",
    "xhtml:link",
    "xhtml:link",
  ]);
});

test.each([
  ["pages", { urls: 3, bytes: 1e6 }],
  ["bytes", { urls: 100, bytes: 1300 }],
])("where there are too many %s, several files below an index", async (_, limits) => {
  const [index, ...files] = sitemapFiles(entries, site, limits);
  expect(files.length).toBeGreaterThan(1);
  expect(files.flatMap(({ content }) => locations(content))).toEqual(entries.map(({ url }) => url));
  for (const { content } of files) {
    expect(await sitemapFaults(String(content))).toEqual([]);
    expect(locations(content).length).toBeLessThanOrEqual(limits.urls);
    expect(new TextEncoder().encode(String(content)).length).toBeLessThanOrEqual(limits.bytes);
  }
  const root = xmlRoot(String(index?.content));
  expect([root.name, root.attributes.xmlns]).toEqual(["sitemapindex", "http://www.sitemaps.org/schemas/sitemap/0.9"]);
  expect(locations(index?.content)).toEqual(files.map(({ path }) => site + path));
  expect(
    elementsOf(root)
      .map((each) => textIn(elementsOf(each, "lastmod")[0]))
      .at(-1),
  ).toBe("2026-01-07T00:00:00Z");
});

test("law: no file is larger than asked for, and none could hold the next page too", () => {
  const bytes = (content: unknown) => new TextEncoder().encode(String(content)).length;
  const [whole] = sitemapFiles(entries, site);
  expect(sitemapFiles(entries, site, { urls: 100, bytes: bytes(whole?.content) }).length).toBe(1);
  expect(sitemapFiles(entries, site, { urls: 100, bytes: bytes(whole?.content) - 1 }).length).toBe(3);
  for (let limit = 700; limit < 2500; limit += 7) {
    const [, ...files] = sitemapFiles(entries, site, { urls: 100, bytes: limit });
    for (const { content } of files) expect(bytes(content)).toBeLessThanOrEqual(limit);
  }
});

test("the schema's judge sees a fault", async () => {
  const [file] = sitemapFiles(entries, site);
  const broken = String(file?.content).replace("<lastmod>2026-01-01", "<lastmod>yesterday");
  expect(await sitemapFaults(broken)).not.toEqual([]);
  expect(await sitemapFaults(String(file?.content).replace('rel="alternate"', 'rel="next"'))).not.toEqual([]);
});

test("robots.txt lets everybody in and names the sitemap", () => {
  expect(robotsFile(site)).toEqual({
    path: "robots.txt",
    mediaType: "text/plain",
    content: "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sub/sitemap.xml\n",
  });
});
