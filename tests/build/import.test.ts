import { describe, expect, test } from "vitest";
import { readPo } from "../../src/catalog/po.ts";
import { bringBack, happened, poHeader, publicationOf, read, sendOut, sent, write } from "./exchange-publication.ts";

const body = "First **bold** text.\n\nSecond text.\n\nThird text with [a link](https://example.org).";
const catalog = `${poHeader("el")}#. title
msgid "Title"
msgstr "Τίτλος"

# Μια κουβέντα
#. p-1 (paragraph)
#, fuzzy
#| msgid "First bold text."
msgid "First **bold** text."
msgstr "Πρώτο **έντονο**."

#. p-2 (paragraph)
msgid "Second text."
msgstr ""
"Δεύτερο "
"κείμενο."

msgid "Third text with [a link](https://example.org)."
msgstr ""

#~ msgid "gone"
#~ msgstr "πάει"
`;
const po = "/p/locales/el/s.po";

function entries(
  text: string,
): Readonly<Record<string, readonly [target: string, flags: string, previous: string | undefined]>> {
  return Object.fromEntries(
    readPo(text).entries.map(({ source, targets, flags, previous }) => [
      source,
      [targets[0] ?? "", flags.join(), previous],
    ]),
  );
}

async function roundTrip(format: "xliff" | "tmx" | "markdown", edit: (text: string) => string, more = {}) {
  const host = publicationOf(body, { el: catalog });
  const out = await sendOut(host, "el", format);
  const edited = edit(out);
  expect(edited).not.toBe(out);
  write(host, sent("el", format), edited);
  const result = await bringBack(host, [sent("el", format)], more);
  return { result, counts: happened(result), text: read(host, po) };
}

describe("XLIFF", () => {
  const p1 = (state: string, target: string) => (text: string) =>
    text
      .replace('<segment state="initial" subState="hexapla:stale">', `<segment state="${state}">`)
      .replace(/<target>Πρώτο .*<\/target>/, `<target>${target}</target>`);
  const bold = '<pc id="1" dataRefStart="d1" dataRefEnd="d1">έντονο</pc>';

  test.each(["translated", "reviewed", "final"])(
    "a changed text in state %s takes the marks away, and nothing else changes",
    async (state) => {
      const { counts, text } = await roundTrip("xliff", p1(state, `${bold} πρώτο.`));
      expect(counts).toEqual({ change: 1, untouched: 3 });
      expect(text).toBe(
        catalog
          .replace('#, fuzzy\n#| msgid "First bold text."\n', "")
          .replace("Πρώτο **έντονο**.", "**έντονο** πρώτο.")
          .replace("2026-03-12 12:00", "2026-01-01 00:00"),
      );
    },
  );

  test("the same text, now translated, is confirmed", async () => {
    const { counts, text } = await roundTrip("xliff", (all) =>
      all.replace('state="initial" subState="hexapla:stale"', 'state="translated"'),
    );
    expect(counts).toEqual({ confirm: 1, untouched: 3 });
    expect(entries(text)["First **bold** text."]).toEqual(["Πρώτο **έντονο**.", "", undefined]);
  });

  test("the same text in state initial changes nothing", async () => {
    const { counts, result } = await roundTrip("xliff", (all) =>
      all.replaceAll('state="translated"', 'state="initial"'),
    );
    expect(counts).toEqual({ same: 2, untouched: 2 });
    expect(result.changed).toEqual([]);
  });

  test("a changed text that is not finished stays fuzzy, and keeps what it translated", async () => {
    const { text } = await roundTrip("xliff", p1("initial", `${bold} πρώτο.`));
    expect(entries(text)["First **bold** text."]).toEqual(["**έντονο** πρώτο.", "fuzzy", "First bold text."]);
  });

  test("a new text in state initial is fuzzy; with --finished it is not", async () => {
    const fill = (all: string) => all.replace(/(<source>Third.*<\/source>)/, "$1<target>Τρίτο</target>");
    expect(entries((await roundTrip("xliff", fill)).text)["Third text with [a link](https://example.org)."]).toEqual([
      "Τρίτο",
      "fuzzy",
      undefined,
    ]);
    const finished = await roundTrip("xliff", fill, { finished: true });
    expect(entries(finished.text)["Third text with [a link](https://example.org)."]).toEqual(["Τρίτο", "", undefined]);
    expect(finished.counts).toEqual({ fill: 1, untouched: 3 });
  });

  test("what a translator types is text; what the codes stand for is markup", async () => {
    const { text } = await roundTrip("xliff", p1("final", `5 * 3 **nicht** &lt;b&gt; [x](y) ${bold}`));
    expect(entries(text)["First **bold** text."]?.[0]).toBe("5 \\* 3 \\*\\*nicht\\*\\* \\<b> \\[x\\](y) **έντονο**");
  });

  test("segments that a tool split, put in another order and gave other code elements are one text again", async () => {
    const { text } = await roundTrip("xliff", (all) =>
      all.replace(
        /<segment state="initial" subState="hexapla:stale">\n<source>(First )(.*)( text\.)<\/source>\n<target>.*<\/target>\n<\/segment>/,
        '<segment state="final"><source>$1</source><target order="3">πρώτο.</target></segment>' +
          "<ignorable><source></source><target> </target></ignorable>" +
          '<segment state="final"><source>$2$3</source><target order="1"><sc id="1"/><mrk id="m1" type="term">έντονο</mrk><ec startRef="1"/></target></segment>',
      ),
    );
    expect(entries(text)["First **bold** text."]?.[0]).toBe("**έντονο** πρώτο.");
  });

  test("codes where Markdown cannot read them are told, and the text is kept as it came", async () => {
    const host = publicationOf("A **bold** word.", {
      "zh-Hans": `${poHeader("zh-Hans")}msgid "A **bold** word."\nmsgstr ""\n`,
    });
    const out = await sendOut(host, "zh-Hans", "xliff");
    const target = '<target>中<pc id="1" dataRefStart="d1" dataRefEnd="d1">文。</pc>字</target>';
    write(
      host,
      sent("zh-Hans", "xliff"),
      out
        .replace('<segment state="initial">\n<source>A ', '<segment state="final">\n<source>A ')
        .replace(/(<source>A .*<\/source>)/, `$1${target}`),
    );
    const result = await bringBack(host, [sent("zh-Hans", "xliff")]);
    expect(result.findings.map(({ code, severity, block }) => [code, severity, block])).toEqual([
      ["exchange-code", "warning", "p-1"],
    ]);
    expect(read(host, "/p/locales/zh-Hans/s.po")).toContain("中**文。**字");
  });
});

describe("Markdown", () => {
  test("a block is translated, one is checked, one is doubted; the rest keeps its bytes", async () => {
    const { counts, text, result } = await roundTrip("markdown", (all) =>
      all
        .replace("[?] Third text with [a link](https://example.org).", "Τρίτο, με [σύνδεσμο](https://example.org)")
        .replace("[?] Πρώτο **έντονο**.", "Πρώτο **έντονο**.")
        .replace("Δεύτερο κείμενο.", "[?] Δεύτερο κείμενο."),
    );
    expect(result.findings).toEqual([]);
    expect(counts).toEqual({ untouched: 1, fill: 1, confirm: 1, doubt: 1 });
    expect(text).toContain('msgstr "Τρίτο, με [σύνδεσμο](https://example.org)"');
    expect(text).toContain('#, fuzzy\nmsgid "Second text."\nmsgstr ""\n"Δεύτερο "\n"κείμενο."');
    expect(entries(text)["First **bold** text."]).toEqual(["Πρώτο **έντονο**.", "", undefined]);
    expect(text).toContain('#~ msgid "gone"');
  });

  test("a text with its mark still before it is kept as fuzzy", async () => {
    const { text } = await roundTrip("markdown", (all) => all.replace("[?] Third text", "[?] Τρίτο"));
    expect(entries(text)["Third text with [a link](https://example.org)."]?.[1]).toBe("fuzzy");
  });

  test("a source text that is to stay as it is, such as a name, is taken over when the mark goes", async () => {
    const { text } = await roundTrip("markdown", (all) => all.replace("[?] Third", "Third"));
    const third = "Third text with [a link](https://example.org).";
    expect(entries(text)[third]).toEqual([third, "", undefined]);
  });

  test("who translated goes into the head, and a paragraph folded by hand is one line", async () => {
    const { text } = await roundTrip("markdown", (all) =>
      all.replace("translator: Ana", "translator: Νίκος").replace("Δεύτερο κείμενο.", "Δεύτερο\nκαι κείμενο."),
    );
    expect(text).toContain('"Last-Translator: Νίκος\\n"');
    expect(entries(text)["Second text."]?.[0]).toBe("Δεύτερο και κείμενο.");
  });

  test("a text whose comment was deleted is told with its words, and so is the block that did not come back", async () => {
    const { result } = await roundTrip("markdown", (all) => all.replace("Δεύτερο κείμενο. <!-- p-2 -->", "Κάτι άλλο."));
    expect(result.findings.map(({ code, message }) => [code, message])).toEqual([
      ["exchange-block", expect.stringContaining("Κάτι άλλο.")],
      ["exchange-block", expect.stringContaining("p-2")],
    ]);
    expect(result.changed).toEqual([]);
  });

  test("front matter comes back too", async () => {
    const { text } = await roundTrip("markdown", (all) => all.replace("  Τίτλος", '  Ένας "τίτλος": άλλος'));
    expect(entries(text).Title?.[0]).toBe('Ένας "τίτλος": άλλος');
  });

  test("of two translations of one text the first stands, the other is kept beside it", async () => {
    const host = publicationOf("Same.\n\n> Same.", { el: `${poHeader("el")}msgid "Same."\nmsgstr ""\n` });
    const out = await sendOut(host, "el", "markdown");
    write(
      host,
      sent("el", "markdown"),
      out.replace("[?] Same. <!-- p-1", "Ίδιο. <!-- p-1").replace("[?] Same. <!-- p-2", "Όμοιο. <!-- p-2"),
    );
    const result = await bringBack(host, [sent("el", "markdown")]);
    expect(happened(result)).toEqual({ fill: 1, rival: 1, untouched: 1 });
    expect(read(host, po)).toContain('# Another translation, from s.el.md: Όμοιο.\nmsgid "Same."\nmsgstr "Ίδιο."');
    expect(result.fails).toBe(true);
  });
});

describe("TMX", () => {
  test("a changed variant changes the entry", async () => {
    const { counts, text } = await roundTrip("tmx", (all) => all.replace("Δεύτερο κείμενο.", "Το δεύτερο."));
    expect(counts).toEqual({ change: 1, untouched: 1 });
    expect(entries(text)["Second text."]?.[0]).toBe("Το δεύτερο.");
  });

  const memory = (units: string, srclang = "en-US") =>
    `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="${srclang}" datatype="plaintext"/><body>${units}</body></tmx>`;
  const unit = (source: string, language: string, target: string, date = "20260401T000000Z") =>
    `<tu><tuv xml:lang="en-US"><seg>${source}</seg></tuv><tuv xml:lang="${language}" changedate="${date}"><seg>${target}</seg></tuv></tu>`;

  test("another program's memory, in UTF-16 and of many languages, fills what it knows", async () => {
    const host = publicationOf(body, { el: catalog });
    const text = memory(
      unit("Third text with <bpt i='1'>[</bpt>a link<ept i='1'>](https://example.org)</ept>.", "el-GR", "Τρίτο") +
        unit("Never seen", "el-GR", "Άγνωστο") +
        unit("Second text.", "fr-FR", "Deuxième"),
    );
    write(
      host,
      "/in.tmx",
      new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer)]),
    );
    const result = await bringBack(host, ["/in.tmx"]);
    expect(result.findings).toEqual([]);
    expect(entries(read(host, po))["Third text with [a link](https://example.org)."]).toEqual(["Τρίτο", "", undefined]);
    expect(read(host, po)).not.toContain("Άγνωστο");
  });

  test.each([
    ["older", "20200101T000000Z", { rival: 1 }],
    ["newer", "20260401T000000Z", { change: 1 }],
  ])("a unit %s than the catalog", async (_, date, counts) => {
    const host = publicationOf(body, { el: catalog });
    write(host, "/in.tmx", memory(unit("Second text.", "el", "Άλλο", date)));
    const result = await bringBack(host, ["/in.tmx"], { statement: "s" });
    expect(happened(result)).toEqual(counts);
  });

  test("a foreign inline code is refused only where the unit would be used", async () => {
    const host = publicationOf(body, { el: catalog });
    write(host, "/in.tmx", memory(unit("Unknown", "el", "<ph x='1'>&lt;g0/&gt;</ph>")));
    expect((await bringBack(host, ["/in.tmx"])).findings).toEqual([]);
    expect(host.files.has("/p/locales/el/hexapla.po")).toBe(false);
    write(host, "/in.tmx", memory(unit("Second text.", "el", "a <ph x='1'>&lt;g0/&gt;</ph>")));
    const { findings, changed } = await bringBack(host, ["/in.tmx"]);
    expect(findings.map(({ code, severity, line }) => [code, severity, line])).toEqual([["exchange-code", "error", 1]]);
    expect(changed).toEqual([]);
  });

  test.each([
    ["no language of the publication", memory(unit("Second text.", "fr", "x")), "exchange-language"],
    ["another source language", memory(unit("Second text.", "el", "x"), "de"), "exchange-language"],
  ])("%s", async (_, text, code) => {
    const host = publicationOf(body, { el: catalog });
    write(host, "/in.tmx", text.replace(/srclang="de"(.*)en-US/s, 'srclang="de"$1de'));
    const { findings, changed } = await bringBack(host, ["/in.tmx"]);
    expect(findings.map((finding) => [finding.code, finding.severity])).toEqual([[code, "error"]]);
    expect(changed).toEqual([]);
  });
});

describe("a PO file edited elsewhere", () => {
  const later = catalog
    .replace("2026-03-12 12:00", "2026-04-02 08:30")
    .replace("Last-Translator: Ana", "Last-Translator: Νίκος <n@example.org>");

  test("changes what it changed, says who and when, and brings its comments; folding does not matter", async () => {
    const host = publicationOf(body, { el: catalog });
    const edited = later
      .replace('#, fuzzy\n#| msgid "First bold text."\n', "")
      .replace('msgstr ""\n"Δεύτερο "\n"κείμενο."', 'msgstr "Δεύτερο κείμενο."')
      .replace("#. p-2", "# Είναι σωστό;\n#. p-2")
      .replace('example.org)."\nmsgstr ""', 'example.org)."\nmsgstr "Τρίτο"');
    write(host, "/back/s.po", edited);
    const result = await bringBack(host, ["/back/s.po"]);
    expect(result.findings).toEqual([]);
    expect(happened(result)).toEqual({ same: 2, confirm: 1, fill: 1 });
    expect(read(host, po)).toBe(
      catalog
        .replace('#, fuzzy\n#| msgid "First bold text."\n', "")
        .replace("#. p-2", "# Είναι σωστό;\n#. p-2")
        .replace('example.org)."\nmsgstr ""', 'example.org)."\nmsgstr "Τρίτο"')
        .replace("2026-03-12 12:00", "2026-04-02 08:30")
        .replace("Last-Translator: Ana", "Last-Translator: Νίκος <n@example.org>"),
    );
  });

  test("that is older than the catalog changes nothing that is there, and is kept beside it", async () => {
    const host = publicationOf(body, { el: catalog });
    const older = catalog.replace("2026-03-12", "2025-03-12").replace('"Δεύτερο "', '"Παλιό "');
    write(host, "/s.po", older.replace('example.org)."\nmsgstr ""', 'example.org)."\nmsgstr "Τρίτο"'));
    const result = await bringBack(host, ["/s.po"], { statement: "s" });
    expect(happened(result)).toEqual({ same: 2, rival: 1, fill: 1 });
    const text = read(host, po);
    expect(text).toContain(
      '# Another translation, from s.po: Παλιό κείμενο.\n#. p-2 (paragraph)\nmsgid "Second text."\nmsgstr ""\n"Δεύτερο "\n"κείμενο."',
    );
    expect(text).toContain("2026-03-12");
    expect(result.findings.map(({ code, block, line }) => [code, block, line])).toEqual([
      ["exchange-conflict", "p-2", 21],
    ]);
    const again = await bringBack(host, ["/s.po"], { statement: "s" });
    expect(again.changed).toEqual([]);
  });

  test("names its statement by where its texts come from, or by its name", async () => {
    const host = publicationOf(body, { el: catalog });
    write(host, "/back/s.po", later.replace("Τίτλος", "Ο τίτλος"));
    expect((await bringBack(host, ["/back/s.po"])).changed).toEqual(["locales/el/s.po"]);
    write(host, "/back/x.po", later.replace("Τίτλος", "Τίτλος 2"));
    const unknown = await bringBack(host, ["/back/x.po"]);
    expect(unknown.findings.map(({ code }) => code)).toEqual(["statement-unknown"]);
    write(host, "/back/x.po", later.replace("Τίτλος", "Τίτλος 2").replace("#. title", "#. title\n#: content/s.md:2"));
    expect((await bringBack(host, ["/back/x.po"])).changed).toEqual(["locales/el/s.po"]);
  });
});

describe("catalogs", () => {
  test("of a new language are made", async () => {
    const host = publicationOf(body, {});
    const out = await sendOut(host, "bn", "markdown");
    write(host, sent("bn", "markdown"), out.replace("[?] Second text.", "দ্বিতীয় পাঠ।"));
    const result = await bringBack(host, [sent("bn", "markdown")]);
    expect(result.changed).toEqual(["locales/bn/s.po"]);
    const text = read(host, "/p/locales/bn/s.po");
    expect(text).toContain("Language: bn");
    expect(Object.keys(entries(text))).toHaveLength(5);
    expect(entries(text)["Second text."]?.[0]).toBe("দ্বিতীয় পাঠ।");
  });

  test("that lag behind the canonical text are brought up to it where a translation needs it, and only there", async () => {
    const host = publicationOf(`${body}\n\nFourth text.`, { el: catalog });
    const out = await sendOut(host, "el", "xliff");
    write(host, sent("el", "xliff"), out.replace("Δεύτερο κείμενο.", "Το δεύτερο."));
    await bringBack(host, [sent("el", "xliff")]);
    expect(read(host, po)).not.toContain("Fourth");
    write(
      host,
      sent("el", "xliff"),
      out.replace("<source>Fourth text.</source>", "<source>Fourth text.</source><target>Τέταρτο</target>"),
    );
    await bringBack(host, [sent("el", "xliff")]);
    expect(entries(read(host, po))["Fourth text."]).toEqual(["Τέταρτο", "fuzzy", undefined]);
    expect(entries(read(host, po))["Second text."]?.[0]).toBe("Το δεύτερο.");
  });

  test("with Windows line ends keep them", async () => {
    const host = publicationOf(body, { el: catalog.replaceAll("\n", "\r\n") });
    const out = await sendOut(host, "el", "tmx");
    write(host, sent("el", "tmx"), out.replace("Δεύτερο κείμενο.", "Το δεύτερο.").replaceAll("\n", "\r\n"));
    await bringBack(host, [sent("el", "tmx")]);
    const text = read(host, po);
    expect(text).toContain('msgstr "Το δεύτερο."\r\n');
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("are not written in a dry run", async () => {
    const { result, text } = await roundTrip("tmx", (all) => all.replace("Δεύτερο κείμενο.", "Το δεύτερο."), {
      dryRun: true,
    });
    expect(result.changed).toEqual(["locales/el/s.po"]);
    expect(text).toBe(catalog);
  });

  test("two files for one catalog both count; one with an error leaves no trace", async () => {
    const host = publicationOf(body, { el: catalog });
    const tmx = await sendOut(host, "el", "tmx");
    const xliff = await sendOut(host, "el", "xliff");
    write(host, sent("el", "tmx"), tmx.replace("Δεύτερο κείμενο.", "Το δεύτερο."));
    write(host, sent("el", "xliff"), xliff.replace("Τίτλος", "Ο τίτλος"));
    write(host, "/bad.xlf", xliff.replace("Τίτλος", "Κακός <g>τίτλος</g>"));
    const result = await bringBack(host, [sent("el", "tmx"), "/bad.xlf", sent("el", "xliff")]);
    expect(result.texts).toHaveLength(2);
    expect(entries(read(host, po)).Title?.[0]).toBe("Ο τίτλος");
    expect(entries(read(host, po))["Second text."]?.[0]).toBe("Το δεύτερο.");
    expect(read(host, po)).not.toContain("Κακός");
    expect(result.findings.map(({ code, file }) => [code, file])).toEqual([["exchange-code", "bad.xlf"]]);
  });

  test("keep apart what one text means in two contexts", async () => {
    const two = "<!-- context: verb -->\n\nOpen\n\n<!-- context: state -->\n\nOpen";
    const text = `${poHeader("el")}msgctxt "verb"\nmsgid "Open"\nmsgstr ""\n\nmsgctxt "state"\nmsgid "Open"\nmsgstr ""\n`;
    const both = 'msgctxt "verb"\nmsgid "Open"\nmsgstr "Άνοιξε"\n\nmsgctxt "state"\nmsgid "Open"\nmsgstr "Ανοιχτό"\n';
    const host = publicationOf(two, { el: text });
    const out = await sendOut(host, "el", "markdown");
    write(
      host,
      sent("el", "markdown"),
      out.replace("[?] Open <!-- p-1", "Άνοιξε <!-- p-1").replace("[?] Open <!-- p-2", "Ανοιχτό <!-- p-2"),
    );
    await bringBack(host, [sent("el", "markdown")]);
    expect(read(host, po)).toContain(both);
    for (const format of ["xliff", "tmx"] as const) {
      const full = publicationOf(two, { el: read(host, po) });
      const file = await sendOut(full, "el", format);
      write(full, sent("el", format), file.replace("Άνοιξε", "Ανοίξτε").replace("Ανοιχτό", "Ανοικτό"));
      expect(happened(await bringBack(full, [sent("el", format)]))).toMatchObject({ change: 2 });
      expect(read(full, po)).toContain(both.replace("Άνοιξε", "Ανοίξτε").replace("Ανοιχτό", "Ανοικτό"));
    }
  });
});

test("a file as Windows saves it, with a byte-order mark and its line ends, is the same file", async () => {
  for (const format of ["xliff", "tmx", "markdown"] as const) {
    const host = publicationOf(body, { el: catalog });
    const out = await sendOut(host, "el", format);
    write(host, "/in.x", `\ufeff${out.replace("Τίτλος", "Ο τίτλος").replaceAll("\n", "\r\n")}`);
    const result = await bringBack(host, ["/in.x"]);
    expect(result.findings).toEqual([]);
    expect(happened(result)).toMatchObject({ change: 1 });
    expect(entries(read(host, po))["Second text."]?.[0]).toBe("Δεύτερο κείμενο.");
  }
});

test("of a memory of several languages, --locale chooses one", async () => {
  const variant = (language: string, text: string) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;
  const memory = `<tmx version="1.4"><header srclang="en"/><body><tu>${variant("en", "Second text.")}${variant("de", "Zweiter")}${variant("el", "Το δεύτερο.")}</tu></body></tmx>`;
  const host = publicationOf(body, { el: catalog, de: catalog.replace("Language: el", "Language: de") });
  write(host, "/in.tmx", memory);
  expect((await bringBack(host, ["/in.tmx"], { locale: "el" })).changed).toEqual(["locales/el/s.po"]);
  expect(read(host, po)).toContain("Το δεύτερο.");
  expect((await bringBack(host, ["/in.tmx"])).changed).toEqual(["locales/de/s.po"]);
});
