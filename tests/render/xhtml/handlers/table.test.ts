import { expect, test } from "vitest";
import { walk } from "../../../../src/model/tree.ts";
import { editionOf, localeOf, markOf } from "../sample-edition.ts";
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

test("every row has as many cells as the first: short ones are filled up, what is over is left out (GFM 4.10)", () => {
  const html = bodyOfMarkdown("| a | b |\n| - | - |\n| c |\n| d | e | f | g |");
  expect(html).toContain('<tr><td id="p-3">c</td><td></td></tr><tr><td id="p-4">d</td><td id="p-5">e</td></tr>');
  expect(html).not.toMatch(/[fg]<\/t/);
});

test("what is to be said of cells stands before the table, once; they keep language, direction and state", () => {
  const edition = editionOf(markdown);
  const missing = { state: "missing", lang: "ar", dir: "rtl", notice: "Not translated." } as const;
  const cells = [...walk(edition.body)].map(([node]) => node).filter(({ type }) => type === "tableCell");
  for (const [index, cell] of cells.entries()) cell.data = { block: markOf(`p-${index + 1}`, missing) };
  const [, count] = cells;
  if (count !== undefined) count.data = { block: markOf("p-2", { state: "stale", notice: "Outdated." }) };
  const { html } = bodyOf(edition);
  expect(html).toMatch(
    /^<p role="note" class="notice">Not translated.<\/p><p role="note" class="notice">Outdated.<\/p><div class="table"/,
  );
  expect(html.match(/role="note"/g)).toHaveLength(2);
  expect(html).toContain(
    '<th id="p-1" scope="col" lang="ar" dir="rtl" class="align-start missing">Name</th><th id="p-2" scope="col" class="align-end stale">Count</th>',
  );
  expect(html).toContain('<td id="p-6" lang="ar" dir="rtl" class="align-center missing">m</td>');
});

test("nothing is said of a cell that is left out", () => {
  const edition = editionOf("| a |\n| - |\n| c | d |");
  const last = [...walk(edition.body)].map(([node]) => node).findLast(({ type }) => type === "tableCell");
  if (last !== undefined) last.data = { block: markOf("p-3", { state: "missing", notice: "Not translated." }) };
  expect(bodyOf(edition).html).not.toContain("Not translated.");
});
