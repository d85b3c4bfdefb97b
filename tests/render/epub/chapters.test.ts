import { expect, test } from "vitest";
import type { Edition } from "../../../src/model/edition.ts";
import { type EditionSketch, edition } from "./edition.ts";
import { book, elements, textOf, unpack } from "./unpack.ts";

const words = "A record that nobody can find is no record at all. ".repeat(40);

/** A report of so many sections, each with a note, a link to the section before it, and a section below it. */
function report(sections: number, sketch: EditionSketch = {}): Edition {
  const parts = Array.from({ length: sections }, (_, index) => [
    `## Section ${index + 1}`,
    `See [the one before](#section-${2 * index - 1}) and [the end](#section-${2 * sections}).[^n${index}]`,
    `${words}\n\n### Below ${index + 1}\n\n${words}`,
    `[^n${index}]: Note ${index + 1}.`,
  ]);
  return edition({ markdown: ["What comes first.", ...parts.flat()].join("\n\n"), ...sketch });
}

function texts(one: Edition): [path: string, xml: string][] {
  return Object.entries(unpack(book(one))).filter(([path]) => path.includes("/text"));
}

test("a short text is one document", () => {
  expect(texts(report(2)).map(([path]) => path)).toEqual(["EPUB/text.xhtml"]);
});

test("a long one is a document for each section of level 2, and one for what stands before", () => {
  const pages = texts(report(20));
  expect(pages.map(([path]) => path)).toEqual(Array.from({ length: 21 }, (_, index) => `EPUB/text-${index + 1}.xhtml`));
  const [first, second] = pages.map(([, xml]) => elements(xml).find(({ name }) => name === "title"));
  expect(first?.children).toMatchObject([{ value: "Joint statement" }]);
  expect(second?.children).toMatchObject([{ value: "Section 1" }]);
  const whole = pages.map(([, xml]) => textOf(xml)).join("");
  for (let number = 1; number <= 20; number += 1) expect(whole).toContain(`Below ${number}`);
  expect(whole.match(/A record/g)).toHaveLength(20 * 2 * 40);
});

test("links lead across the documents, the contents and the notes too", () => {
  const files = unpack(book(report(20)));
  const hrefs = (path: string): unknown[] =>
    elements(files[`EPUB/${path}`] ?? "").flatMap(({ name, attributes }) => (name === "a" ? [attributes.href] : []));
  expect(hrefs("text-3.xhtml")).toEqual(["text-2.xhtml#section-1", "text-21.xhtml#section-40", "notes.xhtml#note-2"]);
  expect(hrefs("notes.xhtml")[19]).toBe("text-21.xhtml#note-20-ref");
  expect(hrefs("nav.xhtml").slice(0, 5)).toEqual([
    "title.xhtml",
    "text-2.xhtml#section-1",
    "text-2.xhtml#section-2",
    "text-3.xhtml#section-3",
    "text-3.xhtml#section-4",
  ]);
  expect(hrefs("nav.xhtml").slice(-3)).toEqual(["title.xhtml", "text-1.xhtml", "notes.xhtml"]);
  const spine = elements(files["EPUB/package.opf"] ?? "").filter(({ name }) => name === "itemref");
  expect(spine.map(({ attributes }) => attributes.idref).slice(2, 5)).toEqual(["text-1", "text-2", "text-3"]);
});

test("the note on a marked heading goes with it", () => {
  const marks = {
    "section-1": { state: "stale", notice: "Outdated." },
    "section-3": { state: "stale", notice: "Outdated." },
  } as const;
  const one = report(20, { marks });
  const { children } = one.body;
  const pages = texts({ ...one, body: { ...one.body, children: children.slice(1) } }).map(([, xml]) => xml);
  expect(pages).toHaveLength(20);
  expect(pages[0]).toMatch(/<section[^>]*>\s*<p role="note" class="notice">Outdated.<\/p>\s*<h2/);
  expect(pages[0]).not.toContain("Section 2");
  expect(pages[1]).toMatch(/<section[^>]*>\s*<p role="note" class="notice">Outdated.<\/p>\s*<h2/);
});
