import { describe, expect, it } from "vitest";
import { describeLocale } from "../../src/config/locale.ts";
import { memoryHost } from "../../src/host/memory.ts";
import type { Locale } from "../../src/model/locale.ts";
import { readStatements } from "../../src/read/publication.ts";
import { readStatement } from "../../src/read/statement.ts";

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const head = "---\ntitle: A title\n---\n\n";

async function read(text: string | Uint8Array, files: Record<string, string | Uint8Array> = {}) {
  const host = memoryHost({ "/p/content/s.md": text, ...files });
  return readStatement(host, "/p", "content/s.md", "s");
}

const english = describeLocale("en") as Locale;

describe("readStatement", () => {
  it("reads front matter with its places", async () => {
    const { statement, findings } = await read(
      "---\ntitle: A title\nplace: Athens\ndate: 2022-01-22/2022-01-23\n---\n\nText.\n",
    );
    expect(findings).toEqual([]);
    expect(statement?.frontMatter).toMatchObject({
      title: { value: "A title", line: 2, column: 8 },
      place: { value: "Athens", line: 3, column: 8 },
      date: { start: "2022-01-22", end: "2022-01-23" },
      kind: "statement",
    });
  });

  it.each([
    ["no front matter", "Text.\n", "front-matter", 1],
    ["an unknown key", "---\ntitle: T\nsubject: x\n---\n", "front-matter", 3],
    ["a day that is none", "---\ntitle: T\ndate: 2022-02-30\n---\n", "front-matter", 3],
    ["an interval that ends before it starts", "---\ntitle: T\ndate: 2022-01-23/2022-01-22\n---\n", "front-matter", 3],
    ["YAML that is none", '---\ntitle: "T\n---\n', "front-matter", 2],
  ])("refuses %s", async (_, text, code, line) => {
    const { statement, findings } = await read(text);
    expect(statement).toBeUndefined();
    expect(findings).toContainEqual(expect.objectContaining({ code, line, severity: "error", file: "content/s.md" }));
  });

  it("says where a file stops being UTF-8", async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(`${head}caf`), 0xe9, 0x0a]);
    const { statement, findings } = await read(bytes);
    expect(statement).toBeUndefined();
    expect(findings).toMatchObject([{ code: "not-utf8", line: 5, column: 4 }]);
  });

  it.each([
    ["raw HTML, naming the Markdown to use", "A <b>bold</b> word.", "raw-html", 5, 3, /\*\*/],
    ["a block of raw HTML", '<div class="x">\ntext\n</div>', "raw-html", 5, 1, /:::note/],
    ["a skipped heading level", "## One\n\n#### Two\n", "heading-level", 7, 1, /###/],
    ["an image that is not there", "![A map](map.png)", "missing-image", 5, 1, /address/],
    ["an image outside", "![A map](../../map.png)", "outside-publication", 5, 1, /below/],
    ["a link outside", "[x](../../etc/passwd)", "outside-publication", 5, 1, /other\.md/],
    ["an unsafe link", "[x](javascript:alert(1))", "unsafe-link", 5, 1, /https/],
    ["an unknown directive", ":::box\ntext\n:::", "unknown-directive", 5, 1, /:::note/],
    ["a table without a heading row", "| | |\n| - | - |\n| a | b |", "table-header", 5, 1, /first row/],
    ["an image without a description", "![](a.png)", "missing-alt", 5, 1, /brackets/],
  ])("finds %s, and can still be built", async (_, body, code, ...[line, column, hint]) => {
    const { statement, findings } = await read(`${head}${body}\n`, { "/p/content/a.png": png });
    expect(statement).toBeDefined();
    expect(findings).toContainEqual(
      expect.objectContaining({ code, line, column, statement: "s", hint: expect.stringMatching(hint) }),
    );
  });

  it("loads images once, by what they are and not by their name", async () => {
    const files = { "/p/content/img/a.png": png, "/p/content/b.png": "no image" };
    const { statement, findings } = await read(`${head}![A](img/a.png) ![A](./img/a.png) ![B](b.png)\n`, files);
    expect(statement?.assets.map(({ path, mediaType }) => [path, mediaType])).toEqual([
      ["content/img/a.png", "image/png"],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(["image-type"]);
  });

  it("takes a colon in prose for a colon", async () => {
    const { statement, findings } = await read(`${head}At 10:30 sharp, a:b and :smile: stay.\n`);
    expect(findings).toEqual([]);
    expect(JSON.stringify(statement?.body)).toContain("At 10:30 sharp, a:b and :smile: stay.");
  });
});

describe("readStatements", () => {
  it("names statements by their path and reports names that collide or are reserved", async () => {
    const host = memoryHost({
      "/p/content/a.md": `${head}A.\n`,
      "/p/content/2022/b.md": `${head}B.\n`,
      "/p/content/A.md": `${head}A again.\n`,
      "/p/content/hexapla.md": `${head}H.\n`,
      "/p/content/what?.md": `${head}Q.\n`,
    });
    const { statements, findings } = await readStatements(host, "/p", english);
    expect(statements.map(({ name }) => name)).toEqual(["2022/b"]);
    expect(findings.map(({ code, file }) => [code, file])).toEqual([
      ["statement-duplicate", "content/A.md"],
      ["statement-duplicate", "content/a.md"],
      ["statement-name", "content/hexapla.md"],
      ["statement-name", "content/what?.md"],
    ]);
  });
});

describe("links between statements", () => {
  it("finds one that leads to no statement", async () => {
    const host = memoryHost({
      "/p/content/a.md": `${head}[b](b.md) [gone](sub/gone.md#point-1)\n`,
      "/p/content/b.md": `${head}[a](./a.md)\n`,
    });
    const { findings } = await readStatements(host, "/p", english);
    expect(findings).toMatchObject([
      { code: "unresolved-reference", file: "content/a.md", line: 5, column: 11, statement: "a" },
    ]);
  });
});
