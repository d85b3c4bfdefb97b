import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { readManifest } from "../../support/built.ts";

const { folder, status, stderr, stdout } = inject("sample");
const locales = ["ar", "bn", "de", "el", "en", "es", "fr", "pt-BR", "ru", "tr", "ur", "zh-Hans"];
const statement = "joint-statement";

test("the sample publication is built, and nothing is wrong with it", () => {
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
});

test("no stack trace, no escape sequences where there is no terminal", () => {
  expect(stderr + stdout).not.toMatch(/\n\s+at .*:\d+:\d+|\u001b/);
});

describe("manifest.json", () => {
  const manifest = readManifest(folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));

  test("lists every file and no other, sorted", () => {
    const listed = manifest.artifacts.map(({ path }) => path);
    expect(listed).toEqual(files.filter((path) => path !== "manifest.json").toSorted());
  });

  test("has each file's hash and length", () => {
    const wrong = manifest.artifacts.filter(({ path, sha256, bytes }) => {
      const content = readFileSync(join(folder, path));
      return content.length !== bytes || createHash("sha256").update(content).digest("hex") !== sha256;
    });
    expect(wrong).toEqual([]);
  });

  test.each(locales)("names the four editions in %s", (locale) => {
    const base = `${locale}/${statement}`;
    const made = manifest.artifacts.filter((one) => one.statement === statement && one.locales.join() === locale);
    expect(made.map(({ path }) => path).filter((path) => /\.(html|pdf|epub|txt)$/.test(path))).toEqual([
      `${base}/index.html`,
      `${base}/${statement}.${locale}.epub`,
      `${base}/${statement}.${locale}.pdf`,
      `${base}/${statement}.${locale}.txt`,
    ]);
  });

  test("withholds nothing", () => {
    expect(manifest.withheld).toEqual([]);
  });
});

test("there is a page to choose a language, and an index in each", () => {
  const pages = ["index.html", ...locales.map((locale) => `${locale}/index.html`)];
  expect(readManifest(folder).artifacts.map(({ path }) => path)).toEqual(expect.arrayContaining(pages));
});
