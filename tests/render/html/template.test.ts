import fc from "fast-check";
import { expect, test } from "vitest";
import type { Templates } from "../../../src/model/rendition.ts";
import { createTemplateEngine } from "../../../src/render/html/template.ts";

function fill(templates: Templates, data: Readonly<Record<string, unknown>> = {}) {
  return createTemplateEngine(templates).fill("page", data);
}

test("what a template prints is escaped, unless it says raw", () => {
  const templates = { "html/page.liquid": "{{ text }}|{{ text | raw }}" };
  expect(fill(templates, { text: `<b class="x">&'` })).toEqual({
    ok: true,
    text: `&lt;b class=&#34;x&#34;&gt;&amp;&#39;|<b class="x">&'`,
  });
});

test("law 8: no data closes an attribute or opens a tag, or runs as a template", () => {
  const engine = createTemplateEngine({ "html/page.liquid": '<a title="{{ text }}">{{ text }}</a>' });
  const pieces = fc.array(
    fc.oneof(fc.constantFrom('"', "'", "<", ">", "{{ 7 | plus: 7 }}", "{% raw %}", "&lt;", "--", "\n"), fc.string()),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const filled = engine.fill("page", { text: parts.join("") });
      if (!filled.ok) throw new Error("not filled");
      expect(filled.text).toMatch(/^<a title="[^"<>]*">[^<>]*<\/a>$/);
      if (!parts.join("").includes("14")) expect(filled.text).not.toContain("14");
    }),
  );
});

test.each([
  ["a variable that is not there", "ok\n  {{ nothing }}", { line: 2, column: 6 }, /undefined variable: nothing/i],
  ["a filter that is not there", "ok\n{{ 'a' | nofilter }}", { line: 2 }, /undefined filter: nofilter/i],
  ["a tag that is not closed", "{% if a %}", { line: 1, column: 1 }, /not closed/],
  ["a tag that is not there", "\n\n {% notag %}", { line: 3, column: 2 }, /"notag" not found/],
])("%s is a finding with its place", (_, source, place, message) => {
  const filled = fill({ "html/page.liquid": source }, { a: true });
  expect(filled).toMatchObject({
    ok: false,
    findings: [{ code: "template", severity: "error", file: "templates/html/page.liquid", ...place }],
  });
  if (!filled.ok) expect(filled.findings[0]?.message).toMatch(message);
  if (!filled.ok) expect(filled.findings[0]?.message).not.toMatch(/line:|file:/);
});

test("a mistake in a template that another one calls names that template", () => {
  const filled = fill({ "html/page.liquid": "{% render 'part' %}", "html/part.liquid": "\n{{ gone }}" });
  expect(filled).toMatchObject({ ok: false, findings: [{ file: "templates/html/part.liquid", line: 2 }] });
});

test("a template that is not there is a finding", () => {
  expect(fill({})).toMatchObject({ ok: false, findings: [{ code: "template", file: "templates/html/page.liquid" }] });
  expect(fill({ "html/page.liquid": "\n{% render 'none' %}" })).toMatchObject({
    ok: false,
    findings: [{ code: "template", file: "templates/html/page.liquid", line: 2 }],
  });
});

test("templates of other formats cannot be read", () => {
  const filled = fill({ "html/page.liquid": "{% render '../pdf/secret' %}", "pdf/secret.liquid": "secret" });
  expect(filled.ok).toBe(false);
});

test("law 5: a template has no clock", () => {
  expect(fill({ "html/page.liquid": "{{ 'now' | date: '%Y' }}" })).toMatchObject({
    ok: false,
    findings: [{ code: "template", line: 1 }],
  });
});
