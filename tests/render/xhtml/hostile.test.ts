import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { expect, test } from "vitest";
import { editionOf, markOf } from "./sample-edition.ts";
import { bodyOf } from "./written.ts";

/** What an attacker would write, wherever a text can stand. */
const hostile = fc.oneof(
  fc.constantFrom(
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    " java\tscript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "' style='x' onclick='y",
    "--><svg onload=alert(1)>",
    "]]></p><iframe>",
    "{{ 7 | times: 7 }}{% raw %}",
    "&lt;script&gt;&#106;avascript:",
    "\u202Eevil\u0000\u0008",
  ),
  fc.string(),
);

const data = fc.record({
  hName: fc.constantFrom("script", "iframe", "style", "p", "a"),
  hProperties: fc.record({
    onclick: hostile,
    style: hostile,
    href: hostile,
    src: hostile,
    srcdoc: hostile,
    id: hostile,
    className: hostile,
  }),
  hChildren: fc.constant([{ type: "raw", value: "<script>alert(1)</script>" }]),
});

/** Trees that no reader of Markdown would make: every node, with hostile texts and hostile data. */
const { node } = fc.letrec<{ node: unknown; children: unknown }>((tie) => ({
  children: fc.array(tie("node"), { maxLength: 3 }),
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      type: fc.constantFrom("text", "html", "inlineCode", "code", "marquee"),
      value: hostile,
      lang: hostile,
      data,
    }),
    fc.record({ type: fc.constant("image"), url: hostile, alt: hostile, title: hostile, data }),
    fc.record({ type: fc.constantFrom("link"), url: hostile, title: hostile, children: tie("children"), data }),
    fc.record({
      type: fc.constantFrom("paragraph", "strong", "emphasis", "blockquote", "delete"),
      children: tie("children"),
      data,
    }),
    fc.record({ type: fc.constant("heading"), depth: fc.integer({ min: 1, max: 9 }), children: tie("children"), data }),
    fc.record({
      type: fc.constantFrom("containerDirective", "leafDirective", "textDirective"),
      name: hostile,
      attributes: fc.dictionary(hostile, hostile),
      children: tie("children"),
    }),
    fc.record({
      type: fc.constant("footnoteReference"),
      identifier: hostile,
      data: fc.record({ reference: fc.record({ number: hostile, target: hostile, id: hostile, label: hostile }) }),
    }),
    fc.record({
      type: fc.constant("paragraph"),
      children: tie("children"),
      data: fc.record({
        block: fc.record({ id: hostile, state: hostile, lang: hostile, dir: hostile, notice: hostile }),
      }),
    }),
  ),
}));

const tag = /<(\/?)([a-z0-9]+)((?: [a-z-]+(?:="[^"]*")?)*)>/g;
const attribute = / ([a-z-]+)(?:="([^"]*)")?/g;
const tags = /^(?:a|aside|blockquote|br|code|del|em|figcaption|figure|h[2-6]|hr|img|li|ol|p|pre|strong|sup|ul)$/;
const attributes = /^(?:alt|aria-label|class|dir|href|id|lang|height|role|src|start|title|width)$/;

/** Reads HTML the strict way: it is tags of the list with attributes of the list, and text without a `<`. */
function expectHarmless(html: string): void {
  expect(html.replace(tag, "")).not.toContain("<");
  for (const [, , name = "", rest = ""] of html.matchAll(tag)) {
    expect(name).toMatch(tags);
    for (const [, key = "", value = ""] of rest.matchAll(attribute)) {
      expect(key).toMatch(attributes);
      if (key === "href") expect(value).toMatch(/^(?:https?:\/\/|mailto:|#|$)/i);
      if (key === "src") expect(value).toMatch(/^images\//);
      if (key === "id") expect(value).toMatch(/^[A-Za-z][\w.-]*$/);
      if (key === "class") expect(value).toMatch(/^(?:[a-z][\w+#.-]*(?: |$))*$/);
    }
  }
}

test("law 8: whatever a tree holds, no code reaches the page", () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (children) => {
      const body = { type: "root", children: children as Nodes[] } as Root;
      const assets = [{ path: "javascript:alert(1)", mediaType: "image/png", bytes: new Uint8Array() }];
      expectHarmless(bodyOf({ ...editionOf(""), body, assets }).html.replaceAll("&quot;", ""));
    }),
    { numRuns: 300 },
  );
});

test("law 8: whatever a Markdown text holds, no code reaches the page", () => {
  const piece = fc.oneof(
    hostile,
    fc.constantFrom("\n\n", "[x](", ")", "![", "](", "- ", "> ", "`", "<", ":::note\n", "\n:::\n", "*"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) =>
      expectHarmless(bodyOf(editionOf(pieces.join(""))).html),
    ),
    { numRuns: 300 },
  );
});

test("the reading above can fail", () => {
  expect(() => expectHarmless("<p><script>x</script></p>")).toThrow();
  expect(() => expectHarmless('<p onclick="x">y</p>')).toThrow();
  expect(() => expectHarmless('<a href="javascript:x">y</a>')).toThrow();
  expect(() => expectHarmless("a < b")).toThrow();
});

test("a mark's texts are escaped", () => {
  const edition = editionOf("One.");
  const [first] = edition.body.children;
  if (first !== undefined)
    first.data = { block: markOf("p-1", { state: "missing", notice: "<b>", lang: 'x" onclick="y' }) };
  expect(bodyOf(edition).html).toBe('<p role="note" class="notice">&lt;b></p><p id="p-1" class="missing">One.</p>');
});
