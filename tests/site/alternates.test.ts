import { expect, test } from "vitest";
import { alternatesOf, defaultVersion, siteDefault } from "../../src/site/alternates.ts";
import { languageLink } from "../../src/site/languages.ts";
import { localeOf } from "../render/xhtml/sample-edition.ts";
import { settings } from "./published.ts";

const links = (here: string, pages: Readonly<Record<string, string>>) =>
  Object.entries(pages).map(([code, path]) => languageLink(localeOf(code), here, path, settings.url));

test("the version for readers of no other language is the original, else the first of hexapla.yaml", () => {
  const all = links("ar/one/index.html", { ar: "ar/one/index.html", en: "en/one/index.html" });
  expect(defaultVersion(all, settings)).toBe("https://example.org/sub/en/one/");
  const others = links("ar/one/index.html", { tr: "tr/one/index.html", ar: "ar/one/index.html" });
  expect(defaultVersion(others, settings)).toBe("https://example.org/sub/ar/one/");
});

test("the page that chooses a language stands for the indexes", () => {
  const indexes = { ar: "ar/index.html", en: "en/index.html" };
  for (const here of ["index.html", "ar/index.html"])
    expect(siteDefault(here, links(here, indexes), settings)).toBe("https://example.org/sub/");
});

test("a page about an edition has the original's for its default", () => {
  const here = "ar/one/about.html";
  const all = links(here, { ar: here, en: "en/one/about.html" });
  expect(siteDefault(here, all, settings)).toBe("https://example.org/sub/en/one/about.html");
});

test.each(["ar/page-2.html", "parallel/en+ar/index.html", "404.html"])("%s is the version of no other page", (here) => {
  expect(siteDefault(here, links(here, { ar: "ar/index.html", en: "en/index.html" }), settings)).toBeNull();
});

test("no default, no alternates", () => {
  const all = links("en/index.html", { en: "en/index.html" });
  expect(alternatesOf(all, null)).toEqual([]);
  expect(alternatesOf(all, "https://example.org/sub/")).toEqual([
    { hreflang: "en", href: "https://example.org/sub/en/" },
    { hreflang: "x-default", href: "https://example.org/sub/" },
  ]);
});
