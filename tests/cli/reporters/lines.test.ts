import { describe, expect, it } from "vitest";
import { check } from "../../../src/build/check.ts";
import { githubReport } from "../../../src/cli/reporters/github.ts";
import { sarifReport } from "../../../src/cli/reporters/sarif.ts";
import { memoryHost } from "../../../src/host/memory.ts";
import { publicationFiles } from "../../support/small-publication.ts";

const content = "See [us](https://a.org).\n\nWe met 30 times\nin the old library.\n\nWe met on 14 March 2027.";

/** Comments, a context, texts over several lines: what moves an entry away from its number. */
const catalog = `# Somebody, 2026
msgid ""
msgstr ""
"Language: ar\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

# a word of the translator
#. p-1 (paragraph)
#: content/s.md:6
#, c-format
msgid "See [us](https://a.org)."
msgstr "انظر [نا](https://b.org)."

#. p-2 (paragraph)
msgid ""
"We met 30 times "
"in the old library."
msgstr ""
"اجتمعنا ٤٠ مرة "
"في المكتبة القديمة."

msgid "We met on 14 March 2027."
msgstr ""

#. p-9 (paragraph)
msgid "Gone."
msgstr "ذهب."
`;

describe("places in reports of a real check", () => {
  const found = async () => {
    const files = publicationFiles(content, { "/p/locales/ar/s.po": catalog });
    return check(memoryHost(files), { root: "/p", statements: ["s"], locales: ["ar"] });
  };
  const lineOf = (text: string, part: string) => text.split("\n").indexOf(part) + 1;
  const expected = [
    ["link-target", "locales/ar/s.po", lineOf(catalog, 'msgstr "انظر [نا](https://b.org)."')],
    ["number", "locales/ar/s.po", lineOf(catalog, '"اجتمعنا ٤٠ مرة "')],
    ["missing", "locales/ar/s.po", lineOf(catalog, 'msgid "We met on 14 March 2027."') + 1],
    ["obsolete", "locales/ar/s.po", lineOf(catalog, 'msgid "Gone."')],
    ["date-conflict", "content/s.md", 11],
  ];

  it("are the msgstr, or the very line of it, and the paragraph's line in annotations", async () => {
    const lines = githubReport(await found(), { prefix: "" }).split("\n");
    const places = lines.flatMap((line) => {
      const [, file, at, code] = /^::\w+ file=([^,]+),line=(\d+).*?title=(\S+) /.exec(line) ?? [];
      return code === undefined ? [] : [[code, file, Number(at)]];
    });
    for (const place of expected) expect(places).toContainEqual(place);
  });

  it("have the column of the part that is meant, behind escapes", async () => {
    const { findings } = await found();
    const [number] = findings.filter(({ code }) => code === "number");
    const line = catalog.split("\n")[(number?.line ?? 0) - 1] ?? "";
    expect(line.slice((number?.column ?? 0) - 1)).toMatch(/^٤٠ مرة/);
    const [link] = findings.filter(({ code }) => code === "link-target");
    expect(catalog.split("\n")[(link?.line ?? 0) - 1]?.slice((link?.column ?? 0) - 1)).toMatch(/^https:..b\.org/);
  });

  it("are the same in SARIF", async () => {
    const [run] = JSON.parse(sarifReport(await found(), { prefix: "", version: "1.0.0" })).runs;
    const places = run.results.map((result: { ruleId: string; locations: readonly { physicalLocation: never }[] }) => {
      const { artifactLocation, region } = result.locations[0]?.physicalLocation ?? ({} as never);
      return [result.ruleId, (artifactLocation as { uri: string }).uri, (region as { startLine: number }).startLine];
    });
    for (const place of expected) expect(places).toContainEqual(place);
  });
});
