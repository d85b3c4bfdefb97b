import { describe, expect, it } from "vitest";
import { describeLocale } from "../../src/config/locale.ts";
import { memoryHost } from "../../src/host/memory.ts";
import type { Locale } from "../../src/model/locale.ts";
import { readStatements } from "../../src/read/publication.ts";

const english = describeLocale("en") as Locale;
const register = "- { id: alpha, name: Alpha }\n- { id: beta, name: Beta }\n";

/** What is found in documents by name, as `code file:line:column`. */
async function found(documents: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const files = Object.entries(documents).map(([name, text]) => [`/p/content/${name}.md`, text] as const);
  const host = memoryHost({ "/p/content/organizations.yaml": register, ...Object.fromEntries(files) });
  const { findings } = await readStatements(host, "/p", english);
  return findings.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);
}

function statement(front: string, body = front.includes("signatories:") ? "Text.\n\n::signatories" : "Text."): string {
  return `---\ntitle: T\ndate: 2022-01-18\n${front}---\n\n${body}\n`;
}

const signed = statement(
  "signatories: [alpha, { organization: beta, date: 2022-01-20 }]\nrevisions: [{ date: 2022-01-20, note: N }]\n",
);

describe("signatures", () => {
  it("are right between the statement's day and the last revision's", async () => {
    expect(await found({ a: signed })).toEqual([]);
  });

  it.each([
    ["an unknown organization", "signatories: [alpha, gamma]\n", "organization-unknown content/a.md:4:22"],
    [
      "one listed twice",
      "signatories:\n  - alpha\n  - { organization: alpha }\n",
      "signatory-duplicate content/a.md:6:21",
    ],
    [
      "a day before the statement's",
      "signatories: [{ organization: alpha, date: 2022-01-17 }]\n",
      "signing-date content/a.md:4:31",
    ],
    [
      "a day after the edition's",
      "signatories: [{ organization: alpha, date: 2022-01-19 }]\n",
      "signing-date content/a.md:4:31",
    ],
    [
      "a day that is none",
      "signatories: [{ organization: alpha, date: 2022-02-30 }]\n",
      "front-matter content/a.md:4:44",
    ],
    ["an author without a name", "authors: [{ role: clerk }]\n", "front-matter content/a.md:4:11"],
    [
      "an interval that ends before it starts",
      "source: { title: D, date: 2022-01-23/2022-01-22 }\n",
      "front-matter content/a.md:4:27",
    ],
    ["a subscription of no kind", "subscription: maybe\n", "front-matter content/a.md:4:15"],
  ])("finds %s", async (_, front, expected) => {
    expect(await found({ a: statement(front) })).toEqual([expected]);
  });
});

describe("directives", () => {
  it.each([
    ["an unknown organization in a line", "By :organization[gamma].", "organization-unknown content/b.md:6:4"],
    ["an include of a missing statement", '::include{statement="c"}', "include content/b.md:6:1"],
    ["an include that names none", "::include", "include content/b.md:6:1"],
    ["an include of itself", '::include{statement="b"}', "include content/b.md:6:1"],
    ["an unknown attribute", '::include{statement="a" colour="red"}', "include content/b.md:6:1"],
    ["an unknown form", '::signatories{statement="a" as="cloud"}', "signatories content/b.md:6:1"],
    ["an unknown order", '::signatories{statement="a" sort="size"}', "signatories content/b.md:6:1"],
    ["a day that is none", '::signatories{statement="a" until="soon"}', "signatories content/b.md:6:1"],
    ["a day before the statement's", '::signatories{statement="a" until="2022-01-17"}', "signatories content/b.md:6:1"],
    ["signatories of nobody", "::signatories", "signatories content/b.md:6:1"],
    ["signatories of a missing statement", '::signatories{statement="c"}', "signatories content/b.md:6:1"],
    ["a directive in a list", '- x\n\n  ::signatories{statement="a"}', "unknown-directive content/b.md:8:3"],
  ])("are found out: %s", async (_, body, expected) => {
    expect(await found({ a: signed, b: statement("", body) })).toEqual([expected]);
  });

  it("may name what is there", async () => {
    const body =
      'By :organization[alpha].\n\n::include{statement="a"}\n\n::signatories{statement="a" as="prose" until="2022-01-18"}';
    expect(await found({ a: signed, b: statement("", body) })).toEqual([]);
  });

  it("tell the whole circle of texts that include each other", async () => {
    const include = (name: string) => statement("", `::include{statement="${name}"}`);
    const host = memoryHost({
      "/p/content/a.md": include("b"),
      "/p/content/b.md": include("c"),
      "/p/content/c.md": include("a"),
    });
    const { findings } = await readStatements(host, "/p", english);
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ["include", "A text cannot include itself: a includes b includes c includes a."],
      ["include", "A text cannot include itself: b includes c includes a includes b."],
      ["include", "A text cannot include itself: c includes a includes b includes c."],
    ]);
  });
});
