import { describe, expect, it } from "vitest";
import { describeLocale } from "../../src/config/locale.ts";
import { memoryHost } from "../../src/host/memory.ts";
import type { Locale } from "../../src/model/locale.ts";
import { readStatements } from "../../src/read/publication.ts";

const english = describeLocale("en") as Locale;
const register = "- { id: alpha, name: Alpha }\n- { id: beta, name: Beta }\n";

async function found(documents: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const files = Object.entries(documents).map(([name, text]) => [`/p/content/${name}.md`, text] as const);
  const host = memoryHost({ "/p/content/organizations.yaml": register, ...Object.fromEntries(files) });
  const { findings } = await readStatements(host, "/p", english);
  for (const { severity, hint } of findings) expect([severity, Boolean(hint)]).toEqual(["warning", true]);
  return findings.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);
}

const front = "---\ntitle: T\nsignatories:\n  - alpha\n  - beta\n---\n";
const unsigned = "---\ntitle: T\n---\n";

describe("signatories that no text shows", () => {
  it("are found, at the first of them", async () => {
    for (const text of ["Text.", "نص.", "文本。", "We write `::signatories` in code."])
      expect(await found({ a: `${front}\n${text}\n` })).toEqual(["signatories-unshown content/a.md:4:5"]);
  });

  it("are no finding where the text, or another one, lists them", async () => {
    expect(await found({ a: `${front}\nText.\n\n::signatories\n` })).toEqual([]);
    const other = `${unsigned}\nText.\n\n::signatories{statement="a"}\n`;
    expect(await found({ a: `${front}\nText.\n`, b: other })).toEqual([]);
  });
});

describe("a statement without text", () => {
  it.each([
    ["nothing", unsigned, 4],
    ["empty lines", `${unsigned}\n\n  \n`, 4],
    ["a comment", `${unsigned}\n<!-- Later. -->\n`, 6],
    ["an address and a note that nothing refers to", `${unsigned}\n[a]: https://example.org/\n`, 6],
  ])("is found: %s", async (_, text, line) => {
    expect(await found({ a: text })).toEqual([`statement-empty content/a.md:${line}:1`]);
  });

  it.each(["Text.", "নথি।", "| a |\n| - |\n| b |", "---"])("is not one with %s", async (text) => {
    expect((await found({ a: `${unsigned}\n${text}\n` })).join()).not.toContain("statement-empty");
  });
});
