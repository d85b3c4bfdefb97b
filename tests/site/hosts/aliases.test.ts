import { expect, test } from "vitest";
import type { Alias } from "../../../src/model/alias.ts";
import { redirectsOf } from "../../../src/site/hosts/aliases.ts";
import { publishedOf, settings, siteOf } from "../published.ts";

const editions = ["en", "el", "ar"].map((code) => publishedOf("s", code));

function alias(path: string, statement = "s"): Alias {
  return { path, statement, file: "content/s.md", line: 3, column: 1 };
}

function leads(path: string, published = editions, existing: readonly string[] = []) {
  const { redirects, idle, taken } = redirectsOf([alias(path)], siteOf(published).published, settings, existing);
  if (idle.length > 0) return "nowhere";
  return taken.length > 0 ? "taken" : redirects[0]?.target.edition.locale.code;
}

test.each([
  ["old.html", "en"],
  ["ar/old.html", "ar"],
  ["AR/old", "ar"],
  ["arabic/old", "en"],
  ["zh-Hans/old", "en"],
  ["ar", "en"],
])("%s leads to the edition in %s", (path, code) => {
  expect(leads(path)).toBe(code);
});

test("where the edition in the source language is withheld, to the first that is published", () => {
  expect(leads("old.html", editions.slice(1))).toBe("el");
  expect(leads("zh-Hans/old.html", editions.slice(2))).toBe("ar");
});

test("where none is, to none", () => {
  expect(leads("old.html", [])).toBe("nowhere");
  expect(leads("old.html", [publishedOf("s", "en", { files: { pdf: "en/s/s.en.pdf" } })])).toBe("nowhere");
});

test.each([["en/s/about.html"], ["EN/S/About.html"], ["en/s/about.html/x"], ["volumes"]])(
  "%s is taken by what was really made",
  (path) => {
    expect(leads(path, editions, ["en/s/about.html", "volumes/index.html/x"])).toBe("taken");
  },
);

test("beside what was made there is room", () => {
  expect(leads("en/s/old", editions, ["en/s/about.html"])).toBe("en");
});
