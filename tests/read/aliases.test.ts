import { expect, test } from "vitest";
import { parseSettings } from "../../src/config/settings.ts";
import { memoryHost } from "../../src/host/memory.ts";
import { readAliases } from "../../src/read/aliases.ts";
import { readStatements } from "../../src/read/publication.ts";

const yaml = `title: T
url: https://example.org/
publisher: { name: P }
source: en
locales: [en, ar, zh-Hans]
parallel: [[en, ar]]
`;

/** What comes of the aliases of two statements; the first entry of each stands in line 4. */
async function read(first: readonly string[], second: readonly string[] = []) {
  const file = (aliases: readonly string[]) =>
    `---\ntitle: T\naliases:\n${aliases.map((each) => `  - ${JSON.stringify(each)}\n`).join("")}---\n\nText.\n`;
  const settings = parseSettings(yaml, "hexapla.yaml");
  if (!settings.ok) throw new Error("settings");
  const host = memoryHost({
    "/p/content/a.md": file(first),
    ...(second.length === 0 ? {} : { "/p/content/b.md": file(second) }),
  });
  const { statements, findings } = await readStatements(host, "/p", settings.settings.source);
  expect(findings).toEqual([]);
  return readAliases(statements, settings.settings);
}

test.each([
  "old/path.html",
  "2019/",
  "2019/joint statement",
  "ar/بيان",
  "声明.htm",
  "legacy.php",
  "en/a/old",
  "parallel/en",
])("%s is kept", async (path) => {
  const { aliases, findings } = await read([path]);
  expect(findings).toEqual([]);
  expect(aliases).toEqual([{ path, statement: "a", file: "content/a.md", line: 4, column: 5 }]);
});

test.each([
  ["/old.html", /slash/, "Write old.html."],
  ["https://example.org/old", /whole address/, /below/],
  ["//example.org/old", /whole address/, /below/],
  ["../up", /hidden/, /below/],
  ["a/./b", /hidden/, /below/],
  ["a//b", /hidden/, /below/],
  [".git/config", /hidden/, /below/],
  ["old?p=1", /query/, /below/],
  ["old#x", /fragment/, /below/],
  ["caf%C3%A9", /percent/, /themselves/],
  ["a\\b", /characters/, /below/],
  ["a\u202eb", /characters/, /below/],
  ["a\nb", /characters/, /below/],
  ["old/*", /characters/, /below/],
  ["nul/x", /Windows/, /below/],
])("%j is no path that a file can have", async (path, message, hint) => {
  const { aliases, findings } = await read(["fine.html", path]);
  expect(aliases).toHaveLength(1);
  expect(findings).toMatchObject([
    { code: "alias", severity: "error", statement: "a", file: "content/a.md", line: 5, column: 5, actual: path },
  ]);
  expect(findings[0]?.message).toMatch(message);
  expect(findings[0]?.hint).toMatch(hint);
});

test.each([
  ["index.html", /own index\.html/],
  ["404.HTML", /own 404\.html/],
  ["assets/x", /own assets/],
  ["Downloads/x.html", /own downloads/],
  ["en", /page en\//],
  ["ZH-hans/b/index.html", /page zh-Hans\/b\//],
  ["ar/a", /page ar\/a\//],
  ["parallel/en+ar/a/", /page parallel\/en\+ar\/a\//],
  ["old/", /alias of content\/a\.md, line 4/],
  ["OLD/index.html", /alias of content\/a\.md, line 4/],
  ["ca\u0301fe.html", /alias of content\/a\.md, line 5/],
  ["x.html/y", /alias of content\/a\.md, line 6/],
])("%s is taken", async (path, message) => {
  const { aliases, findings } = await read(["old", "c\u00e1fe.html", "x.html"], [path]);
  expect(aliases).toHaveLength(3);
  expect(findings).toMatchObject([{ code: "alias", statement: "b", file: "content/b.md", line: 4, column: 5 }]);
  expect(findings[0]?.message).toMatch(message);
});

test("what is no list of texts is told with its place", async () => {
  const host = memoryHost({ "/p/content/a.md": "---\ntitle: T\naliases: [old, 7]\n---\n" });
  const settings = parseSettings(yaml, "hexapla.yaml");
  if (!settings.ok) throw new Error("settings");
  const { findings } = await readStatements(host, "/p", settings.settings.source);
  expect(findings).toMatchObject([{ code: "front-matter", file: "content/a.md", line: 3, column: 16 }]);
});
