import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { typographyPage } from "../../scripts/typography/page.ts";
import { conventions, conventionsOf } from "../../src/align/rules/typography/conventions.ts";
import { describeLocale } from "../../src/config/locale.ts";

describe("docs/typography.md", () => {
  it("is what npm run docs:typography writes", () => {
    expect(readFileSync("docs/typography.md", "utf8")).toBe(typographyPage());
  });
});

describe("the table of conventions", () => {
  it.each("en fr de es pt el ru uk pl tr ar fa ur he hi bn zh ja".split(" "))(
    "has %s, with its authority",
    (language) => {
      expect(conventions[language]?.authority).toMatch(/\S{3}/);
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
