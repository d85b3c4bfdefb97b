import { expect, test } from "vitest";
import { editionOf, firstOf } from "../sample-edition.ts";
import { bodyOf, bodyOfMarkdown } from "../written.ts";

test("a reference leads to its note and says what it is", () => {
  expect(bodyOfMarkdown("A[^x] b[^x].\n\n[^x]: Note.")).toBe(
    '<p id="p-1">A<sup><a id="note-1-ref" href="#note-1" role="doc-noteref" aria-label="Note 1">1</a></sup>' +
      ' b<sup><a id="note-1-ref-2" href="#note-1" role="doc-noteref" aria-label="Note 1">1</a></sup>.</p>',
  );
});

test("a reference without a note stays as written, with a finding", () => {
  const edition = editionOf("A[^x].\n\n[^x]: Note.");
  firstOf(edition, "footnoteReference").data = {};
  const { html, findings } = bodyOf(edition);
  expect(html).toBe('<p id="p-1">A[^x].</p>');
  expect(findings).toMatchObject([{ code: "unresolved-reference", severity: "error" }]);
});
