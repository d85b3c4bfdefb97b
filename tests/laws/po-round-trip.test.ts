import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editPo } from "../../src/catalog/edit.ts";
import { type PoEntryText, readPo, writeEntry } from "../../src/catalog/po.ts";

const text = fc.oneof(
  fc.constantFrom(
    "plain",
    'with "quotes"',
    "back\\slash",
    "line\nbreak",
    "ends with break\n",
    "\ttab",
    "العربية",
    "档案",
    "%d",
    "#, no",
    'msgid "x"',
    "",
  ),
  fc.string({ maxLength: 120 }).map((each) => each.replace(/[\r\u0000-\u0008\u000b-\u001f\ufeff]/g, "")),
  fc.lorem({ maxCount: 60 }),
);
const line = fc.constantFrom("a word", "Übersetzt von Ana", "see: #4", "[!] TODO", "x");
const flag = fc.constantFrom("fuzzy", "no-wrap", "c-format", "python-format");

const entry: fc.Arbitrary<PoEntryText> = fc.record({
  context: fc.option(fc.constantFrom("register", "menu"), { nil: undefined }),
  source: text.filter((each) => each !== ""),
  sourcePlural: fc.constant(undefined),
  targets: text.map((each) => [each]),
  obsolete: fc.boolean(),
  flags: fc.uniqueArray(flag, { maxLength: 2 }),
  previous: fc.option(
    text.filter((each) => each !== ""),
    { nil: undefined },
  ),
  translatorComments: fc.array(line, { maxLength: 2 }),
  extractedComments: fc.array(line, { maxLength: 2 }),
  references: fc.uniqueArray(fc.constantFrom("content/a.md:1", "content/b.md:22"), { maxLength: 2 }),
});
const plural: fc.Arbitrary<PoEntryText> = entry.map((each) => ({
  ...each,
  sourcePlural: `${each.source} many`,
  targets: ["eins", "viele"],
}));
const file = fc
  .array(fc.oneof(entry, plural), { maxLength: 8 })
  .map((entries) => `${entries.map(writeEntry).join("\n\n")}\n`);

/** As other tools leave a file: without empty lines, with several, with comments at the end. */
const foreign = fc
  .tuple(file, fc.constantFrom("\n\n", "\n", "\n\n\n"))
  .map(([written, gap]) => written.replaceAll("\n\n", gap));

describe("law 2, PO round trip", () => {
  it("reads what it writes", () => {
    fc.assert(
      fc.property(fc.oneof(entry, plural), (written) => {
        const { entries, faults } = readPo(`${writeEntry(written)}\n`);
        expect(faults).toEqual([]);
        const [{ line: _, raw: __, ...read }] = entries as [(typeof entries)[0]];
        expect(read).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });

  it("writes back the same bytes where nothing was changed", () => {
    fc.assert(
      fc.property(foreign, (before) => {
        expect(editPo(before, readPo(before), () => undefined)).toBe(before);
      }),
    );
  });

  it("leaves every other entry's bytes alone when one is changed", () => {
    fc.assert(
      fc.property(foreign, fc.nat(), (before, pick) => {
        const parsed = readPo(before);
        fc.pre(parsed.entries.length > 0);
        const chosen = parsed.entries[pick % parsed.entries.length];
        const after = editPo(before, parsed, (each) =>
          each === chosen ? { ...each, targets: ["changed"] } : undefined,
        );
        const again = readPo(after);
        expect(again.entries.map(({ source }) => source)).toEqual(parsed.entries.map(({ source }) => source));
        again.entries.forEach((each, at) => {
          if (parsed.entries[at] === chosen) expect(each.targets).toEqual(["changed"]);
          else expect(each.raw).toBe(parsed.entries[at]?.raw);
        });
      }),
    );
  });
});
