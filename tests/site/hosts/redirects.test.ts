import { expect, test } from "vitest";
import { redirectsOf } from "../../../src/site/hosts/aliases.ts";
import { redirectOutputs } from "../../../src/site/hosts/redirects.ts";
import { fill } from "../fill.ts";
import { publishedOf, settings, siteOf } from "../published.ts";

const editions = [publishedOf("s", "en"), publishedOf("s", "ar", { title: titleOf('<b>"بيان"</b>') })];

function titleOf(text: string) {
  return { ...publishedOf("s", "ar").edition.title, text };
}

function outputs(...paths: readonly string[]) {
  const aliases = paths.map((path) => ({ path, statement: "s", file: "content/s.md", line: 1, column: 1 }));
  const site = siteOf(editions);
  return redirectOutputs(redirectsOf(aliases, site.published, settings, []).redirects, site);
}

test("a page that leads on at once, in the language it leads to, and offers the others", () => {
  const [page] = outputs("ar/old/path");
  expect(page?.path).toBe("ar/old/path/index.html");
  const html = fill(page);
  expect(html).toContain('<html lang="ar" dir="rtl"');
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=../../s/index.html">');
  expect(html).toContain('<link rel="canonical" href="https://example.org/sub/ar/s/">');
  expect(html).toContain('<link rel="stylesheet" href="../../../assets/style.css">');
  expect(html).toContain('<a href="../../../en/s/index.html" lang="en" hreflang="en" dir="ltr">');
  expect(html).toContain("&lt;b&gt;&#34;بيان&#34;&lt;/b&gt;");
  expect(html).not.toContain("<script");
});

test("_redirects has a line for each, encoded, below the address's path", () => {
  const file = outputs("old path.html", "ar/بيان/", "legacy.php").at(-1);
  expect(file).toMatchObject({ path: "_redirects" });
  expect((file as { content: string }).content.split("\n")).toEqual([
    "/sub/old%20path.html /sub/en/s/ 301",
    "/sub/ar/%D8%A8%D9%8A%D8%A7%D9%86/ /sub/ar/s/ 301",
    "/sub/legacy.php /sub/en/s/ 301",
    "",
  ]);
});

test("what no page can stand at is a line only, and without aliases there is nothing", () => {
  expect(outputs("legacy.php").map(({ path }) => path)).toEqual(["_redirects"]);
  expect(outputs()).toEqual([]);
});
