import { expect, test } from "vitest";
import { createHtmlRenderer } from "../../../src/render/html/page.ts";
import { parallelIndexPages } from "../../../src/site/pages/parallel-index-page.ts";
import { ownTemplates } from "../../render/html/own-templates.ts";
import { parallelOf, publishedOf, siteOf } from "../published.ts";

test("each combination of languages has an index, in the first of them, every title in its own language", () => {
  const parallel = [
    parallelOf("a", ["ar", "en"], { issued: "2024-01-01" }),
    parallelOf("b", ["ar", "en"], { issued: "2025-01-01" }),
    parallelOf("a", ["en", "el"]),
  ];
  const pages = parallelIndexPages(siteOf([publishedOf("a", "ar"), publishedOf("a", "en")], { parallel }));
  expect(pages.map(({ path }) => path)).toEqual(["parallel/ar+en/index.html", "parallel/en+el/index.html"]);
  const [first] = pages;
  if (first === undefined) throw new Error("no page");
  const rendered = createHtmlRenderer(ownTemplates).sitePage(first);
  const html = rendered.ok ? new TextDecoder().decode(rendered.bytes) : JSON.stringify(rendered.findings);
  expect(html).toContain('<html lang="ar" dir="rtl"');
  expect(html).toContain('<h1><bdi lang="ar" dir="rtl">العربية</bdi> · <bdi lang="en" dir="ltr">English</bdi></h1>');
  const titles = [
    ...html.matchAll(/<h2><a href="(\w)\/index\.html"><span class="one" lang="ar" dir="rtl">.*?<\/span>/g),
  ];
  expect(titles.map(([, name]) => name)).toEqual(["b", "a"]);
  expect(html).not.toContain('hreflang="x-default"');
});
