import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CanonicalExample, canonicalRules } from "../../../src/align/rules/canonical/documentation.ts";
import { check } from "../../../src/build/check.ts";
import { memoryHost } from "../../../src/host/memory.ts";
import { publicationFiles } from "../../support/small-publication.ts";

const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const register = "- { id: alpha, name: Alpha }\n- { id: beta, name: Beta }\n- { id: gamma, name: Gamma }\n";

/** The labels that Hexapla comes with; a host in memory has none of its own. */
function labelsOf(locale: string): Readonly<Record<string, string>> {
  const file = `locales/${locale}/labels.json`;
  return existsSync(file) ? { [`/p/${file}`]: readFileSync(file, "utf8") } : {};
}

/** What a check of a publication in this language finds in its canonical text. */
async function findingsIn({ locale, text, front = "" }: CanonicalExample, title = '"…"') {
  const files = publicationFiles("", {
    "/p/content/s.md": `---\ntitle: ${title}\n${front}\n---\n\n${text}\n`,
    "/p/content/organizations.yaml": register,
    "/p/content/room.png": picture,
    ...labelsOf(locale),
  });
  const settings = String(files["/p/hexapla.yaml"]);
  files["/p/hexapla.yaml"] = settings
    .replace("source: en", `source: ${locale}`)
    .replace(/locales: .*/, `locales: [${locale}, eo]`);
  const { findings } = await check(memoryHost(files), { root: "/p" });
  return findings.filter(({ file }) => file === "content/s.md");
}

describe.each(canonicalRules)("$code", ({ code, severity, good, bad }) => {
  it.each(good)("lets pass $locale $text", async (example) => {
    expect((await findingsIn(example)).map((finding) => finding.code)).not.toContain(code);
  });

  it.each(bad)("finds $locale $text, with its place and what to do", async (example) => {
    const found = (await findingsIn(example)).filter((finding) => finding.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity, statement: "s" });
    expect(found[0]?.line).toBeGreaterThanOrEqual(6);
    expect(found[0]?.hint).toBeTruthy();
  });

  it("has examples in three languages, one from right to left where the script has what it looks for", () => {
    const locales = new Set([...good, ...bad].map(({ locale }) => locale));
    expect(locales.size).toBeGreaterThanOrEqual(3);
    expect([...locales].some((tag) => new Intl.Locale(tag).getTextInfo().direction === "rtl")).toBe(true);
  });
});

describe("bidi-control in the front matter", () => {
  const example = { locale: "en", text: "We agree.", front: "summary: >-\n  One line,\n  then \u2067another" };

  it("names line and column of the control, in a title and in a folded summary", async () => {
    const found = (await findingsIn(example, "evil \u202etitle")).filter(({ code }) => code === "bidi-control");
    expect(found).toMatchObject([
      { line: 2, column: 13, block: "title", actual: "\u202e" },
      { line: 5, column: 8, block: "summary", actual: "\u2067" },
    ]);
  });

  it("names the line where YAML writes it as an escape", async () => {
    const found = (await findingsIn({ locale: "ar", text: "نوافق." }, '"evil \\u202etitle"')).filter(
      ({ code }) => code === "bidi-control",
    );
    expect(found).toMatchObject([{ line: 2, block: "title" }]);
  });
});
