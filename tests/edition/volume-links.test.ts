import type { Link, Paragraph } from "mdast";
import { expect, test } from "vitest";
import { linkParts, linkTargets } from "../../src/edition/volume-links.ts";
import { edition } from "../render/epub/edition.ts";

const other = edition({ code: "ar", markdown: "First.\n\n1. One\n2. Two" });
const targets = new Map([["other", { suffix: "other-ar", ids: linkTargets(other) }]]);

function led(url: string, statement: string | undefined): string {
  const data = statement === undefined ? {} : { statement };
  const link: Link = { type: "link", url, data, children: [{ type: "text", value: "words" }] };
  const paragraph: Paragraph = { type: "paragraph", children: [link] };
  const made = linkParts({ ...other, body: { type: "root", children: [paragraph] } }, targets);
  const [after] = (made.body.children[0] as Paragraph).children as Link[];
  expect(after?.data?.statement).toBe(statement === "other" ? undefined : statement);
  return after?.url ?? "";
}

test.each([
  ["https://example.org/ar/other/", "other", "#title-other-ar"],
  ["https://example.org/ar/other/#point-2", "other", "#point-2-other-ar"],
  ["https://example.org/ar/other/#nowhere", "other", "#title-other-ar"],
  ["https://example.org/ar/third/", "third", "https://example.org/ar/third/"],
  ["https://example.org/ar/other/", undefined, "https://example.org/ar/other/"],
])("%s of “%s” leads to %s", (url, statement, to) => {
  expect(led(url, statement)).toBe(to);
});
