import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradeEdit } from "../../src/align/edits/grade.ts";
import { mergeTexts } from "../../src/build/sync/sync-catalog.ts";
import { parseCatalog } from "../../src/catalog/catalog.ts";
import { type PoEntryText, readPo, writeEntry } from "../../src/catalog/po.ts";
import type { Segment } from "../../src/model/segment.ts";

const word = fc.constantFrom(
  ...["archive", "records", "law", "copy", "not", "shall", "30", "60", "**named**", "[link](https://a.example)"],
  ...["Αρχείο", "нет", "الأرشيف", "لا", "档案", "दस्तावेज़", "เอกสาร", '"quoted"', "back\\\\slash", "end."],
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
const target = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("ترجمة كاملة", "译文。", "μετάφραση", "перевод", "two\nlines", " ", "tail\n"),
  },
  { weight: 1, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map((each) => each.replace(/[\p{C}]/gu, "")) },
);
const comment = fc.constantFrom("Ana: see the glossary", "TODO", "# odd");

const entry: fc.Arbitrary<PoEntryText> = fc.record({
  context: fc.option(fc.constantFrom("menu", "verb"), { nil: undefined, freq: 6 }),
  source: text,
  sourcePlural: fc.option(fc.constant("many"), { nil: undefined, freq: 8 }),
  targets: target.map((each) => [each]),
  obsolete: fc.boolean(),
  flags: fc.uniqueArray(fc.constantFrom("fuzzy", "no-wrap", "c-format"), { maxLength: 2 }),
  previous: fc.option(text, { nil: undefined }),
  translatorComments: fc.array(comment, { maxLength: 2 }),
  extractedComments: fc.constantFrom([], ["p-1 (paragraph)"], ["p-9 (list-item)", "changed: wording"]),
  references: fc.constantFrom([], ["content/s.md:1"]),
});

/** As gettext has it: no text twice, whether in use or not; each translation told apart from all others. */
const entries = fc
  .uniqueArray(entry, { maxLength: 10, selector: ({ context, source }) => JSON.stringify([context, source]) })
  .map((list) =>
    list.map((each, at) => {
      const mark = (form: string) => (form === "" ? "" : `${form}⟨${at}⟩`);
      const [first = ""] = each.targets;
      return { ...each, targets: each.sourcePlural === undefined ? [mark(first)] : [mark(first), mark("forms")] };
    }),
  );

const header = 'msgid ""\nmsgstr ""\n"Language: el\\n"\n"X-Generator: Other 1.0\\n"\n';

/** What an author may do to the texts of a document. */
type Step = readonly [deed: "drop" | "swap" | "join" | "halve" | "add" | "word" | "twice", at: number, word: string];
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(fc.constantFrom("drop", "swap", "join", "halve", "add", "word", "twice"), fc.nat(20), word),
  { maxLength: 8 },
);

/** What each deed makes of the text at a place: it and the one behind it go, and these come. */
const deedsDone: Readonly<Record<Step[0], (here: string, next: readonly string[], more: string) => readonly string[]>> =
  {
    drop: (_, next) => next,
    swap: (here, next) => [...next, here],
    join: (here, next) => [[here, ...next].join(" ")],
    halve: (here, next) => {
      const words = here.split(" ");
      const half = Math.ceil(words.length / 2);
      return [words.slice(0, half).join(" "), words.slice(half).join(" ") || "rest", ...next];
    },
    add: (here, next, more) => [here, `${more} wholly new`, ...next],
    word: (here, next, more) => [`${here} ${more}`, ...next],
    twice: (here, next) => [here, ...next, here],
  };

function edited(sources: readonly string[], deeds: readonly Step[]): readonly string[] {
  const texts = [...sources];
  for (const [deed, place, more] of deeds) {
    const at = texts.length === 0 ? 0 : place % texts.length;
    const [here = more, ...next] = texts.slice(at, at + 2);
    texts.splice(at, 2, ...deedsDone[deed](here, next, more));
  }
  return texts;
}

function segmentsOf(texts: readonly string[]): readonly Segment[] {
  return texts.map((source, at) => ({
    id: `p-${at + 1}`,
    kind: "paragraph",
    source,
    format: "markdown",
    note: at % 3 === 0 ? "A word." : undefined,
    context: undefined,
    words: 1,
    language: "en",
    file: "content/s.md",
    line: at + 1,
  }));
}

const file = fc
  .tuple(entries, fc.constantFrom("\n\n", "\n", "\n\n\n"))
  .map(([list, gap]) => ({ list, before: `${[header.trimEnd(), ...list.map(writeEntry)].join(gap)}\n` }));

const documentOf = (list: readonly PoEntryText[], deeds: readonly Step[]) => ({
  statement: "s",
  segments: segmentsOf(edited([...new Set(list.flatMap(({ source, obsolete }) => (obsolete ? [] : [source])))], deeds)),
  project: "P",
  created: undefined,
});

describe("law 3, nothing lost", () => {
  it("has every translation after a merge: kept, fuzzy, in a joined one, or obsolete", () => {
    fc.assert(
      fc.property(file, steps, ({ list, before }, deeds) => {
        const { text: after } = mergeTexts(before, documentOf(list, deeds), "el");
        const { entries: now, faults } = readPo(after);
        expect(faults).toEqual([]);
        const held = now.flatMap(({ targets }) => targets).join("\u0000");
        const told = now.flatMap(({ translatorComments }) => translatorComments);
        for (const { targets, translatorComments } of list) {
          for (const form of targets) expect(held).toContain(form);
          expect(told).toEqual(expect.arrayContaining([...translatorComments]));
        }
        expect(now[0]?.raw).toBe(header.trimEnd());
      }),
      { numRuns: 600 },
    );
  });

  it("has each text of the document once, in its order, and no entry twice", () => {
    fc.assert(
      fc.property(file, steps, ({ list, before }, deeds) => {
        const document = documentOf(list, deeds);
        const { text: after } = mergeTexts(before, document, "el");
        const wanted = [...new Set(document.segments.map(({ source }) => source))];
        const ours = readPo(after).entries.filter(
          ({ context, source, obsolete, references }) =>
            source !== "" && context === undefined && !obsolete && references.length > 0 && wanted.includes(source),
        );
        expect(ours.map(({ source }) => source)).toEqual(wanted);
        const keys = readPo(after).entries.map(({ context, source }) => JSON.stringify([context, source]));
        expect(new Set(keys).size).toBe(keys.length);
        expect(parseCatalog(after, { file: "f", statement: "s", locale: "el" }).findings).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(file, steps, ({ list, before }, deeds) => {
        const document = documentOf(list, deeds);
        const once = mergeTexts(before, document, "el").text;
        expect(mergeTexts(once, document, "el").text).toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  it("lets nothing pass as current but a translation of the very text, or of one that differs by nothing that counts", () => {
    fc.assert(
      fc.property(file, steps, ({ list, before }, deeds) => {
        const document = documentOf(list, deeds);
        const { entries: now } = readPo(mergeTexts(before, document, "el").text);
        for (const { source, context, targets, flags, obsolete } of now) {
          if (source === "" || obsolete || flags.includes("fuzzy") || targets.every((form) => form === "")) continue;
          const origin = list.find((each) => each.targets.join() === targets.join());
          expect(origin?.flags).not.toContain("fuzzy");
          expect(origin?.context).toBe(context);
          const { grade } = gradeEdit(
            { before: origin?.source ?? "", after: source },
            { format: "markdown", language: "en" },
          );
          expect(grade).toBe("cosmetic");
        }
      }),
      { numRuns: 400 },
    );
  });
});
