import { describe, expect, test } from "vitest";
import { bringBack, poHeader, publicationOf, read, sendOut, sent, write } from "./exchange-publication.ts";
import { catalog, entries, roundTrip } from "./import-example.ts";

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
