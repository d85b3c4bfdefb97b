import { describe, expect, test } from "vitest";
import type { Published, PublishedEdition } from "../../../src/model/published.ts";
import { feedLinks } from "../../../src/site/machines/feed-links.ts";
import { feedFiles, feedLength } from "../../../src/site/machines/feeds.ts";
import { editionOf, localeOf, textOf } from "../../render/xhtml/sample-edition.ts";
import { atomFaults } from "../../support/atom.ts";
import { readJsonFeed } from "../../support/json-feed.ts";
import { elementsOf, textIn, xmlRoot } from "../../support/xml.ts";
import { hostileTitle } from "../hostile.ts";
import { publishedOf, settings, siteOf, siteTextsOf } from "../published.ts";

const file = (path: string, bytes: number) =>
  [path, { path, bytes, mediaType: "application/pdf", sha256: "0".repeat(64) }] as const;

function feedsOf(code: string, editions: readonly PublishedEdition[], finished: Published["finished"] = new Map()) {
  const { published } = siteOf(editions, { finished });
  const [atom, json] = feedFiles(localeOf(code), published, settings, siteTextsOf(code));
  expect(atom?.path).toBe(`${code}/feed.xml`);
  expect(json?.path).toBe(`${code}/feed.json`);
  const xml = String(atom?.content);
  expect(atomFaults(xml)).toEqual([]);
  return { xml, root: xmlRoot(xml), json: readJsonFeed(String(json?.content)) };
}

test("the last changed first, whenever issued; others' languages and editions without a page are not told of", () => {
  const { json, root } = feedsOf("en", [
    publishedOf("old", "en", { issued: "2020-01-01", modified: "2026-05-01T10:00:00Z", identifier: "urn:uuid:1" }),
    publishedOf("new", "en", { issued: "2026-01-01", modified: "2026-01-01T00:00:00Z", identifier: "urn:uuid:2" }),
    publishedOf("else", "el"),
    publishedOf("paper", "en", { files: { pdf: "en/paper/paper.en.pdf" } }),
  ]);
  expect(json.items.map(({ title }) => title)).toEqual(["old in en", "new in en"]);
  expect(elementsOf(root, "entry").map((entry) => textIn(elementsOf(entry, "title")[0]))).toEqual([
    "old in en",
    "new in en",
  ]);
  expect(textIn(elementsOf(root, "updated")[0])).toBe("2026-05-01T10:00:00Z");
});

test("what names no day is left out, and where nothing does there is no feed", () => {
  const undated = { modified: "1980-01-01T00:00:00Z" };
  const { json, root } = feedsOf("ar", [
    publishedOf("dated", "ar", { modified: "2026-01-01T00:00:00Z" }),
    publishedOf("undated", "ar", undated),
  ]);
  expect(json.items.map(({ title }) => title)).toEqual(["\u200fdated in ar"]);
  expect(elementsOf(root, "entry")).toHaveLength(1);
  const editions = [publishedOf("undated", "zh-Hans", undated)];
  const { published } = siteOf(editions);
  const locale = localeOf("zh-Hans");
  expect(feedFiles(locale, published, settings, siteTextsOf("zh-Hans"))).toEqual([]);
  expect(feedLinks("zh-Hans/index.html", locale, published, siteTextsOf("zh-Hans"))).toEqual([]);
});

test(`at most ${feedLength} of them`, () => {
  const many = Array.from({ length: feedLength + 5 }, (_, at) =>
    publishedOf(`text-${at}`, "en", {
      modified: new Date(Date.UTC(2026, 0, 1 + at)).toISOString(),
      identifier: `urn:uuid:${at}`,
    }),
  );
  const { json, root } = feedsOf("en", many);
  expect(json.items.length).toBe(feedLength);
  expect(json.items[0]?.id).toBe(`urn:uuid:${feedLength + 4}`);
  expect(elementsOf(root, "entry").length).toBe(feedLength);
});

test("files to take away come with their sizes, pages in other languages with their languages", () => {
  const editions = [publishedOf("one", "ar"), publishedOf("one", "zh-Hans")];
  const { json, root } = feedsOf("ar", editions, new Map([file("ar/one/one.ar.pdf", 4711)]));
  const links = elementsOf(root, "entry").flatMap((entry) =>
    elementsOf(entry, "link").map(({ attributes }) => attributes),
  );
  expect(links.filter(({ rel }) => rel === "alternate").map(({ hreflang, href }) => [hreflang, href])).toEqual([
    ["ar", "https://example.org/sub/ar/one/"],
    ["zh-Hans", "https://example.org/sub/zh-Hans/one/"],
  ]);
  expect(links.filter(({ rel }) => rel === "enclosure").map(({ type, length }) => [type, length])).toEqual([
    ["application/pdf", "4711"],
    ["application/epub+zip", undefined],
  ]);
  expect(json.items[0]?.attachments?.map(({ mime_type, size_in_bytes }) => [mime_type, size_in_bytes])).toEqual([
    ["application/pdf", 4711],
    ["application/epub+zip", undefined],
  ]);
  expect(json.items[0]?._languages).toEqual({ "zh-Hans": "https://example.org/sub/zh-Hans/one/" });
});

test("authors, translators, days and kind of an edition", () => {
  const [edition] = [
    publishedOf("one", "de", { authorNames: ["A & B"], translators: ["T <t>"], issued: "2026-02-03" }),
  ];
  const { json, root } = feedsOf("de", [edition]);
  const [entry] = elementsOf(root, "entry");
  const text = (name: string) => (entry ? textIn(elementsOf(entry, name)[0]) : "");
  expect([text("author"), text("contributor"), text("published")]).toEqual(["A & B", "T <t>", "2026-02-03T00:00:00Z"]);
  expect(json.items[0]?.authors).toEqual([{ name: "A & B" }]);
  expect(json.items[0]).toMatchObject({ date_published: "2026-02-03T00:00:00Z", tags: ["Statement"], language: "de" });
});

describe("texts", () => {
  test("one without a summary is told of by its first paragraph, and one of nothing but a title by that", () => {
    const { json } = feedsOf("en", [publishedOf("one", "en")]);
    expect(json.items[0]?.content_text).toBe("Text.");
    const empty = feedsOf("en", [publishedOf("one", "en", { body: { type: "root", children: [] } })]);
    expect(empty.json.items[0]?.content_text).toBe("one in en");
  });

  test.each([
    ["en", "First line\\\nsecond *line*", "First line second line"],
    ["ar", "السطر الأول  \nالسطر الثاني", "السطر الأول السطر الثاني"],
    ["zh-Hans", "第一行\\\n第二行", "第一行 第二行"],
  ])("lines that a break parts stay apart in one: %s", (code, markdown, summary) => {
    const { json } = feedsOf(code, [publishedOf("one", code, { body: editionOf(markdown).body })]);
    expect(json.items[0]?.content_text).toBe(summary);
  });

  test("a title that fell back to another language says which", () => {
    const title = textOf("PDF first", "title", { lang: "en", dir: "ltr" });
    const { root } = feedsOf("ar", [publishedOf("one", "ar", { title })]);
    const shown = elementsOf(root, "entry").flatMap((entry) => elementsOf(entry, "title"));
    expect(shown.map((element) => [element.attributes["xml:lang"], textIn(element)])).toEqual([["en", "PDF first"]]);
  });

  test.each(["en", "ar", "zh-Hans"])("a hostile title is a title: %s", (code) => {
    const title = textOf(hostileTitle, "title");
    const { json, root } = feedsOf(code, [publishedOf("one", code, { title, authorNames: [hostileTitle] })]);
    expect(json.items[0]?.title).toContain("</script><script>");
    const [entry] = elementsOf(root, "entry");
    expect(entry && textIn(elementsOf(entry, "title")[0])).toContain("<!-- ]]> &amp; &");
    expect(entry && elementsOf(entry).some(({ name }) => name === "script")).toBe(false);
  });
});
