import { describe, expect, it } from "vitest";
import { parseSettings } from "../../src/config/settings.ts";

const minimal = `title: Statements
url: https://example.org/texts
publisher: { name: Network }
source: en
locales: [en, el, ar, pt-BR]
`;

function read(parallel: string) {
  return parseSettings(`${minimal}parallel: ${parallel}\n`, "hexapla.yaml");
}

describe("parallel:", () => {
  it("takes two or three locales, in their order, and how the PDF's pages go", () => {
    const result = read("[[en, ar, el], { locales: [ar, PT-br], pages: facing }, { locales: [ar, en] }]");
    expect(result.ok && result.settings.parallel).toEqual([
      { locales: ["en", "ar", "el"], pages: "aligned" },
      { locales: ["ar", "pt-BR"], pages: "facing" },
      { locales: ["ar", "en"], pages: "aligned" },
    ]);
  });

  it("may be left out", () => {
    const result = parseSettings(minimal, "hexapla.yaml");
    expect(result.ok && result.settings.parallel).toEqual([]);
  });

  it.each([
    ["an unknown locale", "[[en, de]]", [[6, 17, "The locale “de” is not among the locales."]]],
    [
      "one that is unknown in a mapping",
      "[{ locales: [en, de] }]",
      [[6, 28, "The locale “de” is not among the locales."]],
    ],
    ["one locale twice", "[[en, en]]", [[6, 17, "The locale “en” stands in one parallel edition twice."]]],
    ["a single locale", "[[en]]", [[6, 12, "A parallel edition has two or three locales, and this has 1."]]],
    ["four", "[[en, el, ar, pt-BR]]", [[6, 12, "A parallel edition has two or three locales, and this has 4."]]],
    [
      "three on pages that face each other",
      "[{ locales: [en, ar, el], pages: facing }]",
      [[6, 12, "Pages of 3 languages cannot face each other."]],
    ],
    ["none", "[[]]", [[6, 12, "A parallel edition has two or three locales, and this has 0."]]],
    ["one edition twice", "[[en, ar], [en, ar]]", [[6, 22, "The parallel edition en, ar is listed twice."]]],
    [
      "pages that there are not",
      "[{ locales: [en, ar], pages: both }]",
      [[6, 12, "“parallel #1”: one of aligned, facing is wanted here"]],
    ],
    ["no list", "en", [[6, 11, "“parallel”: a list of parallel editions is wanted here"]]],
    [
      "no list of locales",
      "[en]",
      [[6, 12, "“parallel #1”: two or three locales are wanted here, or a mapping with `locales`"]],
    ],
  ])("refuses %s, and tells the place", (_, parallel, expected) => {
    const result = read(parallel);
    const found = result.ok ? [] : result.findings;
    expect(found.map(({ line, column, message }) => [line, column, message])).toEqual(expected);
    for (const { code } of found) expect(code).toBe("config-value");
  });
});
