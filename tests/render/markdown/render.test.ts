import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Edition } from "../../../src/model/edition.ts";
import { plainText, walk } from "../../../src/model/tree.ts";
import { renderMarkdown } from "../../../src/render/markdown/render.ts";
import { datelinePartOf, editionOf, firstOf, localeOf, markOf, textOf } from "../xhtml/sample-edition.ts";

function written(edition: Edition): { readonly front: Record<string, unknown>; readonly body: string } {
  const rendered = renderMarkdown(edition);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.findings));
  const [, front = "", ...body] = new TextDecoder().decode(rendered.bytes).split("---\n");
  return { front: parse(front), body: body.join("---\n") };
}

test("says in its front matter what it is, whatever the title holds", () => {
  const title = 'A “title”: with # signs, --- and\u202e "quotes"';
  const { front, body } = written(
    editionOf("Text.", {
      locale: localeOf("ar"),
      title: textOf(title, "title"),
      issued: "2026-03-12",
      translators: ["Ada Example"],
      translatedFrom: "ترجمة عن الإنجليزية",
      dateline: [datelinePartOf("place", "أثينا"), datelinePartOf("text", "، "), datelinePartOf("date", "١٢ مارس")],
    }),
  );
  expect(front).toMatchObject({
    title,
    language: "ar",
    source: "en",
    date: "2026-03-12",
    translators: ["Ada Example"],
  });
  expect(front).not.toHaveProperty("notice");
  expect(body).toContain("أثينا، ١٢ مارس\n\nترجمة عن الإنجليزية · Ada Example\n");
});

test("is read again as the same text: in a right-to-left script, one without spaces, one with shaping", () => {
  for (const words of [
    "نص *مهم* و**قوي** [رابط](https://example.org/)",
    "关于开放*档案*的声明。",
    "উন্মুক্ত **আর্কাইভ**।",
  ]) {
    const edition = editionOf(`${words}\n\n1. ${words}\n2. ${words}\n\n> ${words}\n`);
    const tree = unified().use(remarkParse).use(remarkGfm).parse(written(edition).body);
    const [, ...blocks] = tree.children;
    expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "list", "blockquote"]);
    expect(blocks.map(plainText)).toEqual(edition.body.children.map(plainText));
  }
});

test("escapes what only looks like markup", () => {
  const edition = editionOf("x");
  (firstOf(edition, "text") as { value: string }).value = "# no <b>heading</b> *nor* [link](x) `code` 1. | :date[x]";
  const tree = unified().use(remarkParse).use(remarkGfm).parse(written(edition).body);
  expect([...walk(tree)].map(([{ type }]) => type)).toEqual([...["root", "heading", "text"], ...["paragraph", "text"]]);
  expect(plainText(tree.children[1] ?? tree)).toBe("# no <b>heading</b> *nor* [link](x) `code` 1. | :date[x]");
});

test("has no directives, and its addresses are whole", () => {
  const { body } = written(
    editionOf("## Head\n\n:::note\nBeware.\n:::\n\n[there](#point-4) ![Map](content/a%20b.png)\n\n:span[words]", {
      statement: "2026/sample",
      url: "https://example.org/sub/en/2026/sample/",
    }),
  );
  expect(body).toContain("> **Note**\n>\n> Beware.");
  expect(body).toContain("[there](https://example.org/sub/en/2026/sample/#point-4)");
  expect(body).toContain("![Map](https://example.org/sub/assets/content/");
  expect(body).toMatch(/\nwords\n/);
});

test("numbers notes, and keeps each with its text", () => {
  const { body } = written(editionOf("One[^b] two[^a].\n\n[^b]: First.\n\n[^a]: Second."));
  expect(body).toContain("One[^1] two[^2].");
  expect(body).toMatch(/\[\^1\]: First\.\n\n\[\^2\]: Second\./);
});

test("says before each block that it does not follow the original, in a cell too", () => {
  const edition = editionOf("Text.\n\n| a |\n| - |\n| b |\n", { notice: "2 paragraphs.", percent: 80 });
  const stale = markOf("p-1", { state: "stale", notice: "Out of date." });
  firstOf(edition, "paragraph").data = { block: stale };
  firstOf(edition, "tableCell").data = { block: stale };
  const { front, body } = written(edition);
  expect(front).toMatchObject({ notice: "2 paragraphs.", current: 80 });
  expect(body).toContain("_2 paragraphs._\n\n_Out of date._\n\nText.");
  expect(body).toContain("| _Out of date._ a |");
});

test("reports a node that it cannot write", () => {
  const edition = editionOf("Text.");
  edition.body.children.push({ type: "html", value: "<b>" });
  expect(renderMarkdown(edition)).toMatchObject({ ok: false, findings: [{ code: "unsupported-node", locale: "en" }] });
});
