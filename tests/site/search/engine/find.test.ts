import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findParagraphs } from "../../../../src/site/search/engine/find.ts";
import { fold } from "../../../../src/site/search/engine/fold.ts";
import type { TermEntry } from "../../../../src/site/search/engine/layout.ts";
import { readQuery } from "../../../../src/site/search/engine/query.ts";
import { stretchesOf } from "../../../../src/site/search/engine/words.ts";
import { ask, markedIn, segmentIn, segments, texts } from "./asked.ts";

describe("every word of a text", () => {
  const found = (text: string, all: readonly string[], question: string) => {
    for (const segment of segments) {
      expect([question, ask(question, all, segment)]).toEqual([question, expect.arrayContaining([text])]);
      expect(markedIn(text.normalize("NFC"), question, segment)).not.toEqual([]);
    }
  };
  const eachWord = (check: (word: string, text: string, all: readonly string[]) => void) =>
    fc.assert(
      fc.property(texts, (all) => {
        for (const text of all)
          for (const stretch of stretchesOf(text.normalize("NFC")))
            if (fold(stretch.text) !== "") check(stretch.text, text, all);
      }),
      { numRuns: 60 },
    );

  it("is found by itself", () => eachWord((word, text, all) => found(text, all, word)));
  it("is found by its folded form", () => eachWord((word, text, all) => found(text, all, fold(word))));
  it("is found in capitals", () => eachWord((word, text, all) => found(text, all, word.toUpperCase())));
  it("is found in quotation marks", () => eachWord((word, text, all) => found(text, all, `“${word}”`)));
  it("is found by its beginning, two letters or more", () =>
    eachWord((word, text, all) => {
      for (let length = 2; length <= word.length; length += 1) {
        const beginning = word.slice(0, length);
        // Half of a sign beyond the first plane is none.
        if (beginning.isWellFormed() && [...fold(beginning)].length > 1) found(text, all, beginning);
      }
    }));
});

it("finds in a script without spaces what stands within a word that a dictionary does not part", () => {
  const text = "การศึกษาจะต้องเป็นสิ่งที่ให้เปล่า";
  for (let start = 0; start < text.length - 3; start += 1)
    expect(ask(text.slice(start, start + 3), [text], (whole) => [whole])).toEqual([text]);
});

describe("a question", () => {
  const rights = "Everyone has the right to education and to rest.";
  const rest = "To rest is what everyone wants; education, they say, is not, though they have every right.";
  const other = "Nobody works here.";

  it("wants all its words", () => {
    expect(ask("education rest", [rights, rest, other])).toHaveLength(2);
    expect(ask("education works", [rights, rest, other])).toEqual([]);
  });

  it("puts first where its words stand near each other", () => {
    expect(ask("right education", [rest, rights])).toEqual([rights, rest]);
  });

  it("puts the very word before a longer one", () => {
    expect(ask("work", ["The workers here.", "The work here."])).toEqual(["The work here.", "The workers here."]);
  });

  it("takes what is in quotation marks word for word", () => {
    expect(ask("“right to education”", [rights, rest])).toEqual([rights]);
    expect(ask("“right to educat”", [rights, rest])).toEqual([]);
    expect(ask("«to rest» everyone", [rights, rest, other])).toHaveLength(2);
    expect(ask("“人权 宣言”", ["世界人权宣言", "宣言人权"])).toEqual(["世界人权宣言"]);
    expect(ask("“联合国 2022 人权”", ["联合国2022人权", "联合国人权2022"])).toEqual(["联合国2022人权"]);
  });

  it("takes quotation marks that are not closed", () => {
    expect(ask("“right to education", [rights, rest])).toEqual([rights]);
  });

  it("finds an Arabic word with and without its article", () => {
    const text = "إن الجامعات والمكتبات تحفظ السجلات";
    for (const question of ["جامعات", "الجامعات", "الجا", "مكتبات", "المكتبات", "سجلات"])
      expect([question, ask(question, [text])]).toEqual([question, [text]]);
  });

  it("may mix directions and scripts", () => {
    expect(ask("UNESCO يونسكو", ["منظمة اليونسكو (UNESCO)", "UNESCO"])).toEqual(["منظمة اليونسكو (UNESCO)"]);
  });

  it("without letters finds nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...' .,;!?“”"()-*+[]\\/\u200f\u200b😀') }), (signs) => {
        expect(ask(signs, [rights])).toEqual([]);
      }),
    );
  });
});

describe("titles and headings", () => {
  const entries: readonly TermEntry[] = [
    ["law", "0,0 2,1 1,2"],
    ["open", "1,0 4,0"],
  ];
  const layout = { headings: [1, 0], texts: [1, 2], termFiles: [""], textFiles: [0] };
  const find = (question: string) => findParagraphs(readQuery(question, segmentIn("en")), entries, layout);

  it("come before the text", () => {
    expect(find("law")).toEqual([0, 2, 3]);
  });

  it("a title says for all its paragraphs what they are about", () => {
    // Paragraph 5 is the second statement's, whose title has “open”; of the first one nothing has it.
    expect(find("open")).toEqual([1, 5]);
    expect(
      findParagraphs(
        readQuery("open law", segmentIn("en")),
        [
          ["law", "5,0"],
          ["open", "1,0"],
        ],
        layout,
      ),
    ).toEqual([5]);
    expect(
      findParagraphs(
        readQuery("open law", segmentIn("en")),
        [
          ["law", "3,0"],
          ["open", "1,0"],
        ],
        layout,
      ),
    ).toEqual([]);
  });
});
