import { describe, expect, it } from "vitest";
import { mendHeader } from "../../../src/align/fix/header.ts";

const entry = `msgid "a"\nmsgstr "b"\n`;
const head = { locale: "pt-BR", project: "Statements" };
const header = (...fields: string[]) =>
  `msgid ""\nmsgstr ""\n${fields.map((field) => `"${field}"\n`).join("")}\n${entry}`;
const complete = [
  "Language: pt_BR\\n",
  "Content-Type: text/plain; charset=UTF-8\\n",
  "Plural-Forms: nplurals=2; plural=(n > 1);\\n",
];

describe("the head of a catalog", () => {
  it("is made where there is none", () => {
    const mended = mendHeader(entry, head);
    expect(mended).toMatch(/^msgid ""\nmsgstr ""\n"Project-Id-Version: Statements\\n"\n/);
    for (const field of complete) expect(mended).toContain(`"${field}"\n`);
    expect(mended.endsWith(`\n\n${entry}`)).toBe(true);
  });

  it("gets what it lacks, behind what it has", () => {
    const kept = ["X-Generator: Poedit  3\\n", "Language-Team: \\n"];
    expect(mendHeader(header(...kept), head)).toBe(header(...kept, ...complete));
  });

  it("stays where nothing lacks, byte for byte", () => {
    const text = header(
      "Language:  pt_BR\\n",
      "Content-Type: text/plain; charset=utf8\\n",
      "Plural-Forms: nplurals=1; plural=0\\n",
    );
    expect(mendHeader(text, head)).toBe(text);
  });

  it("has its empty language and its unreadable plural forms replaced where they stand", () => {
    const text = header(
      "Language: \\n",
      "Plural-Forms: nplurals=INTEGER; ",
      "plural=EXPRESSION;\\n",
      "MIME-Version: 1.0\\n",
    );
    const [language = "", charset = "", plural = ""] = complete;
    expect(mendHeader(text, head)).toBe(header(language, plural, "MIME-Version: 1.0\\n", charset));
  });

  it("ends its last line before another follows", () => {
    expect(mendHeader(header("Language: pt_BR"), head)).toBe(header(...complete));
  });

  it("goes without plural forms where nobody knows them", () => {
    expect(mendHeader(header("Language: \\n"), { ...head, locale: "vai" })).not.toContain("Plural-Forms");
  });
});
