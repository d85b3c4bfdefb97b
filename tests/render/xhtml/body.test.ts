import { readFileSync } from "node:fs";
import type { Element } from "hast";
import { toXast } from "hast-util-to-xast";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { toXml } from "xast-util-to-xml";
import { bodyToHast } from "../../../src/render/xhtml/body.ts";
import { textToHast } from "../../../src/render/xhtml/text.ts";
import { editionOf, firstOf, markOf } from "./sample-edition.ts";
import { listening } from "./written.ts";

const sample = readFileSync("content/joint-statement.md", "utf8").replace(/<!--.*?-->/gs, "");

function idsOf(edition: ReturnType<typeof editionOf>): string[] {
  const ids: string[] = [];
  const options = listening();
  const { body, notes } = textToHast(edition, options, []);
  const trees = [body, ...(notes === undefined ? [] : [notes])];
  for (const tree of trees) {
    visit(tree, "element", (node: Element) => {
      if (typeof node.properties.id === "string") ids.push(node.properties.id);
    });
  }
  return ids;
}

test("the sample statement has each of its block ids, each of them once", () => {
  const ids = idsOf(editionOf(sample));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(["point-1", "point-8", "section-3", "note-1", "note-1-ref"]));
});

test("an id given twice by mistake is written once", () => {
  const edition = editionOf("One.\n\nTwo.");
  for (const node of edition.body.children) node.data = { block: markOf("p-1") };
  expect(idsOf(edition)).toEqual(["p-1"]);
});

test("every link within the statement leads to an id of it", () => {
  const edition = editionOf(sample);
  const ids = idsOf(edition);
  const options = listening();
  visit(bodyToHast(edition, options), "element", (node) => {
    const { href } = node.properties;
    if (typeof href === "string" && href.startsWith("#")) expect(ids).toContain(href.slice(1));
  });
});

test("the same tree can be written as XML", () => {
  const edition = editionOf("A  \nb.\n\n- [x] c\n\n***\n\n| d |\n| - |\n| e & < |");
  const xml = toXml(toXast(bodyToHast(edition, listening())), { closeEmptyElements: true });
  expect(xml).toMatch(/<br ?\/>/);
  expect(xml).toContain('checked="" disabled=""');
  expect(xml).toMatch(/<hr [^>]*\/>/);
  expect(xml).toContain("e &#x26; &#x3C;");
});

test("the edition is not changed", () => {
  const edition = editionOf(sample);
  const before = JSON.stringify(edition);
  bodyToHast(edition, listening());
  textToHast(edition, listening(), []);
  expect(JSON.stringify(edition)).toBe(before);
});

test("two bodies of one process know nothing of each other", () => {
  const edition = editionOf("One.");
  firstOf(edition, "paragraph").data = { block: markOf("p-1") };
  expect(idsOf(edition)).toEqual(idsOf(edition));
});
