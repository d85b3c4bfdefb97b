import { expect, it } from "vitest";
import { allowedEdits, coverMarkup } from "../../../src/align/fix/words.ts";

const references = { definitions: "", footnotes: ["a"] };
const cover = (text: string) => coverMarkup(text, { format: "markdown" }, references)?.replaceAll("\ufffc", "·");

it.each([
  ["plain words", "plain words"],
  ["**Who** _reads_?", "··Who·· ·reads·?"],
  ["See [the **law**](https://a.org/b).", "See ·the ··law····················."],
  ["https://a.org/l'a is", "················· is"],
  ["`a  b` c", "······ c"],
  ["a\\* &amp; b", "a·· ····· b"],
  ["one\\\ntwo[^a]", "one··two····"],
  [":date[2022-01-18] x", "················· x"],
  ["![a  b](c.png) d", "·············· d"],
  ["<b>x</b>", "···x····"],
  [" edges ", " edges "],
  ["**الوثائق**، نعم", "··الوثائق··، نعم"],
])("covers what is no word: %s", (text, covered) => {
  expect(cover(text)).toBe(covered);
});

it("has no places in a text that is wrapped into lines", () => {
  expect(cover("one\ntwo")).toBeUndefined();
  expect(coverMarkup("one\n**two**", { format: "text" }, references)).toBe("one\n**two**");
});

it("lets no edit touch what is covered, and any stand beside it", () => {
  const edits = [
    { start: 0, end: 1, text: "x" },
    { start: 1, end: 3, text: "x" },
    { start: 2, end: 2, text: "x" },
  ];
  expect(allowedEdits("a\ufffcbc", edits)).toEqual([edits[0], edits[2]]);
});
