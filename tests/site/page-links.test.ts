import fc from "fast-check";
import type { FootnoteDefinition, Link, Root } from "mdast";
import { expect, test } from "vitest";
import { absoluteUrl } from "../../src/model/address.ts";
import type { Note } from "../../src/model/edition.ts";
import type { PublishedEdition } from "../../src/model/published.ts";
import { pageLinks, parallelPageLinks } from "../../src/site/page-links.ts";
import { codes, parallelOf, publishedOf, settings, siteOf, siteTextsOf } from "./published.ts";

const all = ["one", "reports/two"].flatMap((statement) => codes.map((code) => publishedOf(statement, code)));

function linksOf(edition: PublishedEdition, published: readonly PublishedEdition[]) {
  const texts = siteTextsOf(edition.edition.locale.code);
  return pageLinks(edition, siteOf(published).published, settings, texts);
}

test("hreflang: every page that a page names names it back, and itself", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 1 }), (published) => {
      const urls = new Map(
        published.map((edition) => {
          const url = absoluteUrl(settings.url, edition.files.html ?? "");
          return [url, linksOf(edition, published).languages.map((link) => link.url)] as const;
        }),
      );
      for (const [url, named] of urls) {
        expect(named).toContain(url);
        for (const other of named) expect(urls.get(other)).toContain(url);
      }
    }),
  );
});

test("languages are sorted by their own names as on the home page, one of them the current", () => {
  const { languages } = linksOf(publishedOf("one", "ar"), all.toReversed());
  expect(languages.map(({ name }) => name)).toEqual([
    "Deutsch",
    "English",
    "Türkçe",
    "Ελληνικά",
    "العربية",
    "简体中文",
  ]);
  expect(languages.filter(({ current }) => current).map(({ code }) => code)).toEqual(["ar"]);
});

test("an edition without a page is not linked to", () => {
  const published = [publishedOf("one", "en"), publishedOf("one", "el", { files: { pdf: "el/one/one.el.pdf" } })];
  expect(linksOf(publishedOf("one", "en"), published).languages.map(({ code }) => code)).toEqual(["en"]);
});

test("downloads are the files that were made", () => {
  const edition = publishedOf("one", "en", { files: { html: "en/one/index.html", epub: "en/one/one.en.epub" } });
  expect(linksOf(edition, [edition]).downloads).toEqual([
    { format: "epub", href: "one.en.epub", label: "EPUB", mediaType: "application/epub+zip" },
  ]);
});

/** A text with links to other statements. */
function bodyWith(...statements: readonly string[]): Root {
  const links = statements.map((statement): Link => {
    return { type: "link", url: `https://example.org/${statement}`, children: [], data: { statement } };
  });
  return { type: "root", children: [{ type: "blockquote", children: [{ type: "paragraph", children: links }] }] };
}

function noteOf({ children }: Root): Note {
  const definition = { type: "footnoteDefinition", identifier: "a", children } as FootnoteDefinition;
  return { id: "note-1", number: "1", identifier: "a", definition, references: [], backLabel: "Back" };
}

test("other statements are linked to in the same language only", () => {
  const published = [
    ...["one", "reports/two", "four", "five"].map((name) => publishedOf(name, "en")),
    publishedOf("three", "el"),
    publishedOf("printed", "en", { files: { pdf: "en/printed/printed.en.pdf" } }),
  ];
  const body = bodyWith("reports/two", "one", "one", "three", "printed", "withheld");
  const notes = [noteOf(bodyWith("four"))];
  const links = linksOf(publishedOf("reports/two", "en", { body, notes }), published);
  expect(links.statements).toEqual({
    one: "../../one/index.html",
    four: "../../four/index.html",
    "reports/two": "index.html",
  });
  expect(links.root).toBe("../../../");
  expect(links.defaultUrl).toBe("https://example.org/sub/en/reports/two/");
});

test("an edition that carries an earlier version is told apart from one that is not complete", () => {
  const notice = "Some are marked.";
  const none = { current: 0, stale: 0, fuzzy: 0, missing: 0 };
  const published = [
    publishedOf("one", "en"),
    publishedOf("one", "ar", { notice, blocks: { ...none, missing: 9 }, percent: 0 }),
    publishedOf("one", "el", { notice, blocks: { ...none, current: 5, stale: 1, missing: 3 } }),
    publishedOf("one", "zh-Hans", { notice, blocks: { ...none, current: 8, stale: 1 } }),
  ];
  const { languages } = linksOf(publishedOf("one", "en"), published);
  expect(languages.map(({ code, behind }) => [code, behind?.text])).toEqual([
    ["en", undefined],
    ["el", "incomplete"],
    ["ar", "incomplete"],
    ["zh-Hans", "earlier version"],
  ]);
});

test("a page looks at its own statement and its own language, not at all editions", () => {
  const statements = ["one", "reports/two"];
  const parallel = statements.map((statement) => parallelOf(statement, ["en", "ar"]));
  const { published } = siteOf(all, { parallel });
  const seen: string[] = [];
  const watched = <Item extends object>(name: string, items: readonly Item[]): readonly Item[] =>
    new Proxy(items, {
      get: (target, key) => {
        seen.push(`${name}.${String(key)}`);
        return Reflect.get(target, key);
      },
    });
  const lists = { editions: watched("editions", all), parallel: watched("parallel", parallel) };
  const [edition, beside] = [all[0], parallel[0]];
  if (edition === undefined || beside === undefined) throw new Error("no edition");
  const links = pageLinks(edition, { ...published, ...lists }, settings, siteTextsOf("en"));
  const besideLinks = parallelPageLinks(beside, { ...published, ...lists }, settings, siteTextsOf("en"));
  expect([links.languages, besideLinks.languages].map(({ length }) => length)).toEqual([codes.length, codes.length]);
  expect([links.parallels, besideLinks.parallels].map(({ length }) => length)).toEqual([1, 1]);
  expect(seen).toEqual([]);
});
