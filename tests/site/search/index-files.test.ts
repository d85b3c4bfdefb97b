import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import type { SiteFile } from "../../../src/model/page.ts";
import type { PublishedEdition } from "../../../src/model/published.ts";
import { type Layout, readPlaces, type TermEntry, termFilesFor } from "../../../src/site/search/engine/layout.ts";
import { readQuery } from "../../../src/site/search/engine/query.ts";
import { indexFiles, indexVersion } from "../../../src/site/search/index-files.ts";
import { searchPath } from "../../../src/site/search/links.ts";
import { editionOf, textOf } from "../../render/xhtml/sample-edition.ts";
import { publishedOf } from "../published.ts";

type Text = readonly (string | number | null)[];

/** A statement in English with this text. */
function published(statement: string, markdown: string, title = `${statement} in en`): PublishedEdition {
  const { body, notes } = editionOf(markdown);
  return publishedOf(statement, "en", {
    body,
    notes,
    title: textOf(title, "title"),
    subtitle: undefined,
    summary: undefined,
  });
}

/** What the files hand over, as the browser receives it. */
function received(files: readonly SiteFile[]) {
  const pieces = new Map<string, unknown>();
  for (const { content } of files)
    runInNewContext(String(content), { hexaplaIndex: (name: string, piece: unknown) => pieces.set(name, piece) });
  const all = (kind: string) =>
    [...pieces].flatMap(([name, piece]) => (name.startsWith(kind) ? (piece as unknown[]) : []));
  return { layout: pieces.get("layout") as Layout, terms: all("terms") as TermEntry[], texts: all("texts") as Text[] };
}

const index = (...statements: readonly PublishedEdition[]) => received(indexFiles("en", statements, searchPath("en")));

describe("the texts", () => {
  test("are titles, headings and other blocks, each with its statement and its id", () => {
    const { layout, texts } = index(published("a", "# One\n\nTwo.\n\n1. Three"), published("b/c", "Four.\n\n## Five"));
    expect(texts.map((text) => [text[0], text[2]])).toEqual([
      ["a/index.html", "a in en"],
      ["b/c/index.html", "b/c in en"],
      [0, "One"],
      [1, "Five"],
      [0, "Two."],
      [0, "Three"],
      [1, "Four."],
    ]);
    expect(new Set(texts.map(([where, id]) => `${where} ${id}`)).size).toBe(7);
    expect([layout.headings, layout.texts, layout.textFiles]).toEqual([[1, 1], [2, 1], [0]]);
  });

  test("have all that is read: subtitle, summary, notes, quotations, code, rows of a table", () => {
    const edition = published("a", "> Quoted[^1]\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n[^1]: Noted.");
    const more = { subtitle: textOf("Under", "subtitle"), summary: textOf("Short", "summary") };
    const { texts } = index({ ...edition, edition: { ...edition.edition, ...more } });
    expect(texts.map((text) => text[2])).toEqual([
      "a in en",
      "Under",
      "Short",
      "Quoted",
      "x · y",
      "1 · 2",
      "code",
      "Noted.",
    ]);
  });

  test("are in Unicode's form NFC, as questions are", () => {
    expect(index(published("a", "Cafe\u0301")).texts[1]?.[2]).toBe("Caf\u00e9");
  });

  test("say of a block in another language which, and of its state what readers are told", () => {
    const edition = published("a", "");
    const title = textOf("שלום", "title", { lang: "he", dir: "rtl", state: "missing", notice: "Shown in Hebrew." });
    const { texts } = index({ ...edition, edition: { ...edition.edition, title } });
    expect(texts).toEqual([["a/index.html", "title", "שלום", "Shown in Hebrew.", "he", "rtl"]]);
  });

  test("of a statement that another includes are found where it was issued, once", () => {
    const own = published("joint", "Our word.", "Joint");
    const id = index(own).texts[1]?.[1];
    const including = published("report", "Before.\n\nOur word.");
    const { body } = including.edition;
    for (const node of body.children.slice(1))
      if (node.data?.block) Object.assign(node.data.block, { id: `joint-${id}` });
    const { texts } = index(own, including);
    expect(texts.slice(2).map((text) => [text[0], text[2]])).toEqual([
      [0, "Our word."],
      [1, "Before."],
    ]);
    // Another text under an id that looks alike stays.
    expect(index(published("joint", "Another word."), including).texts).toHaveLength(5);
  });

  test("are data, whatever they hold", () => {
    const hostile = "</script><!--\u2028`$` \\u0022 \" ' \u202e x";
    const files = indexFiles("en", [published("a", "", hostile)], searchPath("en"));
    expect(received(files).texts[0]?.[2]).toBe(hostile.replace("\u2028", " "));
    for (const { content } of files) expect(content).not.toContain("<");
  });
});

describe("the terms", () => {
  test("stand in order, each with its paragraphs and positions", () => {
    const { terms } = index(published("a", "Zeta alpha zeta.", "Alpha"));
    expect(terms).toEqual([
      ["#p-1", "1,0"],
      ["alpha", "0,0 1,1"],
      ["zeta", "1,0,2"],
    ]);
  });

  test("are also the numbers that blocks are known by: not those of rows, nor what has no number, and each block once", () => {
    const { terms, texts } = index(
      published("a", "1. One\n\n   more[^1]\n\n| x |\n|---|\n| y |\n\n[^1]: Noted.\n\n    Again."),
      published("b", "1. Two"),
    );
    const where = (wanted: string) => {
      const places = terms.find(([term]) => term === wanted)?.[1];
      return places === undefined ? undefined : [...readPlaces(places).keys()].map((ordinal) => texts[ordinal]?.[2]);
    };
    expect(where("#point-1")).toEqual(["One", "Two"]);
    const numbered = terms.flatMap(([term]) => (term.startsWith("#") ? (where(term) ?? []) : []));
    expect(numbered.toSorted()).toEqual(["Again.", "Noted.", "One", "Two", "more"]);
    expect(texts.filter((text) => text[6] === 1).map((text) => text[2])).toEqual(["x", "y"]);
  });

  test("of a long text are in several files, and the layout knows which", () => {
    const words = Array.from({ length: 3000 }, (_, at) => `word${at}`);
    const { layout, terms } = index(published("a", words.join(" ")));
    expect(layout.termFiles.length).toBeGreaterThan(3);
    expect(layout.termFiles).toEqual(layout.termFiles.toSorted());
    const sorted = terms.map(([term]) => term);
    expect(sorted).toEqual(sorted.toSorted());
    for (const first of layout.termFiles) expect(sorted).toContain(first);
  });
});

test("no file is much longer than ten thousand bytes but for one long paragraph", () => {
  const paragraphs = Array.from({ length: 200 }, (_, at) => `${at} ${"слово и дело ".repeat(10)}`).join("\n\n");
  const sizes = indexFiles("en", [published("a", paragraphs)], searchPath("en")).map(({ content }) =>
    Buffer.byteLength(String(content)),
  );
  expect(sizes.length).toBeGreaterThan(4);
  expect(Math.max(...sizes)).toBeLessThan(10_500);
});

test("an index has a name of its own: another text, another name", () => {
  const version = (text: string) => indexVersion(indexFiles("en", [published("a", text)], searchPath("en")));
  expect(version("One.")).toBe(version("One."));
  expect(version("One.")).not.toBe(version("Two."));
});

test("of many statements a question needs few files", () => {
  const words = (seed: number) =>
    Array.from({ length: 40 }, (_, at) => `w${((seed * 31 + at * 17) % 4999) + 1000}`).join(" ");
  const statements = Array.from({ length: 150 }, (_, at) =>
    published(`s${at}`, `${words(at)}\n\n${words(at + 500)}\n\n## Needle${at}`),
  );
  const files = indexFiles("en", statements, searchPath("en"));
  const { layout } = received(files);
  expect(files.length).toBeGreaterThan(20);
  expect(
    termFilesFor(
      readQuery("needle77", (text) => [text]),
      layout,
    ),
  ).toHaveLength(1);
  expect(
    termFilesFor(
      readQuery("w1234 w5678", (text) => [text]),
      layout,
    ).length,
  ).toBeLessThanOrEqual(2);
});
