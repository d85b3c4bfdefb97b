import { describe, expect, it } from "vitest";
import { mergeTexts } from "../../../src/build/sync/sync-catalog.ts";
import { readPo } from "../../../src/catalog/po.ts";
import type { Segment } from "../../../src/model/segment.ts";

const header = 'msgid ""\nmsgstr ""\n"Language: el\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n';

function segments(...texts: readonly (string | Partial<Segment>)[]): readonly Segment[] {
  return texts.map((text, at) => ({
    id: `p-${at + 1}`,
    kind: "paragraph",
    source: "",
    format: "markdown",
    note: undefined,
    context: undefined,
    words: 1,
    language: "en",
    file: "content/s.md",
    line: at + 3,
    ...(typeof text === "string" ? { source: text } : text),
  }));
}

function merge(before: string, ...texts: readonly (string | Partial<Segment>)[]): string {
  const document = { statement: "s", segments: segments(...texts), project: "P", created: "2026-03-12 00:00+0000" };
  return mergeTexts(before, document, "el").text;
}

/** An entry as a sync leaves it. */
function entry(place: number, source: string, target: string): string {
  return `#. p-${place} (paragraph)\n#: content/s.md:${place + 2}\nmsgid "${source}"\nmsgstr "${target}"\n`;
}

function body(text: string): string {
  return text.slice(text.indexOf("\n\n") + 2);
}

describe("mergeCatalog", () => {
  it("leaves a catalog in which nothing changed as it is, whatever other tools did to it", () => {
    const text = `${header}\n# Ana: see the glossary\n#. p-1 (paragraph)\n#: content/s.md:3\n#, no-wrap\nmsgid "One"\nmsgstr ""\n"Έ"\n"να"\n\n\n#~ msgid "gone"\n#~ msgstr "πάει"\n# the end\n`;
    expect(merge(text, "One")).toBe(text);
  });

  it("marks what was edited, keeps the old text, and says what changed", () => {
    const text = merge(`${header}\n${entry(1, "Within 30 days.", "Σε 30 ημέρες.")}`, "Within 60 days.");
    expect(body(text)).toBe(
      '#. p-1 (paragraph)\n#. changed: meaning (30 → 60)\n#: content/s.md:3\n#, fuzzy\n#| msgid "Within 30 days."\nmsgid "Within 60 days."\nmsgstr "Σε 30 ημέρες."\n',
    );
  });

  it("takes the new text without a mark where only the form of it changed", () => {
    const text = merge(`${header}\n${entry(1, "He said 'no'.", "Είπε «όχι».")}`, "He said “no”.");
    expect(body(text)).toBe(entry(1, "He said “no”.", "Είπε «όχι»."));
  });

  it("keeps the oldest text when the source is edited again, and the line that tells of it is about that text", () => {
    const once = merge(`${header}\n${entry(1, "We open in 5 days.", "Μτφ.")}`, "We open in 10 days.");
    const twice = merge(once, "We open in 20 days.");
    expect(readPo(twice).entries[1]).toMatchObject({
      previous: "We open in 5 days.",
      extractedComments: ["p-1 (paragraph)", "changed: meaning (5 → 20)"],
      targets: ["Μτφ."],
      flags: ["fuzzy"],
    });
    const back = merge(twice, "We open in 5 days.");
    expect(readPo(back).entries[1]).toMatchObject({
      previous: undefined,
      flags: ["fuzzy"],
      extractedComments: ["p-1 (paragraph)"],
    });
  });

  it("takes the line away when a translator has done the entry", () => {
    const once = merge(`${header}\n${entry(1, "We open in 5 days.", "Μτφ.")}`, "We open in 10 days.");
    const done = once
      .replace("#, fuzzy\n", "")
      .replace(/#\| .*\n/g, "")
      .replace("Μτφ.", "Σε 10.");
    expect(body(merge(done, "We open in 10 days."))).toBe(entry(1, "We open in 10 days.", "Σε 10."));
  });

  it("gives both halves of a split the old translation and the whole old text", () => {
    const [first, second] = ["We keep the records of the town.", "Readers may copy them without a fee."];
    const { entries } = readPo(merge(`${header}\n${entry(1, `${first} ${second}`, "Όλο.")}`, first, second));
    expect(entries.slice(1)).toMatchObject([
      { source: first, targets: ["Όλο."], flags: ["fuzzy"], previous: `${first} ${second}` },
      { source: second, targets: ["Όλο."], flags: ["fuzzy"], previous: `${first} ${second}` },
    ]);
  });

  it("gives a merged text both translations and both old texts, and every comment and flag", () => {
    const [first, second] = ["We keep the records of the town.", "Readers may copy them without a fee."];
    const before = `${header}\n# Ana\n${entry(1, first, "Πρώτο.")}\n# Nikos\n#, no-wrap\n${entry(2, second, "Δεύτερο.")}`;
    const { entries } = readPo(merge(before, `${first} ${second}`));
    expect(entries).toHaveLength(2);
    expect(entries[1]).toMatchObject({
      targets: ["Πρώτο. Δεύτερο."],
      previous: `${first}\n\n${second}`,
      flags: ["fuzzy", "no-wrap"],
      translatorComments: ["Ana", "Nikos"],
    });
  });

  it("joins translations of a script without spaces without one", () => {
    const [first, second] = ["We keep the records of the town.", "Readers may copy them without a fee."];
    const { entries } = readPo(
      merge(`${header}\n${entry(1, first, "档案。")}\n${entry(2, second, "可以。")}`, `${first} ${second}`),
    );
    expect(entries[1]?.targets).toEqual(["档案。可以。"]);
  });

  it("keeps what is gone, and brings it back as current when the text comes back", () => {
    const [kept, gone] = [entry(1, "One text stays.", "Ένα."), `# Ana\n${entry(2, "Another goes away.", "Άλλο.")}`];
    const without = merge(`${header}\n${kept}\n${gone}`, "One text stays.");
    expect(body(without)).toBe(`${kept}\n# Ana\n#~ msgid "Another goes away."\n#~ msgstr "Άλλο."\n`);
    expect(merge(without, "One text stays.", "Another goes away.")).toBe(`${header}\n${kept}\n${gone}`);
  });

  it("brings back what was fuzzy as fuzzy", () => {
    const fuzzy = `#. p-2 (paragraph)\n#: content/s.md:4\n#, fuzzy\n#| msgid "Before."\nmsgid "Another goes away."\nmsgstr "Άλλο."\n`;
    const all = `${header}\n${entry(1, "One text stays.", "Ένα.")}\n${fuzzy}`;
    const without = merge(all, "One text stays.");
    expect(without).toContain('#~| msgid "Before."');
    expect(merge(without, "One text stays.", "Another goes away.")).toBe(all);
  });

  it("leaves an empty entry behind only where somebody wrote a comment", () => {
    const before = `${header}\n${entry(1, "One text stays.", "Ένα.")}\n${entry(2, "Nothing here.", "")}\n# Ana: no idea\n${entry(3, "Nor is here.", "")}`;
    const text = merge(before, "One text stays.");
    expect(text).not.toContain("Nothing here.");
    expect(text).toContain('# Ana: no idea\n#~ msgid "Nor is here."');
  });

  it("does not mark an empty entry", () => {
    const text = merge(`${header}\n${entry(1, "Within 30 days.", "")}`, "Within 60 days.");
    expect(body(text)).toBe(entry(1, "Within 60 days.", ""));
  });

  it("puts entries in the document's order and keeps their bytes", () => {
    const folded = '#. p-1 (paragraph)\n#: content/s.md:3\nmsgid ""\n"One "\n"two"\nmsgstr "Ένα"\n';
    const text = merge(`${header}\n${folded}\n${entry(2, "Three four", "Τρία")}`, "Three four", "One two");
    expect(body(text)).toBe(
      `${entry(1, "Three four", "Τρία")}\n#. p-2 (paragraph)\n#: content/s.md:4\nmsgid ""\n"One "\n"two"\nmsgstr "Ένα"\n`,
    );
  });

  it("leaves entries of others where they stand: plurals, contexts it does not know", () => {
    const plural = 'msgid "one file"\nmsgid_plural "files"\nmsgstr[0] "ένα"\nmsgstr[1] "πολλά"\n';
    const context = 'msgctxt "menu"\nmsgid "Open"\nmsgstr "Άνοιγμα"\n';
    const before = `${header}\n${entry(1, "One text stays.", "Ένα.")}\n${plural}\n${entry(2, "Another stays too.", "Άλλο.")}\n${context}`;
    expect(merge(before, "One text stays.", "Another stays too.")).toBe(before);
    const text = merge(before, "One text stays.", "A wholly new paragraph.", "Another stays too.");
    expect(text).toContain(plural);
    expect(text.indexOf("one file")).toBeLessThan(text.indexOf("A wholly new"));
    expect(text.endsWith(`\n${context}`)).toBe(true);
  });

  it("gives a file without a head one", () => {
    const text = merge("", "One");
    expect(text).toContain('"Language: el\\n"');
    expect(text).toContain('"Plural-Forms: nplurals=2; plural=(n != 1);\\n"');
    expect(text).toContain('"POT-Creation-Date: 2026-03-12 00:00+0000\\n"');
    expect(merge(text, "One")).toBe(text);
  });

  it("changes the head's date of the source only with something else", () => {
    const dated = header.replace(
      '"Language',
      '"POT-Creation-Date: 2020-01-01 00:00+0000\\n"\n"X-Poedit-Basepath: .\\n"\n"Language',
    );
    const before = `${dated}\n${entry(1, "One", "Ένα")}`;
    expect(merge(before, "One")).toBe(before);
    const after = merge(before, "One", "A second one altogether");
    expect(after).toContain('"POT-Creation-Date: 2026-03-12 00:00+0000\\n"\n"X-Poedit-Basepath: .\\n"');
  });

  it("keeps comments that belong to no entry at the end", () => {
    const text = merge(`${header}\n${entry(1, "One", "Ένα")}\n# a word at the end\n`, "One", "A second one altogether");
    expect(text.endsWith("\n# a word at the end\n")).toBe(true);
    expect(merge(text, "One", "A second one altogether")).toBe(text);
  });
});
