import { expect, test } from "vitest";
import { editionOf, firstOf, markOf } from "../sample-edition.ts";
import { bodyOf, bodyOfMarkdown } from "../written.ts";

test("an item carries the id of its first paragraph, and that paragraph none", () => {
  expect(bodyOfMarkdown("1. One.\n\n   More.")).toBe(
    '<ol class="points"><li id="point-1"><p>One.</p><p id="p-1">More.</p></li></ol>',
  );
});

test("an item of a tight list is its bare text, with a list below it", () => {
  expect(bodyOfMarkdown("- a\n  - b")).toBe('<ul><li id="p-1">a<ul><li id="p-2">b</li></ul></li></ul>');
});

test("a marked item of a tight list has a paragraph that carries language and state", () => {
  const edition = editionOf("1. One.");
  const mark = markOf("point-1", { state: "fuzzy", lang: "ar", dir: "rtl", notice: "Unchecked." });
  firstOf(edition, "paragraph").data = { block: mark };
  expect(bodyOf(edition).html).toBe(
    '<ol class="points"><li id="point-1"><p role="note" class="notice">Unchecked.</p><p lang="ar" dir="rtl" class="fuzzy">One.</p></li></ol>',
  );
});

test("a task is a box with its text as label, and cannot be changed", () => {
  expect(bodyOfMarkdown("- [x] done\n- [ ] open")).toBe(
    '<ul><li id="p-1" class="task"><label><input type="checkbox" checked disabled> done</label></li>' +
      '<li id="p-2" class="task"><label><input type="checkbox" disabled> open</label></li></ul>',
  );
});
