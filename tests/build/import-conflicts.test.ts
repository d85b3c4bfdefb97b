import { describe, expect, test } from "vitest";
import type { MemoryHost } from "../../src/host/memory.ts";
import { bringBack, happened, poHeader, publicationOf, read, sendOut, sent, write } from "./exchange-publication.ts";

const po = "/p/locales/ar/s.po";
const entry = (source: string, target: string, before = "") => `${before}msgid "${source}"\nmsgstr "${target}"\n\n`;
const catalogOf = (...entries: readonly string[]) => `${poHeader("ar")}${entries.join("")}`.replace(/\n\n$/, "\n");

/** Sends out, lets the translator write, changes the canonical text and the catalog meanwhile, and takes back. */
async function meanwhile(
  format: "xliff" | "tmx" | "markdown",
  { before, edit, text, catalog }: { before: string; edit: (sent: string) => string; text?: string; catalog: string },
): Promise<{ host: MemoryHost; file: string }> {
  const host = publicationOf("Old text.", { ar: before });
  const out = await sendOut(host, "ar", format);
  const edited = edit(out);
  expect(edited).not.toBe(out);
  write(host, sent("ar", format), edited);
  if (text !== undefined) write(host, "/p/content/s.md", `---\ntitle: Title\n---\n\n${text}\n`);
  write(host, po, catalog);
  return { host, file: sent("ar", format) };
}

const translate = {
  xliff: (all: string) =>
    all.replace(
      /<segment state="\w+">\n<source>Old text\.<\/source>\n(<target>.*<\/target>\n)?/,
      '<segment state="final"><source>Old text.</source><target>نص المترجم.</target>',
    ),
  markdown: (all: string) => all.replace(/^.* (<!-- p-1 -->)/m, "نص المترجم. $1"),
  tmx: (all: string) => all.replace("<seg>نص قديم.</seg>", "<seg>نص المترجم.</seg>"),
};

describe.each(["xliff", "markdown"] as const)("%s: the source changed meanwhile", (format) => {
  test("and the new text has no translation: it is suggested there, with what it translates", async () => {
    const before = catalogOf(entry("Old text.", ""));
    const { host, file } = await meanwhile(format, {
      before,
      edit: translate[format],
      text: "New text.",
      catalog: catalogOf(entry("New text.", "")),
    });
    const result = await bringBack(host, [file]);
    expect(happened(result)).toEqual({ suggest: 1, untouched: 1 });
    expect(result.findings.map(({ code, severity, block }) => [code, severity, block])).toEqual([
      ["exchange-conflict", "warning", "p-1"],
    ]);
    expect(result.fails).toBe(true);
    const previous = format === "xliff" ? '#| msgid "Old text."\n' : "";
    expect(read(host, po)).toContain(`#, fuzzy\n${previous}msgid "New text."\nmsgstr "نص المترجم."`);
    expect((await bringBack(host, [file])).changed).toEqual([]);
  });

  test("and the catalog holds the old translation for a look: the better old one takes its place, still fuzzy", async () => {
    const before = catalogOf(entry("Old text.", "نص قديم."));
    const catalog = catalogOf(entry("New text.", "نص قديم.", '#, fuzzy\n#| msgid "Old text."\n'));
    const { host, file } = await meanwhile(format, { before, edit: translate[format], text: "New text.", catalog });
    const result = await bringBack(host, [file]);
    expect(happened(result)).toEqual({ suggest: 1, untouched: 1 });
    expect(read(host, po)).toContain('#, fuzzy\n#| msgid "Old text."\nmsgid "New text."\nmsgstr "نص المترجم."');
    expect((await bringBack(host, [file])).changed).toEqual([]);
  });

  test("and the new text is translated already: both stay, and a second import adds nothing", async () => {
    const before = catalogOf(entry("Old text.", "نص قديم."));
    const catalog = catalogOf(entry("New text.", "نص جديد."));
    const { host, file } = await meanwhile(format, { before, edit: translate[format], text: "New text.", catalog });
    const result = await bringBack(host, [file]);
    expect(happened(result)).toEqual({ aside: 1, untouched: 1 });
    expect(result.fails).toBe(true);
    const text = read(host, po);
    expect(text).toContain('msgid "New text."\nmsgstr "نص جديد."');
    if (format === "xliff") expect(text).toContain('#~ msgid "Old text."\n#~ msgstr "نص المترجم."\n');
    else expect(text).toContain("# A translation of the former text of p-1, from s.ar.md: نص المترجم.");
    expect((await bringBack(host, [file])).changed).toEqual([]);
  });

  test("and the old text is obsolete with its own translation: that one stays, and this one is told beside it", async () => {
    const before = catalogOf(entry("Old text.", "نص قديم."));
    const gone = '#~ msgid "Old text."\n#~ msgstr "نص قديم."\n';
    const catalog = `${catalogOf(entry("New text.", "نص جديد."))}\n${gone}`;
    const { host, file } = await meanwhile(format, { before, edit: translate[format], text: "New text.", catalog });
    await bringBack(host, [file]);
    expect(read(host, po)).toContain(gone);
    expect(read(host, po)).toMatch(/^# A translation of the former text of p-1, from s\.ar\.\w+: نص المترجم\.$/m);
    expect(read(host, po).match(/msgid "Old text."/g)).toHaveLength(1);
  });

  test("but the translator did not touch that block: nothing happens, nothing is told", async () => {
    const before = catalogOf(entry("Title", "عنوان"), entry("Old text.", "نص قديم."));
    const catalog = catalogOf(entry("Title", "عنوان"), entry("New text.", ""));
    const edit = (all: string) => all.replace("عنوان", "العنوان");
    const { host, file } = await meanwhile(format, { before, edit, text: "New text.", catalog });
    const result = await bringBack(host, [file]);
    expect(happened(result)).toEqual({ change: 1, untouched: 1 });
    expect(result.findings).toEqual([]);
    expect(read(host, po)).toContain('msgid "New text."\nmsgstr ""');
  });

  test("and the text moved to another place: its translation follows", async () => {
    const before = catalogOf(entry("Old text.", ""));
    const catalog = catalogOf(entry("Inserted.", ""), entry("Old text.", ""));
    const { host, file } = await meanwhile(format, {
      before,
      edit: translate[format],
      text: "Inserted.\n\nOld text.",
      catalog,
    });
    const result = await bringBack(host, [file]);
    expect(happened(result)).toEqual({ fill: 1, untouched: 1 });
    expect(read(host, po)).toContain('msgid "Inserted."\nmsgstr ""');
    expect(read(host, po)).toContain('msgid "Old text."\nmsgstr "نص المترجم."');
  });
});

describe.each(["xliff", "markdown", "tmx"] as const)("%s: the catalog changed meanwhile", (format) => {
  const before = catalogOf(entry("Old text.", "نص قديم."));

  test("too: the catalog's translation stands, the other is in a comment, once", async () => {
    const catalog = catalogOf(entry("Old text.", "نص آخر."));
    const { host, file } = await meanwhile(format, { before, edit: translate[format], catalog });
    const result = await bringBack(host, [file]);
    expect(happened(result)).toMatchObject({ rival: 1 });
    expect(result.findings.map(({ code, translation }) => [code, translation])).toEqual([
      ["exchange-conflict", "نص المترجم."],
    ]);
    const comment = `# Another translation, from ${file.slice("/out/".length)}: نص المترجم.\n`;
    const text = read(host, po);
    expect(text).toContain(`${comment}msgid "Old text."\nmsgstr "نص آخر."`);
    const again = await bringBack(host, [file]);
    expect(again.changed).toEqual([]);
    expect(again.fails).toBe(true);
  });

  test("alone: what the translator did not touch stays as the catalog has it", async () => {
    const both = catalogOf(entry("Title", "عنوان"), entry("Old text.", "نص قديم."));
    const catalog = catalogOf(entry("Title", "عنوان"), entry("Old text.", "نص آخر."));
    const edit = (all: string) => all.replace("عنوان", "العنوان");
    const { host, file } = await meanwhile(format, { before: both, edit, catalog });
    expect(happened(await bringBack(host, [file]))).toEqual({ change: 1, untouched: 1 });
    expect(read(host, po)).toContain("نص آخر.");
  });

  test("to the same words: nothing is left to do", async () => {
    const { host, file } = await meanwhile(format, {
      before,
      edit: translate[format],
      catalog: catalogOf(entry("Old text.", "نص المترجم.")),
    });
    const result = await bringBack(host, [file]);
    expect(result.changed).toEqual([]);
    expect(result.findings).toEqual([]);
  });
});

describe("a PO file whose source moved on", () => {
  test("suggests for the empty, keeps aside for the translated, says nothing of what the catalog carried on itself", async () => {
    const host = publicationOf("New one.\n\nNew two.\n\nNew three.", {
      ar: catalogOf(
        entry("New one.", "", "#. p-1 (paragraph)\n"),
        entry("New two.", "اثنان جديد", "#. p-2 (paragraph)\n"),
        entry("New three.", "ثلاثة", '#. p-3 (paragraph)\n#, fuzzy\n#| msgid "Old three."\n'),
      ),
    });
    const back = catalogOf(
      entry("Old one.", "واحد", "#. p-1 (paragraph)\n"),
      entry("Old two.", "اثنان", "#. p-2 (paragraph)\n"),
      entry("Old three.", "ثلاثة", "#. p-3 (paragraph)\n"),
    );
    write(host, "/s.po", back);
    const result = await bringBack(host, ["/s.po"], { statement: "s" });
    expect(happened(result)).toEqual({ suggest: 1, aside: 1, same: 1 });
    const text = read(host, po);
    expect(text).toContain('#, fuzzy\n#| msgid "Old one."\nmsgid "New one."\nmsgstr "واحد"');
    expect(text).toContain('msgid "New two."\nmsgstr "اثنان جديد"');
    expect(text).toMatch(/\n\n#~ msgid "Old two\."\n#~ msgstr "اثنان"\n$/);
    expect((await bringBack(host, ["/s.po"], { statement: "s" })).changed).toEqual([]);
  });
});
