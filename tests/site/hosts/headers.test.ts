import { expect, test } from "vitest";
import { headersFile } from "../../../src/site/hosts/headers.ts";
import { notFoundPage } from "../../../src/site/pages/not-found.ts";
import { fill, htmlTemplates } from "../fill.ts";
import { publishedOf, siteOf } from "../published.ts";

function rulesOf(url: string, templates: Readonly<Record<string, string>> = htmlTemplates) {
  const blocks = String(headersFile(url, templates).content).trimEnd().split("\n\n");
  return new Map(blocks.map((block) => [block.split("\n")[0] ?? "", block.split("\n  ").slice(1)]));
}

test("the policy is that of the pages, and no other page may frame them", () => {
  const html = fill(notFoundPage(siteOf([publishedOf("s", "en")])));
  const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
  expect(meta).toContain("default-src 'none'");
  expect(rulesOf("https://example.org/").get("/*")).toEqual([
    `Content-Security-Policy: ${meta?.replaceAll(" file:", "")}; frame-ancestors 'none'`,
    "Cache-Control: public, max-age=0, must-revalidate",
    "Referrer-Policy: no-referrer",
    "X-Content-Type-Options: nosniff",
  ]);
});

test("what is only for pages on a disk is not in it", () => {
  const meta = `<meta http-equiv="Content-Security-Policy" content="img-src file: 'self'; font-src 'self' file:">`;
  expect(rulesOf("https://example.org/", { "html/layout.liquid": meta }).get("/*")?.[0]).toBe(
    "Content-Security-Policy: img-src 'self'; font-src 'self'; frame-ancestors 'none'",
  );
  expect([...rulesOf("https://example.org/").values()].join()).not.toContain("file:");
});

test("rules begin with the address's path, and no header is in two of them", () => {
  const rules = rulesOf("https://example.org/sub/");
  expect([...rules.keys()].every((path) => path.startsWith("/sub/*"))).toBe(true);
  expect(rules.get("/sub/*.md")).toEqual(["Content-Type: text/markdown; charset=utf-8"]);
  expect(rules.get("/sub/*")?.join()).not.toContain("Content-Type:");
});

test("a frame of a publication's own without a policy has none in the header either", () => {
  expect(rulesOf("https://example.org/", { "html/layout.liquid": "<p>" }).get("/*")?.join()).not.toContain("Security");
});
