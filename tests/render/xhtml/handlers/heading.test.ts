import { expect, test } from "vitest";
import { editionOf, firstOf, markOf } from "../sample-edition.ts";
import { bodyOf, bodyOfMarkdown } from "../written.ts";

test("a heading keeps its level and carries its id", () => {
  expect(bodyOfMarkdown("## Two\n\n### Three")).toBe('<h2 id="section-1">Two</h2><h3 id="section-2">Three</h3>');
});

test("level 1 is the title's alone", () => {
  expect(bodyOfMarkdown("# One")).toBe('<h2 id="section-1">One</h2>');
});

test("an outdated heading has its note before it", () => {
  const edition = editionOf("## Old");
  firstOf(edition, "heading").data = { block: markOf("section-1", { state: "stale", notice: "Outdated." }) };
  expect(bodyOf(edition).html).toBe(
    '<p role="note" class="notice">Outdated.</p><h2 id="section-1" class="stale">Old</h2>',
  );
});
