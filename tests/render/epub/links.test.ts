import { describe, expect, test } from "vitest";
import { renderEpub } from "../../../src/render/epub/render.ts";
import { cover, edition, templates } from "./edition.ts";
import { book, elements, unpack } from "./unpack.ts";

function hrefs(markdown: string, path = "text.xhtml"): unknown[] {
  const xml = unpack(book(edition({ markdown })))[`EPUB/${path}`] ?? "";
  return elements(xml).flatMap(({ name, attributes }) => (name === "a" ? [attributes.href] : []));
}

describe("links", () => {
  test("lead within the page, to another page, and to the web", () => {
    expect(
      hrefs("1. [a](#point-1)\n2. [b](#title)\n3. [c](https://example.org/?a=1&b=2)\n4. [d](mailto:x@example.org)"),
    ).toEqual(["#point-1", "title.xhtml#title", "https://example.org/?a=1&b=2", "mailto:x@example.org"]);
  });

  test("lead from a reference to its note and back", () => {
    const markdown = "Text[^a] and [the note](#note-1).\n\n[^a]: See [the text](#p-1).";
    expect(hrefs(markdown)).toEqual(["notes.xhtml#note-1", "notes.xhtml#note-1"]);
    expect(hrefs(markdown, "notes.xhtml")).toEqual(["text.xhtml#p-1", "text.xhtml#note-1-ref"]);
  });

  test.each([
    ["https://example.org/a|b?c=[d]&e={f}`", "https://example.org/a%7Cb?c=%5Bd%5D&e=%7Bf%7D%60"],
    ["https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"],
  ])("%s is written as every reader of URLs accepts it", (written, expected) => {
    expect(hrefs(`[a](<${written}>)`)).toEqual([expected]);
  });

  test("that lead nowhere keep their words; of an address nobody can read a finding tells", () => {
    const rendered = renderEpub(edition({ markdown: "[gone](#nowhere) and [bad](<https://exa mple:x/>)" }), {
      cover,
      templates,
    });
    expect(rendered.findings).toMatchObject([{ code: "unsafe-link", statement: "joint-statement", locale: "en" }]);
    const text = rendered.ok ? unpack(rendered.bytes)["EPUB/text.xhtml"] : "";
    expect(rendered.findings).toHaveLength(1);
    expect(text).toContain("gone and bad</p>");
    expect(text).not.toContain("<a");
    expect(text).not.toContain("nowhere");
  });
});

describe("another statement", () => {
  function linked(name: string, statement?: (name: string) => string | undefined, url = "other.md"): unknown[] {
    const one = edition({
      markdown: `[other](${url})`,
      over: { statement: "reports/2026", url: "https://x.example/sub/en/reports/2026/" },
    });
    const [paragraph] = one.body.children;
    if (paragraph?.type === "paragraph" && paragraph.children[0]) paragraph.children[0].data = { statement: name };
    const xml = unpack(book(one, statement === undefined ? {} : { statement }))["EPUB/text.xhtml"] ?? "";
    return elements(xml).flatMap((element) => (element.name === "a" ? [element.attributes.href] : []));
  }

  test("stands beside this one on the web", () => {
    expect(linked("joint-statement")).toEqual(["https://x.example/sub/en/joint-statement/"]);
    expect(linked("reports/2027 ü")).toEqual(["https://x.example/sub/en/reports/2027%20%C3%BC/"]);
  });

  test("at the block that is linked to", () => {
    expect(linked("joint-statement", undefined, "other.md#point-2")).toEqual([
      "https://x.example/sub/en/joint-statement/#point-2",
    ]);
  });

  test("or where the caller says, or nowhere", () => {
    expect(linked("a", () => "https://y.example/a/")).toEqual(["https://y.example/a/"]);
    expect(linked("a", () => undefined)).toEqual([]);
  });
});
