import { expect, test } from "vitest";
import { editionOf, firstOf, markOf } from "../sample-edition.ts";
import { bodyOf, bodyOfMarkdown } from "../written.ts";

test("a paragraph carries its block id", () => {
  expect(bodyOfMarkdown("One *two*.")).toBe('<p id="p-1">One <em>two</em>.</p>');
});

test("an untranslated paragraph shows its language, direction, state and a note before it", () => {
  const edition = editionOf("Source.");
  const mark = markOf("p-1", { state: "missing", lang: "he", dir: "rtl", notice: "Not translated." });
  firstOf(edition, "paragraph").data = { block: mark };
  expect(bodyOf(edition).html).toBe(
    '<p role="note" class="notice">Not translated.</p><p id="p-1" lang="he" dir="rtl" class="missing">Source.</p>',
  );
});

test("a note whose words fell back to another language says which", () => {
  const edition = editionOf("Text.");
  firstOf(edition, "paragraph").data = { block: markOf("p-1", { state: "stale", notice: "Outdated." }) };
  const fallen = { ...edition, labels: { ...edition.labels, lang: "en" } };
  expect(bodyOf(fallen).html).toContain('<p role="note" class="notice" lang="en" dir="auto">Outdated.</p>');
});

test("a picture alone with a title is a figure with a caption", () => {
  const assets = [{ path: "a.png", mediaType: "image/png", bytes: new Uint8Array() }];
  expect(bodyOfMarkdown('![A map](a.png "The *map*")', { assets })).toBe(
    '<figure id="p-1"><img src="images/a.png" alt="A map"><figcaption>The *map*</figcaption></figure>',
  );
});
