import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "../../../src/align/edits/compare.ts";
import type { FormerText } from "../../../src/model/edit.ts";
import type { Segment } from "../../../src/model/segment.ts";

const former = (source: string, more: Partial<FormerText> = {}): FormerText => ({
  context: undefined,
  source,
  obsolete: false,
  translated: true,
  ...more,
});

const segment = (source: string, language: string, context?: string): Segment => ({
  id: "p-1",
  kind: "paragraph",
  source,
  format: "markdown",
  note: undefined,
  context,
  words: 1,
  language,
  file: "content/s.md",
  line: 1,
});

/** What became of each text, in short: type, places it comes from, grade. */
function fates(before: readonly (string | FormerText)[], after: readonly string[], language = "en") {
  const texts = before.map((text) => (typeof text === "string" ? former(text) : text));
  const { edits, left } = compareTexts(
    texts,
    after.map((source) => segment(source, language)),
  );
  const told = edits.map((edit) => {
    if (edit.type === "inserted") return "inserted";
    const grade = edit.type === "edited" ? ` ${edit.change.grade}` : "";
    return `${edit.type} ${typeof edit.from === "number" ? edit.from : edit.from.join("+")}${grade}`;
  });
  return [...told, ...left.map((place) => `left ${place}`)];
}

const english = [
  "Records stay where they can be read by everyone.",
  "A catalogue is part of the record. A box that no list describes is as good as lost.",
  "Translation is work and has an author.",
  "No language comes second to another one.",
];
const [records = "", catalogue = "", author = "", language = ""] = english;

describe("compareTexts", () => {
  it("knows what did not change", () => {
    expect(fates(english, english)).toEqual(["unchanged 0", "unchanged 1", "unchanged 2", "unchanged 3"]);
  });

  it("knows what moved, and that the others did not", () => {
    expect(fates(english, [language, records, catalogue, author])).toEqual([
      "moved 3",
      "unchanged 0",
      "unchanged 1",
      "unchanged 2",
    ]);
  });

  it("knows what was edited, inserted and deleted", () => {
    const edited = author.replace("an author", "two authors");
    expect(fates(english, [records, "Something else altogether stands here.", edited, language])).toEqual([
      "unchanged 0",
      "inserted",
      "edited 2 meaning",
      "unchanged 3",
      "left 1",
    ]);
  });

  it("knows a paragraph that was moved and edited", () => {
    const edited = catalogue.replace("describes", "names");
    expect(fates(english, [records, author, language, edited])).toEqual([
      "unchanged 0",
      "unchanged 2",
      "unchanged 3",
      "edited 1 wording",
    ]);
  });

  it("knows both halves of a split, even with a new paragraph between them", () => {
    const [first = "", second = ""] = catalogue.split(/(?<=\.) /);
    expect(fates(english, [records, first, second, author, language]).slice(0, 3)).toEqual([
      "unchanged 0",
      "split 1",
      "split 1",
    ]);
    const between = fates(english, [
      records,
      first,
      "Something else altogether stands here.",
      second,
      author,
      language,
    ]);
    expect(between.slice(1, 4)).toEqual(["split 1", "inserted", "split 1"]);
  });

  it("knows both parents of a merge", () => {
    expect(fates(english, [records, `${catalogue} ${author}`, language])).toEqual([
      "unchanged 0",
      "merged 1+2",
      "unchanged 3",
    ]);
  });

  it("brings back what was given up, and prefers an entry in use", () => {
    expect(fates([records, former(author, { obsolete: true })], [records, author])).toEqual([
      "unchanged 0",
      "restored 1",
    ]);
    expect(fates([author, former(author, { obsolete: true })], [author])).toEqual(["unchanged 0", "left 1"]);
  });

  it("takes a text with another context for edited: a translator must look", () => {
    const { edits } = compareTexts([former("Archive")], [segment("Archive", "en", "verb")]);
    expect(edits).toMatchObject([{ type: "edited", change: { grade: "wording", details: ["context: verb"] } }]);
  });

  it("does not take a new text for an old one because both speak as the document does", () => {
    const articles = ["arrest", "torture", "slavery", "exile", "insult"].map(
      (word) => `No one shall be subjected to ${word} by anyone.`,
    );
    const [first = "", ...rest] = articles;
    const replaced = "No one shall be subjected to the reading of letters.";
    expect(fates([first, ...rest], [replaced, ...rest])).toContain("inserted");
  });

  it("pairs figures and short headings by their place", () => {
    expect(fates(["Share", "38%", "Wait", "26"], ["Share", "40%", "Wait", "10"])).toEqual([
      "unchanged 0",
      "edited 1 meaning",
      "unchanged 2",
      "edited 3 meaning",
    ]);
    expect(fates(["A", "Catalogues", "B"], ["A", "Catalogue", "B"])).toContain("edited 1 wording");
    expect(fates(["A", "Catalogues", "B"], ["A", "Preamble", "B"])).toContain("inserted");
  });

  it.each([
    [
      "ar",
      "لا تأتي أي لغة في المرتبة الثانية.",
      "لا تأتي أي لغة قط في المرتبة الثانية.",
      "السجلات تبقى مفتوحة للجميع.",
    ],
    ["zh", "任何语言都不居次要地位。", "任何一种语言都不应居次要地位。", "档案应当对所有人开放。"],
    ["hi", "अभिलेख वहीं रहते हैं जहाँ उन्हें पढ़ा जा सके।", "अभिलेख सदा वहीं रहते हैं जहाँ उन्हें पढ़ा जा सके।", "अनुवाद एक कार्य है।"],
    ["th", "ทุกภาษามีความสำคัญเท่าเทียมกัน", "ทุกภาษามีความสำคัญเท่าเทียมกันเสมอ", "เอกสารต้องเปิดให้ทุกคนอ่านได้"],
    ["en", "The motto is لا لغة ثانية in Arabic.", "The motto is لا لغة ثانية in Arabic script.", "A name is a name."],
  ])("compares texts in %s", (tag, before, after, other) => {
    expect(fates([before, other], [other, after], tag)).toEqual([
      expect.stringMatching(/^(unchanged|moved) 1$/),
      expect.stringMatching(/^edited 0/),
    ]);
  });

  it("uses no former text for two ends, and loses none", () => {
    const word = fc.constantFrom("archive", "record", "law", "word", "سجل", "档案", "not", "30");
    const text = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(" "));
    const texts = fc.uniqueArray(text, { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { edits, left } = compareTexts(
          before.map((source) => former(source)),
          after.map((source) => segment(source, "en")),
        );
        const used = edits.flatMap((edit) => (edit.type === "inserted" ? [] : [edit.from].flat()));
        const split = edits.flatMap((edit) => (edit.type === "split" ? [edit.from] : []));
        const once = used.filter((place, at) => !split.includes(place) || used.indexOf(place) === at);
        expect(once.concat(left).toSorted((a, b) => a - b)).toEqual([...before.keys()]);
        expect(edits.map(({ uses: [{ source }] }) => source)).toEqual(after);
      }),
      { numRuns: 300 },
    );
  });
});
