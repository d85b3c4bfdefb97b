import { expect, test } from "vitest";
import { editionOf, firstOf } from "../sample-edition.ts";
import { bodyOf } from "../written.ts";

test.each(["https://example.org/a?b=1", "http://example.org", "mailto:a@example.org", "#point-2"])(
  "%s stays",
  (url) => {
    const { html, findings } = bodyOf(editionOf(`[x](${url})`));
    expect(html).toBe(`<p id="p-1"><a href="${url}">x</a></p>`);
    expect(findings).toEqual([]);
  },
);

test.each([
  "javascript:alert(1)",
  "JaVaScript:alert(1)",
  "data:text/html,x",
  "//evil.example",
  "other.md",
  "vbscript:x",
  "https:evil",
  "file:///etc",
  "https://[",
  "tel:+30210",
])("%s is left out, with a finding; its words stay", (url) => {
  const { html, findings } = bodyOf(editionOf(`[words](${url})`));
  expect(html).toBe('<p id="p-1">words</p>');
  expect(findings).toMatchObject([{ code: "unsafe-link", statement: "sample", locale: "en", actual: url }]);
});

test("another statement is linked to as the format says", () => {
  const edition = editionOf("[x](https://example.org/en/other/)");
  firstOf(edition, "link").data = { statement: "other" };
  expect(bodyOf(edition).html).toBe('<p id="p-1"><a href="../other/index.html">x</a></p>');
});

test("a statement that is not published leaves its words and a finding", () => {
  const edition = editionOf("[x](https://example.org/en/withheld/)");
  firstOf(edition, "link").data = { statement: "withheld" };
  const { html, findings } = bodyOf(edition);
  expect(html).toBe('<p id="p-1">x</p>');
  expect(findings).toMatchObject([{ code: "withheld", severity: "info" }]);
});
