import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createLabels } from "../../../src/localize/labels.ts";
import { readQuestions } from "../../../src/site/search/engine/place.ts";
import { blockNames, resultCounts } from "../../../src/site/search/labels.ts";
import { searchLinkIn } from "../../../src/site/search/links.ts";
import { searchOutputs } from "../../../src/site/search/search-page.ts";
import { repository } from "../../support/repository.ts";
import { fill } from "../fill.ts";
import { publishedOf, siteOf, siteTextsOf } from "../published.ts";

const editions = [
  publishedOf("older", "ar", { issued: "2020-01-01" }),
  publishedOf("newer", "ar", { issued: "2021-01-01" }),
  publishedOf("older", "en"),
  publishedOf("printed", "de", { files: { pdf: "de/printed/printed.de.pdf" } }),
];
const site = siteOf(editions);
const outputs = searchOutputs(site);
const pages = outputs.flatMap((output) => ("template" in output ? [output] : []));

test("every language with a page has one of search, and an index", () => {
  expect(pages.map(({ path }) => path)).toEqual(["en/search.html", "ar/search.html"]);
  expect(outputs.map(({ path }) => path)).toContain("assets/search/ar/layout.js");
});

test("the page names its script, its index and its counterparts, and lists the statements, the newest first", () => {
  const data = pages[1]?.data as {
    head: { scripts: string[]; search: unknown };
    languages: { href: string }[];
    statements: { href: string }[];
  };
  expect(data.head.scripts).toEqual(["../assets/search.js"]);
  expect(data.head.search).toBeNull();
  expect(data).toMatchObject({ index: { folder: "../assets/search/ar/", language: "ar" }, dir: "rtl" });
  expect(data.languages.map(({ href }) => href)).toEqual(["../en/search.html", "search.html"]);
  expect(data.statements.map(({ href }) => href)).toEqual(["newer/index.html", "older/index.html"]);
});

test("of many, the page lists those of the index's first page and leads to its other pages", () => {
  const many = Array.from({ length: 101 }, (_, at) => publishedOf(`s${String(at).padStart(3, "0")}`, "ar"));
  const [page] = searchOutputs(siteOf(many));
  if (page === undefined || !("template" in page)) throw new Error("no page");
  const html = fill(page);
  expect(html.match(/<a href="s\d{3}\/index\.html"/g)).toHaveLength(50);
  const nav = /<nav class="pages".*?<\/nav>/s.exec(html)?.[0] ?? "";
  expect([...nav.matchAll(/<li><a href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    "index.html",
    "page-2.html",
    "page-3.html",
  ]);
  expect(nav).not.toContain("aria-current");
  expect(fill(pages[1] ?? page)).not.toContain('class="pages"');
});

test("the publication's title leads to the index of the language", () => {
  expect(pages.map(({ data }) => (data.publication as { href: string }).href)).toEqual(["index.html", "index.html"]);
});

test("the index is the same whatever the order of the editions", () => {
  const other = searchOutputs(siteOf(editions.toReversed()));
  expect(other).toEqual(outputs);
});

test("a page links to the search of its language where there is one", () => {
  const link = (code: string | undefined) =>
    searchLinkIn("parallel/x/index.html", code, siteTextsOf("en"), site.published);
  expect(link("ar")?.href).toBe("../../ar/search.html");
  expect([link("de"), link("fr"), link(undefined)]).toEqual([null, null, null]);
});

const ours = ["en", "es", "fr", "de", "pt-BR", "el", "ru", "tr", "ar", "ur", "bn", "zh-Hans"];

describe.each(ours)("blocks by their numbers, in %s", (tag) => {
  const labels = JSON.parse(readFileSync(join(repository, "locales", tag, "labels.json"), "utf8"));
  const { text } = createLabels({ [tag]: labels }, tag).labelsOf(tag, tag);
  const { numbered } = blockNames({ ...siteTextsOf(tag), text });

  test.each(Object.entries(numbered))("%s: %s is read as the block's name", (kind, name) => {
    const digits = new Intl.NumberFormat(tag === "ar" ? "ar-u-nu-arab" : tag).format(12);
    for (const number of ["12", digits, "۱۲"]) {
      const question = name.replace("{number}", number);
      for (const asked of [question, question.toUpperCase(), `${question.replaceAll(" ", "  ")}.`]) {
        const [first] = readQuestions(asked, numbered, (stretch) => [stretch]);
        expect([asked, first?.map(({ atoms }) => atoms[0]?.terms)]).toEqual([asked, [[`#${kind}-12`]]]);
      }
    }
  });
});

describe.each(ours)("how many were found, in %s", (tag) => {
  const read = () => JSON.parse(readFileSync(join(repository, "locales", tag, "labels.json"), "utf8"));
  const { text } = createLabels({ [tag]: read() }, tag).labelsOf(tag, tag);
  const counts = resultCounts({ ...siteTextsOf(tag), text }, tag);

  test("is said in every plural form of the language", () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    const given = Object.keys(read().search).filter((key) => key.startsWith("results_"));
    expect(Object.keys(counts).toSorted()).toEqual(
      pluralCategories.filter((form) => form !== "other" || form in counts).toSorted(),
    );
    expect(given.toSorted()).toEqual(pluralCategories.map((form) => `results_${form}`).toSorted());
    for (const words of Object.values(counts)) expect(words).not.toMatch(/search\.|\{\{/);
  });

  test("leaves the number to the browser", () => {
    expect(counts.other ?? counts.many).toContain("{number}");
  });
});
