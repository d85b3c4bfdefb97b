import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMarkup, joinPieces, splitPieces } from "../../../src/catalog/exchange/pieces.ts";
import { foldLines } from "../../../src/segment/inline.ts";
import { place, sketch } from "./place.ts";

describe("splitPieces", () => {
  it.each([
    ["plain words", "plain words"],
    ["**a _b_ c** d", "<**|a <_|b|_> c|**> d"],
    ["[x **y**](https://e.org/a_b) z", "<[|x <**|y|**>|](https://e.org/a_b> z".replace("a_b>", "a_b)>")],
    ['[x](https://e.org "T i") z', '<[|x|](https://e.org>< "|T i|")> z'],
    ["![alt](i.png 'cap')", "<![|alt|](i.png>< '|cap|')>"],
    ["a[^note] :date[2022-01-18], 10:30", "a{[^note]} {:date[2022-01-18]}, 10:30"],
    ["x\\\n**y**", "x{\\\n}<**|y|**>"],
    ["[t][ref] and [ref]", "<[|t|][ref]> and <[|ref|][ref]>"],
    ["<https://a.b> https://c.d a@b.org", "{<https://a.b>} {https://c.d} {a@b.org}"],
    ["5 \\* 3 &amp; 2", "5 {\\*} 3 {&amp;} 2"],
    ["`code` ~~x~~ <b>r</b>", "{`code`} <~~|x|~~> {<b>}r{</b>}"],
    ["**عربي** نص _עברית_", "<**|عربي|**> نص <_|עברית|_>"],
    ["**档案**。[^note]译者", "<**|档案|**>。{[^note]}译者"],
    ["2. no list, # no heading", "2. no list, # no heading"],
  ])("%s", (text, expected) => {
    expect(sketch(splitPieces(place(text)))).toBe(expected);
  });

  const word = fc.constantFrom(
    "archive",
    "Ελλάδα",
    "أرشيف",
    "档案",
    "দলিল",
    "*",
    "_",
    "`",
    "[",
    "]",
    "(",
    ")",
    "!",
    "\\",
    "&amp;",
    "<b>",
    "~~",
    ":date[1]",
    "[^note]",
    "[ref]",
    "https://a.b",
    "a@b.c",
    "x",
    "\u0007",
    "\ud800",
    "\\\n",
    "  ",
  );
  const text = fc
    .array(word, { maxLength: 12 })
    .chain((parts) => fc.constantFrom("", " ").map((gap) => parts.join(gap)));

  it("loses no character: joined again, the pieces are the text", () => {
    fc.assert(
      fc.property(text, (each) => {
        const folded = foldLines(each);
        const pieces = splitPieces(place(folded));
        // Only a reference by its own words is written in full, because its words will change.
        const short = (written: string) => written.replace(/\[ref\](?:\[ref\]|\[\])*/g, "[ref]");
        expect(short(joinPieces(pieces))).toBe(short(folded));
        expect(joinPieces(splitPieces(place(joinPieces(pieces))))).toBe(joinPieces(pieces));
      }),
      { numRuns: 1500 },
    );
  });
});

describe("isMarkup", () => {
  it.each([
    "**",
    "_",
    "](https://e.org)",
    "][ref]",
    "![",
    "[^note]",
    ":date[2022-01-18]",
    "`code`",
    "\\*",
    "\\\n",
    "&amp;",
    "<https://a.b>",
    "a@b.org",
  ])("knows %j", (markup) => {
    expect(isMarkup(markup)).toBe(true);
  });

  it.each(["<b>", "</g0>", "{1}", "%s", "<g id='1'>", "\\cf1 "])("does not know %j", (markup) => {
    expect(isMarkup(markup)).toBe(false);
  });
});
