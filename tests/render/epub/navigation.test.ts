import { expect, test } from "vitest";
import type { Edition } from "../../../src/model/edition.ts";
import { edition } from "./edition.ts";
import { fixtures } from "./fixtures.ts";
import { book, elements, unpack } from "./unpack.ts";

/** The navigation document as lines: depth by indent, words, target. */
function lines(one: Edition): string[] {
  const xml = unpack(book(one))["EPUB/nav.xhtml"] ?? "";
  const nav = elements(xml);
  const depth = new Map<unknown, number>();
  return nav.flatMap((element) => {
    const deeper = (depth.get(element) ?? -1) + (element.name === "ol" ? 1 : 0);
    for (const child of element.children) depth.set(child, deeper);
    if (element.name !== "a") return [];
    const [text] = element.children;
    return [`${"  ".repeat(deeper)}${text?.type === "text" ? text.value : ""} → ${element.attributes.href}`];
  });
}

test("contents and landmarks", () => {
  expect(lines(fixtures.everything ?? edition())).toMatchInlineSnapshot(`
    [
      "Joint statement → title.xhtml",
      "What we undertake → text.xhtml#section-1",
      "  Below it → text.xhtml#section-2",
      "What we ask → text.xhtml#section-3",
      "  Deeper → text.xhtml#section-4",
      "Notes → notes.xhtml",
      "Cover → cover.xhtml",
      "Joint statement → title.xhtml",
      "Text → text.xhtml",
      "Notes → notes.xhtml",
    ]
  `);
});

test("headings that skip a level, or have no words, still make a sound list", () => {
  expect(lines(fixtures.headings ?? edition())).toMatchInlineSnapshot(`
    [
      "Joint statement → title.xhtml",
      "Third level first → text.xhtml#section-1",
      "Two → text.xhtml#section-2",
      "  Four → text.xhtml#section-3",
      "  Picture → text.xhtml#section-4",
      "Cover → cover.xhtml",
      "Joint statement → title.xhtml",
      "Text → text.xhtml",
    ]
  `);
});

test("a text without headings has its title", () => {
  expect(lines(edition())[0]).toBe("Joint statement → title.xhtml");
});

test("a note's number is no part of a heading's words", () => {
  const one = edition({ markdown: "## A *heading*[^a] with `code`\n\n[^a]: Note." });
  expect(lines(one)).toContain("A heading with code → text.xhtml#section-1");
});
