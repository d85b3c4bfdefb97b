import { describe, expect, it } from "vitest";
import { findBlocks } from "../../../src/build/exchange/exchange.ts";
import { escapeBlockStarts } from "../../../src/catalog/exchange/markdown/escape.ts";
import { readMarkdown } from "../../../src/catalog/exchange/markdown/read.ts";
import { writeMarkdown } from "../../../src/catalog/exchange/markdown/write.ts";
import { documentOf } from "./fixtures.ts";

const body = [
  "First **bold** text\nin two lines.",
  "> Quoted.",
  "## A heading",
  "1. One\n2. Two[^note]",
  "| Head | Other |\n| --- | ---: |\n| Cell | `a\\|b` |",
  "[^note]: The note.",
].join("\n\n");

const { document, segmented } = await documentOf(body, "bn", [
  ["Title", 'শিরোনাম: "এক"'],
  ["First **bold** text in two lines.", "প্রথম **গাঢ়** পাঠ\\\nদুই লাইনে।"],
  ["Quoted.", "উদ্ধৃত।", { fuzzy: true, previous: "Quoted -- before --> now." }],
  ["One", "2. এক"],
  ["Head", "মাথা | নতুন"],
  ["Cell", "<!-- no"],
]);
const { text, unwritable } = writeMarkdown(document, segmented, findBlocks);

describe("writeMarkdown", () => {
  it("is the whole statement, with marks before what is not finished and each block's id behind it", () => {
    expect(text.slice(0, text.indexOf("<!-- hexapla:"))).toBe(`---
# [?] before a text: not finished. Replace the text or check it, then take the mark away.
# The comment behind each text names its block; leave it where it is, and leave the last lines of this file.
hexapla:
  statement: s
  source: en
  locale: bn
  translator: Ana <a@example.org>
title: |-
  শিরোনাম: "এক"
---

প্রথম **গাঢ়** পাঠ\\
দুই লাইনে। <!-- p-1 -->

> [?] উদ্ধৃত। <!-- p-2 --> <!-- en: Quoted. --> <!-- en, before: Quoted - - before - -› now. -->

## [?] A heading <!-- section-1 -->

1. 2\\. এক <!-- point-1 -->
2. [?] Two[^note] <!-- point-2 -->

| মাথা \\| নতুন <!-- p-3 --> | [?] Other <!-- p-4 --> |
| --- | ---: |
| \\<!-- no <!-- p-5 --> | [?] \`a\\|b\` <!-- p-6 --> |

[^note]: [?] The note. <!-- p-7 -->

`);
    expect(unwritable).toEqual([]);
  });

  it("is read as what was written", () => {
    const { texts, faults } = readMarkdown(text, findBlocks);
    expect(faults).toEqual([]);
    expect(texts[0]).toMatchObject({
      statement: "s",
      language: "bn",
      sourceLanguage: "en",
      translator: "Ana <a@example.org>",
      strays: [],
    });
    expect(texts[0]?.units.map(({ id, target, done }) => [id, target, done])).toEqual([
      ["title", 'শিরোনাম: "এক"', true],
      ["p-1", "প্রথম **গাঢ়** পাঠ\\\nদুই লাইনে।", true],
      ["p-2", "উদ্ধৃত।", false],
      ["section-1", "A heading", false],
      ["point-1", "2\\. এক", true],
      ["point-2", "Two[^note]", false],
      ["p-3", "মাথা | নতুন", true],
      ["p-4", "Other", false],
      ["p-5", "\\<!-- no", true],
      ["p-6", "`a|b`", false],
      ["p-7", "The note.", false],
    ]);
  });

  it("survives an editor: other line folding, other table widths, other bullets, spaces at the ends", () => {
    const edited = text
      .replace("প্রথম **গাঢ়** পাঠ\\\nদুই লাইনে। <!-- p-1 -->", "প্রথম **গাঢ়**\nপাঠ\\\n   দুই\nলাইনে।\n<!-- p-1 -->  ")
      .replace("| --- | ---: |", "|:------|---:|")
      .replace("## [?] A heading <!-- section-1 -->", "[?] A heading <!--section-1-->\n---")
      .replace("\n2. [?] Two", "\n\n2)  [?]   Two");
    const bare = (each: string) => readMarkdown(each, findBlocks).texts[0]?.units.map(({ line: _, ...rest }) => rest);
    expect(bare(edited)).toEqual(bare(text));
  });
});

describe("escapeBlockStarts", () => {
  it.each([
    "# a",
    "> a",
    "- a",
    "+ a",
    "* a",
    "1. a",
    "12) a",
    "```",
    "~~~",
    ":::note",
    "---",
    "***",
    "_ _ _",
    "[x]: y",
    "[^x]: y",
    "<div>",
    "</b>",
  ])("%j starts no block", (start) => {
    const [block, ...more] = findBlocks(`${escapeBlockStarts(start)} <!-- p-1 -->`);
    expect(more).toEqual([]);
    expect(block?.text.replaceAll("\\", "")).toBe(`${start} <!-- p-1 -->`);
  });

  it.each(["#a", "-a", "1.a", "**a**", "*a*", "_a_", "[x](y)", "<https://a.b>", "—", "2022", "العربية", "第一"])(
    "%j stays as it is",
    (start) => {
      expect(escapeBlockStarts(start)).toBe(start);
    },
  );
});
