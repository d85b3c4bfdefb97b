import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hexapla, type PublicationFiles, writePublication } from "../support/publication.ts";

const settings = `title: Two texts
url: https://example.org
publisher: { name: A publisher }
source: en
locales: [en, de]
formats: [html, epub]
fonts: ["@expo-google-fonts/noto-serif"]
`;

const statement = (title: string) => `---\ntitle: ${title}\n---\n\nA paragraph of ${title}.\n`;

const catalog = (title: string) => `msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "${title}"
msgstr "${title} auf Deutsch"

msgid "A paragraph of ${title}."
msgstr "Ein Absatz von ${title}."
`;

/** Two statements in two languages, with nothing wrong. */
const good: PublicationFiles = {
  "hexapla.yaml": settings,
  "content/first.md": statement("First"),
  "content/second.md": statement("Second"),
  "locales/de/first.po": catalog("First"),
  "locales/de/second.po": catalog("Second"),
};

const all = ["en/first", "de/first", "en/second", "de/second"];

async function build(changes: PublicationFiles) {
  const root = writePublication({ ...good, ...changes });
  const { status, stderr, stdout } = await hexapla(["build", "--root", root]);
  const built = all.filter((edition) => existsSync(join(root, "dist", edition, "index.html")));
  return { status, stderr, said: stderr + stdout, built };
}

interface Case {
  readonly what: string;
  readonly files: PublicationFiles;
  readonly code: string;
  /** `file:line:column`, as the finding must give it. */
  readonly place: string;
  /** What is built nevertheless. */
  readonly built: readonly string[];
  readonly status: number;
}

const latin1 = new Uint8Array([...new TextEncoder().encode(catalog("Second").replace("auf", "f")), 0xfc, 0x0a]);

const withBody = (body: string) => `---\ntitle: Second\n---\n\nA paragraph of Second.\n\n${body}\n`;

const onlyFirst = ["en/first", "de/first"];

const cases: readonly Case[] = [
  {
    what: "hexapla.yaml that is no YAML",
    files: { "hexapla.yaml": `${settings}fonts: [a\n` },
    code: "config-syntax",
    place: "hexapla.yaml:8:",
    built: [],
    status: 2,
  },
  {
    what: "an unknown key in hexapla.yaml",
    files: { "hexapla.yaml": `${settings}colour: red\n` },
    code: "config-key",
    place: "hexapla.yaml:8:1",
    built: [],
    status: 2,
  },
  {
    what: "a locale tag that is not BCP 47",
    files: { "hexapla.yaml": settings.replace("[en, de]", "[en, de_DE.UTF-8]") },
    code: "locale-tag",
    place: "hexapla.yaml:5:15",
    built: [],
    status: 2,
  },
  {
    what: "an unknown key in the front matter",
    files: { "content/second.md": "---\ntitle: Second\ntitel: Zweiter\n---\n\nText.\n" },
    code: "front-matter",
    place: "content/second.md:3:1",
    built: onlyFirst,
    status: 2,
  },
  {
    what: "front matter that is no YAML",
    files: { "content/second.md": "---\ntitle: [Second\n---\n\nText.\n" },
    code: "front-matter",
    place: "content/second.md:",
    built: onlyFirst,
    status: 2,
  },
  {
    what: "canonical text that is not UTF-8",
    files: { "content/second.md": new Uint8Array([0x54, 0xfc, 0x0a]) },
    code: "not-utf8",
    place: "content/second.md:1:2",
    built: onlyFirst,
    status: 2,
  },
  {
    what: "a catalog that does not parse",
    files: { "locales/de/second.po": `${catalog("Second")}\nmsgid "open\nmsgstr ""\n` },
    code: "po-syntax",
    place: "locales/de/second.po:12:",
    built: ["en/first", "de/first", "en/second"],
    status: 2,
  },
  {
    what: "a catalog that is not UTF-8",
    files: { "locales/de/second.po": latin1 },
    code: "not-utf8",
    place: "locales/de/second.po:",
    built: ["en/first", "de/first", "en/second"],
    status: 2,
  },
  {
    what: "a catalog for another language",
    files: { "locales/de/second.po": catalog("Second").replace("Language: de", "Language: fr") },
    code: "po-header",
    place: "locales/de/second.po:1:1",
    built: ["en/first", "de/first", "en/second"],
    status: 2,
  },
  {
    what: "an image that is not there",
    files: { "content/second.md": withBody("![A harbour](harbour.png)") },
    code: "missing-image",
    place: "content/second.md:7:1",
    built: onlyFirst,
    status: 1,
  },
  {
    what: "a statement name used twice",
    files: { "content/SECOND.md": statement("Second") },
    code: "statement-duplicate",
    place: "content/second.md:1:1",
    built: onlyFirst,
    status: 2,
  },
  {
    what: "a link out of the publication's folder",
    files: { "content/second.md": withBody("[Out](../../secret.md)") },
    code: "outside-publication",
    place: "content/second.md:7:1",
    built: onlyFirst,
    status: 1,
  },
  {
    what: "an image from outside the publication's folder",
    files: { "content/second.md": withBody("![Out](../../secret.png)") },
    code: "outside-publication",
    place: "content/second.md:7:1",
    built: onlyFirst,
    status: 1,
  },
  {
    what: "raw HTML",
    files: { "content/second.md": withBody("A <b>bold</b> word.") },
    code: "raw-html",
    place: "content/second.md:7:3",
    built: onlyFirst,
    status: 1,
  },
];

test("with nothing wrong, everything is built", async () => {
  const { status, built, said } = await build({});
  expect({ status, built, said: status === 0 ? "" : said }).toEqual({ status: 0, built: all, said: "" });
});

describe.each(cases)("$what", ({ files, code, place, built, status }) => {
  test("is a finding with its place, and the rest is built", async () => {
    const result = await build(files);
    expect(result.stderr).toContain(place);
    expect(result.stderr).toContain(code);
    expect(result.said).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(result.status).toBe(status);
    expect(result.built).toEqual(expect.arrayContaining([...built]));
  });
});

describe("a wrong call", () => {
  test.each([
    ["an unknown command", ["bild"]],
    ["an unknown option", ["build", "--fast"]],
    ["an unknown format", ["build", "--format", "docx"]],
    ["an unknown locale", ["build", "--locale", "xx"]],
    ["an unknown statement", ["build", "--statement", "third"]],
    ["a number of workers that is none", ["build", "--jobs", "many"]],
    ["a folder without hexapla.yaml", ["build", "--root", "content"]],
  ])("%s ends with 2 and says what to do", async (_, parameters) => {
    const root = writePublication(good);
    const { status, stderr, stdout } = await hexapla(parameters, { cwd: root });
    expect(status).toBe(2);
    expect(stderr.trim()).not.toBe("");
    expect(stderr + stdout).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(existsSync(join(root, "dist"))).toBe(false);
  });
});
