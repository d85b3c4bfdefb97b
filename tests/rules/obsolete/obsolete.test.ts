import { describe, expect, it } from "vitest";
import { checkText } from "../../support/check.ts";

const entries = (mark: string, translation: string) =>
  [
    `msgid "We agree."\nmsgstr "${translation}"\n`,
    `${mark}msgid "Quite another thing, long forgotten."\n${mark}msgstr "${translation}"\n`,
  ].join("\n");

describe("obsolete", () => {
  it.each([
    ["el", "Συμφωνούμε."],
    ["ar", "نحن موافقون."],
    ["zh-Hans", "我们同意。"],
  ])("finds a text in %s that the document has not, but not one that is marked obsolete", async (locale, text) => {
    const found = async (mark: string) =>
      (await checkText("We agree.", { [locale]: entries(mark, text) }, { statements: ["s"], locales: [locale] }))
        .findings;
    expect(await found("")).toMatchObject([{ code: "obsolete", severity: "warning", translation: text }]);
    expect(await found("#~ ")).toEqual([]);
  });

  it.each([
    ["el", "#. p-7 (paragraph)\n", 1],
    ["ar", "#: content/s.md:9\n", 1],
    ["zh-Hans", "# a word of the translator\n", 0],
    ["el", "", 0],
  ])(
    "with a context in %s: finds sync's own entries (%j), not those of other tools",
    async (locale, comment, count) => {
      const text = `msgid "We agree."\nmsgstr "-"\n\n${comment}msgctxt "verb"\nmsgid "A long forgotten thing."\nmsgstr "-"\n`;
      const { findings } = await checkText("We agree.", { [locale]: text }, { statements: ["s"], locales: [locale] });
      expect(findings.filter(({ code }) => code === "obsolete")).toHaveLength(count);
    },
  );
});
