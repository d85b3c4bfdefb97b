import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf } from "../../../src/site/search/engine/excerpt.ts";
import { findAnswers, findParagraphs } from "../../../src/site/search/engine/find.ts";
import { fold } from "../../../src/site/search/engine/fold.ts";
import {
  readPlaces,
  type TermEntry,
  termFilesFor,
  textFileOf,
  writePlaces,
} from "../../../src/site/search/engine/layout.ts";
import { placeOf, placeTerm, readQuestions } from "../../../src/site/search/engine/place.ts";
import { readQuery } from "../../../src/site/search/engine/query.ts";
import { stretchesOf, wordsOf } from "../../../src/site/search/engine/words.ts";

const segmentIn = (code: string) => (text: string) =>
  Array.from(new Intl.Segmenter(code, { granularity: "word" }).segment(text), ({ segment }) => segment);
/** A browser that has no dictionary, or another one: each character a word of its own, or all one word. */
const segments = [segmentIn("th"), (text: string) => [text], (text: string) => [...text]];

/** The terms of texts that are all blocks of one statement without a title. */
function indexOf(texts: readonly string[]) {
  const places = new Map<string, Map<number, number[]>>();
  for (const [at, text] of texts.entries())
    for (const [position, { terms }] of wordsOf(text.normalize("NFC")).entries())
      for (const term of terms) {
        const where = places.get(term) ?? new Map<number, number[]>();
        where.set(at + 1, [...(where.get(at + 1) ?? []), position]);
        places.set(term, where);
      }
  const entries = [...places].map(([term, where]): TermEntry => [term, writePlaces(where)]);
  return { entries, layout: { headings: [0], texts: [texts.length], termFiles: [""], textFiles: [0] } };
}

/** Which of the texts a question finds, the best first. */
function ask(question: string, texts: readonly string[], segment = segmentIn("en")) {
  const { entries, layout } = indexOf(texts);
  return findParagraphs(readQuery(question, segment), entries, layout).map((ordinal) => texts[ordinal - 1]);
}

/** The words that a paragraph's excerpt marks. */
function markedIn(text: string, question: string, segment = segmentIn("en")) {
  const { pieces } = excerptOf(text, readQuery(question, segment));
  return pieces.filter(({ found }) => found).map((piece) => piece.text);
}

describe("folding", () => {
  it.each([
    ["É", "é", "e"],
    ["STRASSE", "Straße", "strasse"],
    ["ΟΔΟΣ", "οδός", "οδοσ"],
    ["İstanbul", "ISTANBUL", "istanbul"],
    ["ISPARTA", "ısparta", "isparta"],
    ["أرشيف", "ارشيف", "ارشيف"],
    ["مُؤَسَّسَة", "موسسه", "موسسه"],
    ["كتـــاب", "کتاب", "كتاب"],
    ["ی", "ى", "ي"],
    ["می‌خواهم", "میخواهم", "ميخواهم"],
    ["٢٠٢٢", "۲۰۲۲", "2022"],
    ["২০২২", "๒๐๒๒", "2022"],
    ["שָׁלוֹם", "שלום", "שלום"],
    ["Ёлка", "елка", "елка"],
    ["ﬁn", "fin", "fin"],
    ["Ａ１", "a1", "a1"],
  ])("reads %s and %s alike", (one, other, folded) => {
    expect([fold(one), fold(other)]).toEqual([folded, folded]);
  });

  it.each([
    ["কি", "কী"],
    ["か", "が"],
    ["ไม่", "ไม"],
    ["हिंदी", "हद"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it("gives every decimal digit of Unicode its value, as Intl writes it", () => {
    for (const system of Intl.supportedValuesOf("numberingSystem")) {
      const digits = [...new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(9876543210)];
      if (digits.length === 10 && digits.every((digit) => /\p{Nd}/u.test(digit)))
        expect([system, fold(digits.join(""))]).toEqual([system, "9876543210"]);
    }
  });

  it("changes nothing that is folded already", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

/** Words as people write them, in scripts with spaces and without. */
const scripts = ["étéßøİı", "αβγόςΣ", "жёйЩ", "أإآٱىيیكکةهءًَّـ", "שָׁוםק", "কিীড়ক্ষ", "हिंदीज़", "한국어", "1٢৩๔"];
const spaced = fc.oneof(
  ...scripts.map((signs) => fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 9 })),
);
const dense = fc.oneof(
  ...["人权宣言联合国", "すべての人間ガー", "มนุษย์ทั้งหลำ", "មនុស្សទាំងអស់", "ມະນຸດທຸກຄົນ", "လူတိုင်းသည်"].map((signs) =>
    fc.string({ unit: fc.constantFrom(...signs), minLength: 2, maxLength: 12 }),
  ),
);
const texts = fc.array(
  fc.array(fc.oneof(spaced, dense), { minLength: 1, maxLength: 8 }).map((words) => words.join(" ")),
  {
    minLength: 1,
    maxLength: 4,
  },
);

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

describe("an excerpt", () => {
  it("has the paragraph's own words, and marks whole words", () => {
    fc.assert(
      fc.property(texts, fc.nat(), (all, at) => {
        const text = (all[at % all.length] ?? "").normalize("NFC");
        const { pieces, cutBefore, cutAfter } = excerptOf(text, readQuery(text.slice(0, 5), segmentIn("en")));
        const shown = pieces.map((piece) => piece.text).join("");
        expect(text).toContain(shown);
        expect([text.startsWith(shown), text.endsWith(shown)]).toEqual([!cutBefore, !cutAfter]);
      }),
    );
    expect(markedIn("The École’s libraries", "ecole librar")).toEqual(["École", "libraries"]);
  });

  it("of a long paragraph is short, and has what was found", () => {
    const text = `${"far away ".repeat(200)}the needle ${"and hay ".repeat(200)}`;
    const { pieces, cutBefore, cutAfter } = excerptOf(text, readQuery("needle", segmentIn("en")));
    expect(pieces.filter(({ found }) => found)).toEqual([{ text: "needle", found: true }]);
    expect(pieces.map((piece) => piece.text).join("").length).toBeLessThan(340);
    expect([cutBefore, cutAfter]).toEqual([true, true]);
  });

  it("of a long paragraph in a script without spaces is cut between characters", () => {
    const text = `${"天地玄黃".repeat(300)}人权${"宇宙洪荒".repeat(300)}`;
    expect(markedIn(text, "人权")).toEqual(["人权"]);
  });
});

describe("the files of the index", () => {
  it("write places so that they can be read again", () => {
    const places = fc
      .uniqueArray(fc.nat(), { minLength: 1 })
      .chain((ordinals) =>
        fc.tuple(
          ...ordinals
            .toSorted((x, y) => x - y)
            .map((ordinal) =>
              fc
                .uniqueArray(fc.nat({ max: 999 }), { minLength: 1, maxLength: 5 })
                .map((at) => [ordinal, at.toSorted((x, y) => x - y)] as const),
            ),
        ),
      );
    fc.assert(
      fc.property(places, (list) => {
        expect([...readPlaces(writePlaces(new Map(list)))]).toEqual(list);
      }),
    );
  });

  it("are asked for by what a question needs and no more", () => {
    const layout = { headings: [], texts: [], termFiles: ["a", "ca", "cb", "ma"], textFiles: [0, 10, 20] };
    const files = (question: string) => termFilesFor(readQuery(question, segmentIn("en")), layout);
    expect(files("cat")).toEqual([1]);
    expect(files("ca")).toEqual([1]);
    expect(files("be")).toEqual([0]);
    expect(files("m cat")).toEqual([1, 2]);
    expect(files("“zz”")).toEqual([3]);
    expect([0, 9, 10, 25].map((ordinal) => textFileOf(ordinal, layout))).toEqual([0, 0, 1, 2]);
  });
});

describe("a block that is asked for by its number", () => {
  const english = { point: "Point {number}", section: "Section {number}", p: "Paragraph {number}" };
  const arabic = { point: "البند {number}", p: "الفقرة {number}" };
  const chinese = { point: "第 {number} 条", section: "第 {number} 节" };
  const read = (question: string, names: Record<string, string>) =>
    readQuestions(question, names, segmentIn("en")).map((query) =>
      query.map(({ atoms }) => atoms.map(({ terms }) => terms[0]).join(" ")),
    );

  it.each([
    ["point 4", english, ["#point-4"]],
    ["POINT ٤", english, ["#point-4"]],
    ["point-04", english, ["#point-4"]],
    ["archives, point 4 and paragraph 12", english, ["#point-4", "#p-12", "archives", "and"]],
    ["بند ٤", arabic, ["#point-4"]],
    ["البند 4", arabic, ["#point-4"]],
    ["الفقره ۱۲", arabic, ["#p-12"]],
    ["第4条", chinese, ["#point-4"]],
    ["第 ４ 节", chinese, ["#section-4"]],
    ["关于第4条语言", chinese, ["#point-4", "关于", "语言"]],
    ["section 2", chinese, ["#section-2"]],
  ])("%s", (question, names, first) => {
    const [named, words] = read(question, names);
    expect(named).toEqual(first);
    expect(words?.some((word) => word.startsWith("#"))).toBe(false);
  });

  it.each([
    ["point", english],
    ["four points", english],
    ["points 4", english],
    ["4 point", english],
    ["“point 4”", english],
    ["archive “see point 4 there", english],
    ["#point-x", english],
    ["第四条", chinese],
  ])("%s is words alone", (question, names) => {
    expect(read(question, names)).toHaveLength(1);
  });

  it("comes first, and what has the words behind it, each once", () => {
    const texts = ["see point 4 below", "what it says of languages", "another"];
    const { entries, layout } = indexOf(texts);
    const all = [...entries, [placeTerm({ kind: "point", number: 4 }), writePlaces(new Map([[2, [0]]]))] as const];
    const found = (question: string) =>
      findAnswers(readQuestions(question, english, segmentIn("en")), all, layout).map(
        ({ ordinal }) => texts[ordinal - 1],
      );
    expect(found("point 4")).toEqual([texts[1], texts[0]]);
    expect(found("languages point 4")).toEqual([texts[1]]);
    expect(found("point 4 nowhere")).toEqual([]);
    expect(found("")).toEqual([]);
  });

  it("is one whose id has a number", () => {
    expect(placeOf("point-4")).toEqual({ kind: "point", number: 4 });
    expect(placeOf("joint-statement-p-12")).toEqual({ kind: "p", number: 12 });
    expect(["title", "note-1", "revision-1", "signatories-2", "checkpoint-4"].map(placeOf)).toEqual(
      Array.from({ length: 5 }),
    );
  });
});
