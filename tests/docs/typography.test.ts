import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { typographyPage } from "../../scripts/typography/page.ts";
import { conventions, conventionsOf } from "../../src/align/rules/typography/conventions.ts";
import { describeLocale } from "../../src/config/locale.ts";

describe("docs/typography.md", () => {
  it("is what npm run docs:typography writes", () => {
    expect(readFileSync("docs/typography.md", "utf8")).toBe(typographyPage());
  });
});

/** The usual marks of a language in CLDR, and those within them. */
function marksOfCldr(language: string): readonly (readonly string[])[] {
  const path = fileURLToPath(import.meta.resolve(`cldr-misc-full/main/${language}/delimiters.json`));
  const { delimiters: marks } = JSON.parse(readFileSync(path, "utf8")).main[language];
  return [
    [marks.quotationStart, marks.quotationEnd],
    [marks.alternateQuotationStart, marks.alternateQuotationEnd],
  ];
}

describe("the table of conventions", () => {
  it.each(Object.entries(conventions))("has CLDR's quotation marks of %s, or says why not", (language, each) => {
    const [usual, within = []] = marksOfCldr(language);
    const accepted = [...each.quotes, ...(each.alsoQuotes ?? [])].map((pair) => pair.join());
    // Single marks are apostrophes too: no rule looks at them.
    const isAccepted = /[’‘‚‹›]/.test(within.join()) || accepted.includes(within.join());
    const isSame = each.quotes[0]?.join() === usual?.join() && isAccepted;
    expect(each.differs === undefined).toBe(isSame);
  });

  it.each("en fr de es pt el ru uk pl tr ar fa ur he hi bn zh ja".split(" "))(
    "has %s, and says what of it was looked up",
    (language) => {
      expect(conventions[language]?.confirmed).toMatch(/\S{3}/);
    },
  );

  it.each([
    ["zh-TW", "zh-Hant"],
    ["zh-Hans-SG", "zh"],
    ["de-CH", "de-CH"],
    ["de-AT", "de"],
    ["fr-CA", "fr-CA"],
    ["xh", undefined],
  ])("gives %s the conventions of %s", (tag, key) => {
    const locale = describeLocale(tag);
    expect(locale && conventionsOf(locale)).toBe(key === undefined ? undefined : conventions[key]);
  });
});
