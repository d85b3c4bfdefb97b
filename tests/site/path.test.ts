import fc from "fast-check";
import { expect, test } from "vitest";
import { absoluteUrl } from "../../src/model/address.ts";
import { localesAt } from "../../src/site/languages.ts";
import { relativeHref, rootFrom } from "../../src/site/path.ts";
import { settings } from "./published.ts";

const segment = fc.oneof(
  fc.constantFrom("en", "a b", "ü", "a#b", "100%", "index.html", "?"),
  fc.stringMatching(/^[a-z]{1,3}$/),
);
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));

test("a relative address leads where the absolute one does", () => {
  fc.assert(
    fc.property(path, path, (from, to) => {
      const encode = (value: string) => value.split("/").map(encodeURIComponent).join("/");
      const base = "https://example.org/sub/";
      expect(new URL(relativeHref(from, to), base + encode(from)).href).toBe(base + encode(to));
    }),
  );
});

test("examples", () => {
  expect(relativeHref("en/a/index.html", "en/a/a.en.pdf")).toBe("a.en.pdf");
  expect(relativeHref("en/a/index.html", "el/a/index.html")).toBe("../../el/a/index.html");
  expect(relativeHref("index.html", "en/index.html")).toBe("en/index.html");
  expect(rootFrom("index.html")).toBe("");
  expect(rootFrom("en/a/index.html")).toBe("../../");
});

test("the address of a page is its folder's", () => {
  expect(absoluteUrl("https://example.org/", "en/a/index.html")).toBe("https://example.org/en/a/");
  expect(absoluteUrl("https://example.org/", "index.html")).toBe("https://example.org/");
  expect(absoluteUrl("https://bücher.example/a ü/", "en/ü/index.html")).toBe(
    "https://xn--bcher-kva.example/a%20%C3%BC/en/%C3%BC/",
  );
  expect(absoluteUrl("https://example.org/", "en/a b.pdf")).toBe("https://example.org/en/a%20b.pdf");
});

test("a file of the site is for the languages of its folder", () => {
  const at = (path: string) => localesAt(path, settings);
  expect(at("ar/index.html")).toEqual(["ar"]);
  expect(at("zh-Hans/s/about.html")).toEqual(["zh-Hans"]);
  expect(at("parallel/en+ar/index.html")).toEqual(["en", "ar"]);
  expect(at("assets/search/ar/layout.js")).toEqual(["ar"]);
  for (const path of ["index.html", "404.html", "assets/en.css", "old/ar/index.html"]) expect(at(path)).toEqual([]);
});
