import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { atomFaults } from "../../support/atom.ts";
import { readManifest } from "../../support/built.ts";
import { readHead } from "../../support/head.ts";
import { readJsonFeed } from "../../support/json-feed.ts";
import { schemaOrgFaults } from "../../support/schema-org.ts";
import { sitemapFaults } from "../../support/sitemap.ts";
import { elementsOf, textIn, xmlRoot } from "../../support/xml.ts";

const { folder } = inject("sample");
const site = "https://statements.archive-network.example/";
const read = (path: string) => readFileSync(join(folder, path), "utf8");

/** Paths of files below dist/. */
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
  .sort();

/** Pages with something to say: not those that only lead elsewhere, nor the one for addresses at which there is none. */
const spoken = files
  .filter((path) => path.endsWith(".html") && path !== "404.html" && !read(path).includes('http-equiv="refresh"'))
  .map((path) => ({ path, head: readHead(read(path)) }));
/** Those that are there to be found. */
const pages = spoken.filter(({ path }) => /(^|\/)(index|about|page-\d+)\.html$/.test(path));
const headOf = new Map(spoken.map(({ path, head }) => [urlOf(path), head]));
const isParallel = ({ path }: { readonly path: string }) => path.startsWith("parallel/");

function urlOf(path: string): string {
  const folders = path.replace(/(^|\/)index\.html$/, "$1").split("/");
  return site + folders.map(encodeURIComponent).join("/");
}

/** The file that an absolute address of the site leads to. */
function fileAt(url: string): string {
  const path = decodeURIComponent(url.slice(site.length)).replace(/(^|\/)$/, "$1index.html");
  return url.startsWith(site) && existsSync(join(folder, path)) ? path : `nothing at ${url}`;
}

test("there are pages of every kind", () => {
  const paths = pages.map(({ path }) => path);
  for (const path of [
    "index.html",
    "ur/index.html",
    "zh-Hans/the-second-reader/index.html",
    "parallel/en+ar/joint-statement/index.html",
  ])
    expect(paths).toContain(path);
});

test.each(spoken)("$path is its own canonical address", ({ path, head }) => {
  expect(head.canonical).toEqual([urlOf(path)]);
});

describe("hreflang", () => {
  test("every version that a page names names the very same versions", () => {
    for (const { path, head } of spoken) {
      for (const url of head.alternates.values())
        expect([path, url, headOf.get(url)?.alternates]).toEqual([path, url, head.alternates]);
    }
  });

  test("a page with versions is one of them, all twelve languages are there, and a default", () => {
    const translated = pages.filter((page) => !isParallel(page));
    expect(translated.length).toBeGreaterThanOrEqual(1 + 12 + 3 * 12);
    for (const { path, head } of translated) {
      expect([path, [...head.alternates.values()].includes(urlOf(path))]).toEqual([path, true]);
      expect([path, head.alternates.size]).toEqual([path, 13]);
      expect(head.alternates.has("x-default")).toBe(true);
    }
  });

  test("each version is in the language that it is named for", () => {
    for (const { head } of pages) {
      for (const [language, url] of head.alternates)
        if (language !== "x-default") expect(read(fileAt(url))).toContain(`<html lang="${language}"`);
    }
  });

  test("an edition in several languages is no page's version", () => {
    const parallel = pages.filter(isParallel);
    expect(parallel.length).toBeGreaterThanOrEqual(9);
    expect(parallel.flatMap(({ head }) => [...head.alternates])).toEqual([]);
  });
});

describe("the sitemap", () => {
  test("keeps to its schema", async () => {
    expect(await sitemapFaults(read("sitemap.xml"))).toEqual([]);
  });

  test("lists every page once, with the versions that the page itself names", () => {
    const listed = elementsOf(xmlRoot(read("sitemap.xml"))).map((url) => {
      const links = elementsOf(url, "xhtml:link").map(({ attributes }) => [attributes.hreflang, attributes.href]);
      return [textIn(elementsOf(url, "loc")[0]), Object.fromEntries(links)] as const;
    });
    const expected = pages.map(({ path, head }) => [urlOf(path), Object.fromEntries(head.alternates)] as const);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(expected));
    expect(listed.length).toBe(pages.length);
  });

  test("robots.txt names it", () => {
    const [, url = ""] = /^Sitemap: (.*)$/m.exec(read("robots.txt")) ?? [];
    expect(fileAt(url)).toBe("sitemap.xml");
  });
});

describe("feeds", () => {
  const atoms = files.filter((path) => path.endsWith("/feed.xml"));
  const listed = new Map(readManifest(folder).artifacts.map((artifact) => [artifact.path, artifact]));

  test("each language has both", () => {
    expect(atoms.length).toBe(12);
    expect(files.filter((path) => path.endsWith("/feed.json")).length).toBe(12);
  });

  test.each(atoms)("%s keeps to RFC 4287, and leads to what is there", (path) => {
    const xml = read(path);
    expect(atomFaults(xml)).toEqual([]);
    const root = xmlRoot(xml);
    const links = [root, ...elementsOf(root, "entry")].flatMap((element) => elementsOf(element, "link"));
    for (const { attributes } of links) {
      const file = fileAt(attributes.href ?? "");
      expect(files).toContain(file);
      if (attributes.rel === "enclosure") {
        const { bytes, mediaType } = listed.get(file) ?? {};
        expect([Number(attributes.length), attributes.type]).toEqual([bytes, mediaType]);
      }
    }
    expect(elementsOf(root, "entry").length).toBe(3);
  });

  test.each(atoms)("the JSON feed beside %s tells the same", (path) => {
    const json = readJsonFeed(read(path.replace(/xml$/, "json")));
    const entries = elementsOf(xmlRoot(read(path)), "entry");
    const told = (name: string) => entries.map((entry) => textIn(elementsOf(entry, name)[0]));
    expect(json.items.map(({ id }) => id)).toEqual(told("id"));
    expect(json.items.map(({ title }) => title)).toEqual(told("title"));
    expect(json.items.map(({ date_modified }) => date_modified)).toEqual(told("updated"));
    for (const { image, attachments = [] } of json.items) {
      for (const url of [image, ...attachments.map((each) => each.url)]) expect(files).toContain(fileAt(url ?? ""));
    }
  });

  test("every page names those of its language", () => {
    for (const { path, head } of pages) {
      const [, language = ""] = /<html lang="([^"]*)"/.exec(read(path)) ?? [];
      const urls = head.feeds.map((href) => fileAt(new URL(href, urlOf(path)).href));
      expect([path, urls]).toEqual([path, [`${language}/feed.xml`, `${language}/feed.json`]]);
    }
  });
});

describe("JSON-LD", () => {
  const references = z.array(z.object({ "@id": z.string(), inLanguage: z.string() }));

  test.each(pages)("$path is described in schema.org's words", async ({ head, path }) => {
    expect(head.jsonLd.length).toBe(1);
    for (const description of head.jsonLd) {
      expect(await schemaOrgFaults(description)).toEqual([]);
      expect(description).toMatchObject({ "@id": urlOf(path) });
    }
  });

  test("original and translations name each other", () => {
    const works = new Map(pages.flatMap(({ head }) => head.jsonLd).map((work) => [Reflect.get(work, "@id"), work]));
    const originals = [...works.values()].filter((work) => "workTranslation" in work);
    expect(originals.length).toBe(3);
    for (const original of originals) {
      const translations = references.parse(Reflect.get(original, "workTranslation"));
      expect(translations.length).toBe(11);
      for (const { "@id": id, inLanguage } of translations) {
        const work = works.get(id);
        expect(work).toMatchObject({ inLanguage, translationOfWork: { "@id": Reflect.get(original, "@id") } });
      }
    }
  });

  test("files are there, with the checksums that they are said to have", () => {
    const encodings = pages.flatMap(({ head }) => head.jsonLd.flatMap((work) => Reflect.get(work, "encoding") ?? []));
    expect(encodings.length).toBeGreaterThanOrEqual(3 * 12 * 3);
    for (const { contentUrl, sha256, contentSize } of encodings) {
      const bytes = readFileSync(join(folder, fileAt(contentUrl)));
      expect([sha256, contentSize]).toEqual([createHash("sha256").update(bytes).digest("hex"), `${bytes.length} B`]);
    }
  });

  test("who signed the statement is in the description of the original, with the days; translations lead to that", () => {
    const signed = pages.filter(({ path }) => /^[^/]+\/joint-statement\/index.html$/.test(path));
    expect(signed.length).toBe(12);
    for (const { path, head } of signed) {
      const [work = {}] = head.jsonLd;
      const days = signaturesOf(Reflect.get(work, "contributor") ?? []);
      if (path.startsWith("en/")) expect(days.length).toBeGreaterThan(30);
      else expect([days.length, "translationOfWork" in work]).toEqual([0, true]);
    }
  });
});

describe("cards on networks", () => {
  test.each(pages)("$path has what the Open Graph protocol asks for", ({ path, head: { metas } }) => {
    for (const property of ["og:title", "og:type", "og:url", "og:site_name", "og:locale"])
      expect(metas.get(property)).toMatch(/\S/);
    expect(metas.get("og:url")).toBe(urlOf(path));
    expect(metas.get("og:locale")).toMatch(/^[a-z]{2,3}(_[A-Z]{2})?$/);
    const image = metas.get("og:image");
    expect(metas.get("twitter:card")).toBe(image === undefined ? "summary" : "summary_large_image");
    if (image !== undefined) {
      expect(files).toContain(fileAt(image));
      expect(metas.get("og:image:alt")).toMatch(/\S/);
      const png = readFileSync(join(folder, fileAt(image)));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });

  test("every statement has a picture", () => {
    const statements = pages.filter(
      ({ path }) => /^[^/]+\/[^/]+\/index\.html$/.test(path) && !path.startsWith("parallel/"),
    );
    expect(statements.length).toBe(36);
    expect(statements.filter(({ head }) => !head.metas.has("og:image")).map(({ path }) => path)).toEqual([]);
  });
});

/** The day of each signature: a role a day, with all who signed then. */
function signaturesOf(roles: readonly { readonly startDate: string; readonly contributor: readonly unknown[] }[]) {
  return roles.flatMap(({ startDate, contributor }) => contributor.map(() => startDate));
}
