import { describe, expect, it } from "vitest";
import { checkText, lineOf } from "../../support/check.ts";

const text = "We agree.\n\nWe sign.";

describe("missing", () => {
  it.each(["el", "ar", "zh-Hans"])("finds an entry without a translation in %s", async (locale) => {
    const entries = `msgid "We agree."\nmsgstr "…"\n\nmsgid "We sign."\nmsgstr " "\n`;
    const { findings } = await checkText(text, { [locale]: entries }, { statements: ["s"], locales: [locale] });
    expect(findings).toMatchObject([
      { code: "missing", severity: "error", locale, block: "p-2", file: `locales/${locale}/s.po`, line: lineOf(5) },
    ]);
  });

  it("names the canonical text where the catalog has no entry", async () => {
    const entries = `msgid "We agree."\nmsgstr "Συμφωνούμε."\n`;
    const { findings } = await checkText(text, { el: entries }, { statements: ["s"], locales: ["el"] });
    expect(findings).toMatchObject([{ code: "missing", block: "p-2", file: "content/s.md", line: 8, locale: "el" }]);
  });

  it("makes one remark on a catalog that nobody has begun", async () => {
    const { findings } = await checkText(text, {}, { statements: ["s"], locales: ["el", "ar"] });
    expect(findings.map(({ code, severity, locale }) => [code, severity, locale])).toEqual([
      ["missing", "info", "el"],
      ["missing", "info", "ar"],
    ]);
  });

  it("is quiet where all is translated", async () => {
    const entries = `msgid "We agree."\nmsgstr "Συμφωνούμε."\n\nmsgid "We sign."\nmsgstr "Υπογράφουμε."\n`;
    expect((await checkText(text, { el: entries }, { statements: ["s"], locales: ["el"] })).findings).toEqual([]);
  });
});
