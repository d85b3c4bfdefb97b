import type { RootContent } from "mdast";
import { expect, test } from "vitest";
import { editionOf } from "../sample-edition.ts";
import { bodyOf } from "../written.ts";

test.each([
  ["html", "A <b>raw</b>.", '<p id="p-1">A &lt;b>raw&lt;/b>.</p>'],
  ["textDirective", "A :x[*words*].", '<p id="p-1">A <em>words</em>.</p>'],
  ["linkReference", "[a]\n\n[a]: https://example.org", '<p id="p-1">a</p>'],
])("a node of type %s shows its text and is named by a finding", (type, markdown, expected) => {
  const { html, findings } = bodyOf(editionOf(markdown));
  expect(html).toBe(expected);
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "unsupported-node", severity: "error", actual: type }),
  );
});

test("a node of no known type at all", () => {
  const edition = editionOf("");
  const body = { type: "root" as const, children: [{ type: "marquee", value: "moves" } as unknown as RootContent] };
  const { html, findings } = bodyOf({ ...edition, body });
  expect(html).toBe("moves");
  expect(findings).toMatchObject([{ code: "unsupported-node", actual: "marquee" }]);
});
