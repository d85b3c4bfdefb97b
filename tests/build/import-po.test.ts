import { describe, expect, test } from "vitest";
import { bringBack, happened, publicationOf, read, write } from "./exchange-publication.ts";
import { body, catalog, po } from "./import-example.ts";

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
