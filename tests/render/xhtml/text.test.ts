import { expect, test } from "vitest";
import { textToHast } from "../../../src/render/xhtml/text.ts";
import { editionOf, firstOf } from "./sample-edition.ts";
import { listening, written } from "./written.ts";

/** Body and notes of a Markdown text as HTML. */
function textOf(edition: ReturnType<typeof editionOf>, around: readonly string[] = []): string {
  const { body, notes } = textToHast(edition, listening(), around);
  return written(body) + (notes === undefined ? "" : written({ type: "root", children: [notes] }));
}

test("a link to an anchor that is not there keeps its words alone", () => {
  expect(textOf(editionOf("One [*two* `three`](#nope), [four](#)."))).toBe(
    '<p id="p-1">One <em>two</em> <code dir="ltr">three</code>, four.</p>',
  );
});

test("links to blocks, to notes, from notes, and to what stands around the text stay", () => {
  const html = textOf(editionOf("[a](#note-1) [b](#title)[^x]\n\n[^x]: [c](#p-1) [d](#nope)"), ["title"]);
  for (const id of ["note-1", "title", "p-1"]) expect(html).toContain(`<a href="#${id}">`);
  expect(html).toContain("</a> d <a href=");
});

test("a reference to a note that is not there is no link", () => {
  const edition = editionOf("A[^x].\n\n[^x]: One.");
  expect(textOf({ ...edition, notes: [] })).toBe('<p id="p-1">A<sup>1</sup>.</p>');
});

test("an address that the sanitizer takes away takes its link with it", () => {
  const edition = editionOf("[x](https://example.org/)");
  firstOf(edition, "link").data = { statement: "other" };
  const { body } = textToHast(edition, { ...listening(), statement: () => "javascript:alert(1)" }, []);
  expect(written(body)).toBe('<p id="p-1">x</p>');
});
