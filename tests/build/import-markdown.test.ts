import { describe, expect, test } from "vitest";
import { bringBack, happened, poHeader, publicationOf, read, sendOut, sent, write } from "./exchange-publication.ts";
import { entries, po, roundTrip } from "./import-example.ts";

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
