import { describe, expect, it } from "vitest";
import { parseCatalog } from "../../src/catalog/catalog.ts";
import { composeCatalog } from "../../src/catalog/compose.ts";
import { readPo } from "../../src/catalog/po.ts";
import type { Segment } from "../../src/model/segment.ts";

const place = { file: "locales/el/s.po", statement: "s", locale: "el" };
const header = 'msgid ""\nmsgstr ""\n"Language: el\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n';

function codes(text: string, locale = "el") {
  return parseCatalog(text, { ...place, locale }).findings.map(({ code, severity, line }) => [code, severity, line]);
}

describe("parseCatalog", () => {
  it("reads states, previous texts, contexts, obsolete entries and their lines", () => {
    const text = `${header}#. p-1\n#, fuzzy\n#| msgid "old"\nmsgid "new"\nmsgstr "νέο"\n\nmsgctxt "k"\nmsgid "a"\nmsgstr "α"\n\n#~ msgid "gone"\n#~ msgstr "πάει"\n`;
    const { catalog, findings } = parseCatalog(text, place);
    expect(findings).toEqual([]);
    expect(catalog?.header.language).toBe("el");
    expect(catalog?.entries).toEqual([
      { context: undefined, source: "new", target: "νέο", fuzzy: true, previous: "old", obsolete: false, line: 9 },
      { context: "k", source: "a", target: "α", fuzzy: false, previous: undefined, obsolete: false, line: 13 },
      {
        context: undefined,
        source: "gone",
        target: "πάει",
        fuzzy: false,
        previous: undefined,
        obsolete: true,
        line: 16,
      },
    ]);
  });

  it.each([
    ["an unclosed string", `${header}msgid "a\nmsgstr "b"\n`, "po-syntax", 6],
    ["conflict markers", `${header}<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n`, "po-syntax", 6],
    ["an emptied file", " \n", "po-syntax", 1],
    ["an entry without msgstr", `${header}msgid "a"\n\nmsgid "b"\nmsgstr "c"\n`, "po-syntax", 6],
    ["a msgstr without msgid", `${header}msgctxt "k"\nmsgstr "b"\n`, "po-syntax", 6],
    ["an entry twice", `${header}msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n`, "po-duplicate", 9],
    ["another charset", header.replace("UTF-8", "ISO-8859-7"), "po-header", 1],
    ["another language", header.replace("Language: el", "Language: tr"), "po-header", 1],
  ])("refuses %s", (_, text, code, line) => {
    expect(codes(text)).toContainEqual([code, "error", line]);
    expect(parseCatalog(text, place).catalog).toBeUndefined();
  });

  it("tells of conflict markers once, by their name", () => {
    const entry = (target: string) => `msgid "a"\nmsgstr "${target}"\n`;
    for (const base of ["", `||||||| base\n${entry("β")}`]) {
      const text = `${header}<<<<<<< HEAD\n${entry("ب")}${base}=======\n${entry("甲")}>>>>>>> other\n`;
      expect(codes(text)).toEqual([["po-syntax", "error", 6]]);
      expect(parseCatalog(text, place).findings[0]?.message).toMatch(/conflict markers of a version control system/);
    }
  });

  it.each([
    ["pt_BR", "pt-BR"],
    ["pt", "pt-BR"],
    ["zh_CN", "zh-Hans"],
    ["sr@latin", "sr-Latn"],
    ["ar_EG.UTF-8", "ar"],
  ])("takes %s for %s", (name, locale) => {
    expect(codes(header.replace("Language: el", `Language: ${name}`), locale)).toEqual([]);
  });

  it.each([
    ["zh_TW", "zh-Hans"],
    ["sr", "sr-Latn"],
  ])("does not take %s for %s", (name, locale) => {
    expect(codes(header.replace("Language: el", `Language: ${name}`), locale)).toEqual([["po-header", "error", 1]]);
  });

  it("only warns where the header names no language", () => {
    expect(codes(header.replace("Language: el", "Language: "))).toEqual([["po-header", "warning", 1]]);
  });
});

describe("composeCatalog", () => {
  const segment = (id: string, source: string, more: Partial<Segment> = {}): Segment => ({
    id,
    kind: "paragraph",
    source,
    format: "markdown",
    note: undefined,
    context: undefined,
    words: 1,
    file: "content/s.md",
    line: 3,
    ...more,
  });

  it("writes one entry a distinct text, in document order, with ids, notes and places", () => {
    const segments = [
      segment("p-1", "Same"),
      segment("p-2", "Other", { note: "A word." }),
      segment("p-3", "Same", { line: 9 }),
      segment("p-4", "Same", { context: "k" }),
    ];
    const text = composeCatalog(
      segments,
      { project: "P", locale: "pt-BR", revised: "", translator: "", pluralForms: "nplurals=2; plural=(n > 1);" },
      ({ id }) => `[${id}]`,
    );
    const entries = readPo(text).entries.slice(1);
    expect(
      entries.map(({ source, context, targets, extractedComments, references }) => ({
        source,
        context,
        targets,
        extractedComments,
        references,
      })),
    ).toEqual([
      {
        source: "Same",
        context: undefined,
        targets: ["[p-1]"],
        extractedComments: ["p-1 (paragraph)", "p-3 (paragraph)"],
        references: ["content/s.md:3", "content/s.md:9"],
      },
      {
        source: "Other",
        context: undefined,
        targets: ["[p-2]"],
        extractedComments: ["p-2 (paragraph)", "A word."],
        references: ["content/s.md:3"],
      },
      {
        source: "Same",
        context: "k",
        targets: ["[p-4]"],
        extractedComments: ["p-4 (paragraph)"],
        references: ["content/s.md:3"],
      },
    ]);
    expect(text).toContain("Language: pt_BR");
  });
});
