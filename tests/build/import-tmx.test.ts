import { describe, expect, test } from "vitest";
import { bringBack, happened, publicationOf, read, write } from "./exchange-publication.ts";
import { body, catalog, entries, po, roundTrip } from "./import-example.ts";

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

test("of a memory of several languages, --locale chooses one", async () => {
  const variant = (language: string, text: string) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;
  const memory = `<tmx version="1.4"><header srclang="en"/><body><tu>${variant("en", "Second text.")}${variant("de", "Zweiter")}${variant("el", "Το δεύτερο.")}</tu></body></tmx>`;
  const host = publicationOf(body, { el: catalog, de: catalog.replace("Language: el", "Language: de") });
  write(host, "/in.tmx", memory);
  expect((await bringBack(host, ["/in.tmx"], { locale: "el" })).changed).toEqual(["locales/el/s.po"]);
  expect(read(host, po)).toContain("Το δεύτερο.");
  expect((await bringBack(host, ["/in.tmx"])).changed).toEqual(["locales/de/s.po"]);
});
