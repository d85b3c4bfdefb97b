import { expect, test } from "vitest";
import { editionOf, localeOf, markOf } from "../sample-edition.ts";
import { bodyOf, bodyOfMarkdown } from "../written.ts";

test.each(["From the address", "अनुवाद", "摘自开幕致辞，2026年3月10日", "10 March 2026 (Athens)"])(
  "a last line that ends no sentence is the attribution: %s",
  (line) => {
    expect(bodyOfMarkdown(`> Words.\n>\n> ${line}`)).toContain('<p id="p-2" class="attribution">');
  },
);

test.each(["It ends.", "It ends.”", "وہ ختم ہوا۔", "它结束了。", "শেষ।", "هل انتهى؟", "Really?)"])(
  "a last paragraph that ends a sentence is quoted: %s",
  (line) => {
    expect(bodyOfMarkdown(`> Words.\n>\n> ${line}`)).not.toContain("attribution");
  },
);

test("a quotation of one paragraph has no attribution", () => {
  expect(bodyOfMarkdown("> No end")).toBe('<blockquote><p id="p-1">No end</p></blockquote>');
});

test("an untranslated attribution keeps its state", () => {
  const edition = editionOf("> Words.\n>\n> From the address", { locale: localeOf("el") });
  const quotation = edition.body.children[0];
  if (quotation?.type !== "blockquote" || quotation.children[1] === undefined) throw new Error("no quotation");
  quotation.children[1].data = { block: markOf("p-2", { state: "missing", lang: "en" }) };
  expect(bodyOf(edition).html).toContain('<p id="p-2" lang="en" class="missing attribution">From the address</p>');
});
