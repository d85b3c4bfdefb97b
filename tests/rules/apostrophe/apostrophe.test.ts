import { describe, expect, it } from "vitest";
import { apostrophe } from "../../../src/align/rules/apostrophe.ts";
import { findingsOn } from "../../support/checked.ts";

describe("apostrophe", () => {
  it.each([
    ...apostrophe.documentation.good,
    { locale: "xh", source: "child", translation: "um'ntwana" },
    { locale: "he", source: "Chaplin", translation: "צ'פלין" },
  ])("lets pass $locale $translation", async (example) => {
    expect(await findingsOn(apostrophe, example)).toEqual([]);
  });
  it.each([
    ...apostrophe.documentation.bad,
    { locale: "it", source: "the archive", translation: "l´archivio" },
    { locale: "tr", source: "of 10%", translation: "%10'unun" },
    { locale: "tr", source: "in 2028", translation: "2028'de" },
  ])("finds $locale $translation", async (example) => {
    const found = await findingsOn(apostrophe, example);
    expect(found).toMatchObject([{ expected: expect.stringContaining("’") }]);
  });
});
