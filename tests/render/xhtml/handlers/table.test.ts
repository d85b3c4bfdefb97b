import { expect, test } from "vitest";
import { editionOf, firstOf, localeOf, markOf } from "../sample-edition.ts";
import { bodyOf, bodyOfMarkdown } from "../written.ts";

const markdown = "| Name | Count | Mid |\n| :-- | --: | :-: |\n| a | 1 | m |";

test("headings of columns, alignment as classes, no style attribute", () => {
  expect(bodyOfMarkdown(markdown)).toContain(
    '<table><thead><tr><th id="p-1" scope="col" class="align-start">Name</th>' +
      '<th id="p-2" scope="col" class="align-end">Count</th><th id="p-3" scope="col" class="align-center">Mid</th></tr></thead>' +
      '<tbody><tr><td id="p-4" class="align-start">a</td>',
  );
});

test("the box that scrolls takes the focus and is named by the columns", () => {
  expect(bodyOfMarkdown(markdown)).toContain(
    '<div class="table" role="region" tabindex="0" aria-label="Name, Count, Mid">',
  );
});

test("a locale that Intl does not know gets the same name on every host", () => {
  expect(bodyOfMarkdown(markdown, { locale: localeOf("tlh") })).toContain('aria-label="Name, Count, Mid"');
});

test("a row that is too short is filled up", () => {
  expect(bodyOfMarkdown("| a | b |\n| - | - |\n| c |")).toContain('<td id="p-3">c</td><td></td>');
});

test("an untranslated cell has its note and its language inside", () => {
  const edition = editionOf(markdown);
  firstOf(edition, "tableCell").data = {
    block: markOf("p-1", { state: "missing", lang: "de", notice: "Not translated." }),
  };
  expect(bodyOf(edition).html).toContain(
    '<th id="p-1" scope="col" class="align-start"><span role="note" class="notice">Not translated.</span> <span lang="de" class="missing">Name</span></th>',
  );
});
