import { expect, test } from "vitest";
import { editionOf } from "../sample-edition.ts";
import { bodyOf, bodyOfMarkdown } from "../written.ts";

test("a note is an aside under its label", () => {
  expect(bodyOfMarkdown(":::note\nMind.\n:::")).toBe(
    '<aside role="note" class="note"><p class="label">Note</p><p id="p-1">Mind.</p></aside>',
  );
});

test("an epigraph is a quotation with its attribution", () => {
  expect(bodyOfMarkdown(":::epigraph\nWords.\n\nA name\n:::")).toBe(
    '<blockquote class="epigraph"><p id="p-1">Words.</p><p id="p-2" class="attribution">A name</p></blockquote>',
  );
});

test("any other directive leaves its blocks and a finding", () => {
  const { html, findings } = bodyOf(editionOf(":::script\nWords.\n:::"));
  expect(html).toBe('<p id="p-1">Words.</p>');
  expect(findings).toMatchObject([{ code: "unknown-directive", actual: "script" }]);
});
