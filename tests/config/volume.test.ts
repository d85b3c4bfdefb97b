import { describe, expect, it } from "vitest";
import { parseSettings } from "../../src/config/settings.ts";

const minimal = `title: Statements
url: https://example.org/texts
publisher: { name: Network }
source: en
locales: [en, el, ar, pt-BR]
`;

function read(volume: string) {
  return parseSettings(`${minimal}volume: ${volume}\n`, "hexapla.yaml");
}

describe("volume:", () => {
  it("takes statements and locales in their order, and all locales where it names none", () => {
    const result = read(
      "[{ name: all, title: All }, { name: v-2, title: Two, statements: [b, a], locales: [ar, PT-br] }]",
    );
    expect(result.ok && result.settings.volumes).toEqual([
      { name: "all", title: "All", statements: undefined, locales: ["en", "el", "ar", "pt-BR"], line: 6 },
      {
        name: "v-2",
        title: "Two",
        statements: [
          { name: "b", line: 6, column: 75 },
          { name: "a", line: 6, column: 78 },
        ],
        locales: ["ar", "pt-BR"],
        line: 6,
      },
    ]);
  });

  it("may be left out", () => {
    const result = parseSettings(minimal, "hexapla.yaml");
    expect(result.ok && result.settings.volumes).toEqual([]);
  });

  const one = (rest: string) => `[{ name: one, title: One, ${rest} }]`;
  it.each([
    ["an unknown locale", one("locales: [en, de]"), [[6, 49, "The locale “de” is not among the locales."]]],
    ["a locale twice", one("locales: [en, en]"), [[6, 49, "The locale “en” stands in one volume twice."]]],
    ["a statement twice", one("statements: [a, a]"), [[6, 51, "The statement “a” stands in one volume twice."]]],
    [
      "a name twice",
      "[{ name: one, title: One }, { name: one, title: Two }]",
      [[6, 45, "Two volumes are named “one”."]],
    ],
    [
      "the name of a device",
      "[{ name: con, title: One }]",
      [[6, 18, "No volume can be named “con”: Windows keeps the name for a device."]],
    ],
  ])("refuses %s, and says where it stands", (_, volume, places) => {
    const result = read(volume);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.findings.map(({ line, column, message }) => [line, column, message])).toEqual(places);
    expect(result.findings.every(({ code, hint }) => code === "config-value" && hint !== undefined)).toBe(true);
  });

  it.each([
    ["a name that is no part of an address", "[{ name: ../x, title: One }]", /small letters/],
    ["a name with capitals", "[{ name: All, title: One }]", /small letters/],
    ["no title", "[{ name: one }]", /title/],
    ["an empty list of locales", one("locales: []"), /at least one locale/],
    ["an empty list of statements", one("statements: []"), /at least one statement/],
    ["what is no list", "all", /a list of volumes/],
    ["a text in the list", "[all]", /a mapping with `name` and `title`/],
  ])("refuses %s", (_, volume, message) => {
    const result = read(volume);
    expect(!result.ok && result.findings.map((finding) => finding.message).join("\n")).toMatch(message);
  });
});
