import { describe, expect, test } from "vitest";
import type { SitePage } from "../../../src/model/page.ts";
import { createHtmlRenderer } from "../../../src/render/html/page.ts";
import { sitemapEntries } from "../../../src/site/machines/sitemap-entries.ts";
import { siteOutputs } from "../../../src/site/site.ts";
import { ownTemplates } from "../../render/html/own-templates.ts";
import { textOf } from "../../render/xhtml/sample-edition.ts";
import { atomFaults } from "../../support/atom.ts";
import { readHead } from "../../support/head.ts";
import { readJsonFeed } from "../../support/json-feed.ts";
import { schemaOrgFaults } from "../../support/schema-org.ts";
import { sitemapFaults } from "../../support/sitemap.ts";
import { hostileTitle } from "../hostile.ts";
import { parallelOf, publishedOf, siteOf } from "../published.ts";

const hostile = { title: textOf(hostileTitle, "title"), summary: textOf(hostileTitle, "summary") };
const outputs = siteOutputs(
  siteOf(
    ["en", "ar", "zh-Hans"].map((code) => publishedOf("one", code, hostile)),
    { parallel: [parallelOf("one", ["en", "ar"], hostile)] },
  ),
);
const contentOf = (path: string) =>
  String(outputs.flatMap((output) => ("content" in output && output.path === path ? output.content : [])));

describe("a hostile title on the whole site", () => {
  test.each(["en", "ar", "zh-Hans"])("the feeds of %s are as they should be", (code) => {
    expect(atomFaults(contentOf(`${code}/feed.xml`))).toEqual([]);
    expect(readJsonFeed(contentOf(`${code}/feed.json`)).items.length).toBe(1);
  });

  test("the sitemap is as it should be", async () => {
    expect(await sitemapFaults(contentOf("sitemap.xml"))).toEqual([]);
  });

  const findable = outputs.filter(
    (output): output is SitePage => "template" in output && ["home", "index", "about"].includes(output.template),
  );

  test.each(findable)("the head of $path says it as it is", async (page) => {
    const rendered = createHtmlRenderer(ownTemplates).sitePage(page);
    const html = rendered.ok ? new TextDecoder().decode(rendered.bytes) : JSON.stringify(rendered.findings);
    const { jsonLd, metas } = readHead(html);
    expect(html).not.toContain("<script>alert");
    expect(jsonLd.length).toBe(1);
    for (const description of jsonLd) expect(await schemaOrgFaults(description)).toEqual([]);
    if (page.template === "about")
      expect(metas.get("og:title")).toContain("</script><script>alert(1)</script><!-- ]]>");
  });
});

test("a page of the site is as old as the newest text below it; content without a date has none", () => {
  const site = siteOf([
    publishedOf("one", "en", { modified: "2026-01-01T00:00:00Z" }),
    publishedOf("two", "en", { modified: "2026-03-01T00:00:00Z" }),
    publishedOf("one", "ar", { modified: "2026-05-01T00:00:00Z" }),
    publishedOf("one", "el", { modified: "1980-01-01T00:00:00Z" }),
  ]);
  const pages = siteOutputs(site).filter((output) => "template" in output);
  const dates = new Map(
    sitemapEntries(pages, site).map(({ url, modified }) => [url.slice(24), modified?.slice(0, 10)]),
  );
  expect(Object.fromEntries(dates)).toEqual({
    "": "2026-05-01",
    "en/": "2026-03-01",
    "ar/": "2026-05-01",
    "el/": undefined,
    "en/one/": "2026-01-01",
    "en/one/about.html": "2026-01-01",
    "en/two/": "2026-03-01",
    "en/two/about.html": "2026-03-01",
    "ar/one/": "2026-05-01",
    "ar/one/about.html": "2026-05-01",
    "el/one/": undefined,
    "el/one/about.html": undefined,
  });
});
