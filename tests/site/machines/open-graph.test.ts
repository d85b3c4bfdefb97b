import { expect, test } from "vitest";
import { createHtmlRenderer } from "../../../src/render/html/page.ts";
import { statementCard } from "../../../src/site/machines/open-graph.ts";
import { pageLinks } from "../../../src/site/page-links.ts";
import { ownTemplates } from "../../render/html/own-templates.ts";
import { textOf } from "../../render/xhtml/sample-edition.ts";
import { hostileTitle } from "../hostile.ts";
import { publishedOf, settings, siteOf, siteTextsOf } from "../published.ts";

const territories = [
  ["en", "en_US"],
  ["pt-BR", "pt_BR"],
  ["zh-Hans", "zh_CN"],
  ["ar", "ar_EG"],
  ["eo", "eo"],
] as const;

test.each(territories)("%s is %s", (code, territory) => {
  expect(statementCard(publishedOf("one", code), settings).locale).toBe(territory);
});

test("a card has a picture where one was made", () => {
  const files = { html: "ar/one/index.html", card: "ar/one/card.png" };
  const summary = textOf("PDF: ملخص", "summary");
  const edition = publishedOf("one", "ar", { files, summary, issued: "2026-01-02" });
  const title = "\u200fone in ar";
  expect(statementCard(edition, settings)).toEqual({
    type: "article",
    title,
    description: "\u200fPDF: ملخص",
    issued: "2026-01-02",
    siteName: "\u200fPublication",
    locale: "ar_EG",
    image: { url: "https://example.org/sub/ar/one/card.png", width: 1200, height: 630, alt: title },
  });
  expect(statementCard(publishedOf("one", "ar"), settings).image).toBeNull();
});

test("a hostile title ends no attribute and no element of the head", () => {
  const edition = publishedOf("one", "en", { title: textOf(hostileTitle, "title") });
  const links = pageLinks(edition, siteOf([edition]).published, settings, siteTextsOf("en"));
  const rendered = createHtmlRenderer(ownTemplates).statementPage(edition.edition, links);
  const html = rendered.ok ? new TextDecoder().decode(rendered.bytes) : JSON.stringify(rendered.findings);
  expect(html).toContain('<meta property="og:title" content="&#34;Title&#34; &#39;of&#39; &lt;/script&gt;');
  expect(html).not.toContain("<script>alert");
  expect(html).not.toContain("<!--");
});
