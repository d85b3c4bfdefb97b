import { describe, expect, test } from "vitest";
import { bringBack, happened, poHeader, publicationOf, read, sendOut, sent, write } from "./exchange-publication.ts";
import { body, catalog, entries, po, roundTrip } from "./import-example.ts";

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
