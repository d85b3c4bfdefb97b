import fc from "fast-check";
import { expect, test } from "vitest";
import { xmlText } from "../../../src/render/xhtml/xml-characters.ts";
import { editionOf } from "./sample-edition.ts";
import { bodyOf } from "./written.ts";

/** XML 1.0, production 2. */
function isXml(code: number): boolean {
  return (
    [9, 10, 13].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}

test("what is left can stand in XML, and nothing else has changed", () => {
  const anything = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
  fc.assert(
    fc.property(anything, (value) => {
      const [before, after] = [[...value], [...xmlText(value)]];
      expect(
        after.map((char, at) => (isXml(before[at]?.codePointAt(0) ?? 0) ? char === before[at] : char === "\u{FFFD}")),
      ).not.toContain(false);
      expect(after.length).toBe(before.length);
    }),
  );
});

test("texts and attributes of a body are covered", () => {
  const edition = editionOf("a\u0001b [c](https://example.org/ 'd\u0002e')");
  expect(bodyOf(edition).html).toBe(
    '<p id="p-1">a\u{FFFD}b <a href="https://example.org/" title="d\u{FFFD}e">c</a></p>',
  );
});
