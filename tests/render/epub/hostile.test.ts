import fc from "fast-check";
import { expect, test } from "vitest";
import { edition } from "./edition.ts";
import { hostileEdition, hostileText } from "./hostile.ts";
import { book, elements, textOf, unpack } from "./unpack.ts";

const ordinary = new Set(
  Object.values(
    unpack(
      book(
        edition({
          markdown: "## x\n\nA [link](#p-1), text[^1].\n\n| a | b |\n| - | - |\n| c | d |\n\n1. e\n\n[^1]: note",
        }),
      ),
    ),
  )
    .filter((text) => text.startsWith("<?xml"))
    .flatMap((xml) => elements(xml).map(({ name }) => name)),
);

test("no text makes an element, a file or a broken document (law 8)", () => {
  fc.assert(
    fc.property(hostileEdition, (one) => {
      const files = unpack(book(one));
      for (const [path, content] of Object.entries(files)) {
        expect(path).toMatch(/^(mimetype|(META-INF|EPUB)\/[a-z/-]+\.[a-z]+)$/);
        if (!/\.(xhtml|opf|xml)$/.test(path)) continue;
        for (const { name, attributes } of elements(content)) {
          expect(ordinary).toContain(name);
          expect(attributes.href ?? "").not.toMatch(/^\s*(javascript|data|file|vbscript):/i);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("every character that XML can hold arrives", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const one = edition({
        over: { dateline: [{ role: "text", text: `>${text}<`, lang: undefined, dir: undefined }] },
      });
      const shown = textOf(unpack(book(one))["EPUB/title.xhtml"] ?? "");
      const expected = text
        .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
        .replace(/\s+/gu, " ");
      expect(shown).toContain(`>${expected}<`);
    }),
    { numRuns: 300 },
  );
});
