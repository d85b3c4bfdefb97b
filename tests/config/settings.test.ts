import { describe, expect, it } from "vitest";
import { parseSettings } from "../../src/config/settings.ts";

const minimal = `title: Statements
url: https://example.org/texts
publisher: { name: Network }
source: en
locales: [en, el]
`;

function findingsOf(text: string) {
  const result = parseSettings(text, "hexapla.yaml");
  return result.ok ? [] : result.findings.map(({ code, line, column, message }) => ({ code, line, column, message }));
}

describe("parseSettings", () => {
  it("fills in defaults and gives the address a slash", () => {
    const result = parseSettings(minimal, "hexapla.yaml");
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    const { settings } = result;
    expect(settings.url).toBe("https://example.org/texts/");
    expect(settings.formats).toEqual(["html", "pdf", "epub"]);
    expect(settings.source.code).toBe("en");
    expect(
      settings.locales.map(({ locale, paper, untranslated, minimum }) => [locale.code, paper, untranslated, minimum]),
    ).toEqual([
      ["en", "a4", "withhold", 100],
      ["el", "a4", "withhold", 100],
    ]);
  });

  it("lets a locale override", () => {
    const text = minimal.replace(
      "[en, el]",
      "[en, { code: ar, digits: arab, paper: letter, untranslated: stale, minimum: 80 }]",
    );
    const result = parseSettings(text, "hexapla.yaml");
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    const arabic = result.settings.locales[1];
    expect(arabic).toMatchObject({ paper: "letter", untranslated: "stale", minimum: 80 });
    expect(arabic?.locale).toMatchObject({ direction: "rtl", script: "Arab", intl: "ar-u-nu-arab" });
    expect(arabic?.locale.digits.join("")).toBe("٠١٢٣٤٥٦٧٨٩");
  });

  it.each([
    ["a tag with an underscore", minimal.replace("[en, el]", "[en, pt_BR]"), "locale-tag", 5, 15],
    ["a tag that is no tag", minimal.replace("[en, el]", "\n  - en\n  - { code: 'x!' }"), "locale-tag", 7, 5],
    ["an unknown key", `${minimal}colour: red\n`, "config-key", 6, 1],
    ["a key misspelt deeper", minimal.replace("{ name: Network }", "{ name: Network, nmae: x }"), "config-key", 3, 29],
    ["an address with no scheme", minimal.replace("https://", ""), "config-value", 2, 6],
    ["an unknown format", `${minimal}formats: [html, docx]\n`, "config-value", 6, 17],
    ["a locale twice", minimal.replace("el]", "EN]"), "config-value", 5, 15],
    ["a source that is no locale", minimal.replace("source: en", "source: fr"), "config-value", 4, 9],
    ["accessibility without a name", `${minimal}accessibility: { report: https://x.example }\n`, "config-value", 6, 1],
    ["a report with no scheme", `${minimal}accessibility: { certifiedBy: A, report: x }\n`, "config-value", 6, 42],
    ["a missing title", minimal.replace("title: Statements\n", ""), "config-value", 1, 1],
    ["YAML that is none", `${minimal}a: [b\n`, "config-syntax", 7, 1],
    [
      "an unknown numbering system",
      minimal.replace("[en, el]", "[en, { code: ar, digits: arabic }]"),
      "config-value",
      5,
      15,
    ],
  ])("says where the fault is: %s", (_, text, code, ...[line, column]) => {
    expect(findingsOf(text)).toContainEqual(expect.objectContaining({ code, line, column }));
  });
});
