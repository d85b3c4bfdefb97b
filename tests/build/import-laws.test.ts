import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exchangeFormats } from "../../src/build/exchange/export.ts";
import { type PoEntryText, readPo, writeEntry } from "../../src/catalog/po.ts";
import { bringBack, poHeader, publicationOf, read, sendOut, sent, write } from "./exchange-publication.ts";

const word = fc.constantFrom(
  "archive",
  "Ελλάδα",
  "أرشيف",
  "档案",
  "দলিল",
  "10:30",
  "1.",
  "-",
  "#",
  "x*y",
  "5 > 4",
  "&amp;",
  "\\*",
  "|",
  "שלום",
  "<b>",
  "<!--",
  "]]>",
  "\u0007",
  "[?]",
  "ถนน",
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));
const inline = fc.oneof(
  words,
  words.map((text) => `**${text}**`),
  words.map((text) => `_${text}_`),
  words.map((text) => `[${text}](https://example.org/a "t")`),
  words.map((text) => `[${text}][ref]`),
  words.map((text) => `![${text}](a.png)`),
  words.map((text) => `${text}[^note]`),
  words.map((text) => `\`${text}\``),
  words.map((text) => `${text}\\\n${text}`),
  fc.constantFrom(
    ":date[2022-01-18]",
    "~~gone~~",
    "[ref]",
    "- item",
    "2. two",
    "# no",
    "> no",
    "```",
    ":::note",
    "a\n\nb",
    "<https://a.b>",
    "www.a.b",
  ),
);
const translation = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));

/** A document with every kind of block that has a line of its own. */
const body = [
  "First **bold** paragraph.",
  "<!-- A word to translators. -->",
  "> A quotation.\n>\n> Another, [linked](https://example.org).",
  "## A heading",
  "1. One\n\n2. Two[^note]\n   in two lines",
  "- a\n\n  - nested",
  "| Head | `c\\|d` |\n| - | - |\n| Cell | First **bold** paragraph. |",
  ":::note\nNoted.\n:::",
  "Line\\\nbreak and [text][ref].",
  "[ref]: https://example.org/r",
  "[^note]: The note.",
].join("\n\n");
const sources = [
  "Title",
  "First **bold** paragraph.",
  "A quotation.",
  "Another, [linked](https://example.org).",
  "A heading",
  "One",
  "Two[^note] in two lines",
  "a",
  "nested",
  "Head",
  "`c|d`",
  "Cell",
  "Noted.",
  "Line\\\nbreak and [text][ref].",
  "The note.",
];

const entry = (source: string): fc.Arbitrary<PoEntryText> =>
  fc.record({
    context: fc.constant(undefined),
    source: fc.constant(source),
    sourcePlural: fc.constant(undefined),
    targets: fc
      .oneof({ weight: 3, arbitrary: translation }, { weight: 1, arbitrary: fc.constant("") })
      .map((text) => [text]),
    obsolete: fc.constant(false),
    flags: fc.constantFrom([], [], ["fuzzy"], ["no-wrap"]),
    previous: fc.constantFrom(undefined, undefined, "What it said -- before."),
    translatorComments: fc.constantFrom([], ["mine"]),
    extractedComments: fc.constantFrom([], ["p-1 (paragraph)"]),
    references: fc.constantFrom([], ["content/s.md:5"]),
  });
/** Some entries are missing: the catalog has not been carried on. */
const catalog = fc
  .tuple(...sources.map((source) => fc.option(entry(source), { nil: undefined, freq: 8 })))
  .map(
    (entries) =>
      `${poHeader("ar")}${entries.flatMap((each) => (each === undefined ? [] : [writeEntry(each)])).join("\n\n")}\n\n#~ msgid "gone"\n#~ msgstr "weg"\n`,
  );

describe("export, then import without edits, changes no byte", () => {
  test.each(exchangeFormats)("as %s", async (format) => {
    await fc.assert(
      fc.asyncProperty(catalog, fc.constantFrom("\n", "\r\n"), async (text, lineEnd) => {
        const before = text.replaceAll("\n", lineEnd);
        const host = publicationOf(body, { ar: before });
        await sendOut(host, "ar", format);
        const result = await bringBack(host, [sent("ar", format)]);
        expect(result.findings).toEqual([]);
        expect(result.changed).toEqual([]);
        expect(read(host, "/p/locales/ar/s.po")).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});

const simple = fc
  .array(fc.constantFrom("أرشيف", "**档案**", "_נייר_", "নথি", "[x](https://a.b)", "word"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(" "));
const simpleCatalog = fc
  .tuple(
    ...sources.map((source) =>
      fc.record({ source: fc.constant(source), target: fc.oneof(simple, fc.constant("")), fuzzy: fc.boolean() }),
    ),
  )
  .map(
    (entries) =>
      `${poHeader("ar")}${entries.map(({ source, target, fuzzy }) => `${fuzzy ? "#, fuzzy\n" : ""}${writeEntry({ ...blank, source, targets: [target] })}`).join("\n\n")}\n`,
  );
const blank: PoEntryText = {
  context: undefined,
  source: "",
  sourcePlural: undefined,
  targets: [""],
  obsolete: false,
  flags: [],
  previous: undefined,
  translatorComments: [],
  extractedComments: [],
  references: [],
};

/** Translations by source, the head left out. */
function translations(text: string): ReadonlyMap<string, string> {
  return new Map(
    readPo(text).entries.flatMap(({ source, targets }) => (source === "" ? [] : [[source, targets[0] ?? ""]])),
  );
}

describe("law 3, nothing lost, when catalog, canonical text and translator all change at once", () => {
  test.each(exchangeFormats)("as %s", async (format) => {
    await fc.assert(
      fc.asyncProperty(simpleCatalog, simpleCatalog, fc.boolean(), async (before, meanwhile, moves) => {
        const host = publicationOf(body, { ar: before });
        const file = sent("ar", format);
        const out = await sendOut(host, "ar", format);
        write(host, file, out.replaceAll("أرشيف", "سجل"));
        const moved = (text: string) => (moves ? text.replaceAll("A heading", "Another heading") : text);
        write(host, "/p/locales/ar/s.po", moved(meanwhile));
        write(host, "/p/content/s.md", moved(read(host, "/p/content/s.md")));
        const result = await bringBack(host, [file]);
        expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
        const after = readPo(read(host, "/p/locales/ar/s.po"));
        expect(after.faults).toEqual([]);
        const kept = after.entries
          .flatMap(({ targets, translatorComments }) => [...targets, ...translatorComments])
          .join("\n");
        const base = translations(before);
        for (const [source, target] of translations(moved(meanwhile))) {
          // The catalog's translation gives way only where it is the one that was sent out.
          if (base.get(source) !== target) expect(kept).toContain(target);
        }
        // A memory holds finished translations only.
        const went = readPo(before).entries.filter(({ flags }) => format !== "tmx" || !flags.includes("fuzzy"));
        for (const { targets } of went) {
          const target = targets[0] ?? "";
          if (target.includes("أرشيف")) expect(kept).toContain(target.replaceAll("أرشيف", "سجل"));
        }
      }),
      { numRuns: 60 },
    );
  });
});
