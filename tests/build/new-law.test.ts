import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "../../src/model/tree.ts";
import { cleanText } from "../../src/read/incoming/characters.ts";
import { bringIn, publication, readBack } from "./new-publication.ts";

/** Pieces that mean something in Markdown, YAML, HTML or directives, and words in three directions of writing. */
const pieces = [
  ...["word", "Λόγος", "كلمة", "声明", "দাবি", " ", " ", "\u00a0", "\u200b", "e\u0301"],
  ...["#", "-", "*", "_", "**", "~~", "`", "```", ">", "|", "\\", "[", "]", "(", ")", "![", "[^1]", "[^1]:", "]:"],
  ...[
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "&amp;",
    "&#x41;",
    "<script>",
    "::signatories",
    ":::note",
    ":date[x]",
    ":",
    "---",
    "===",
  ],
  ...[
    ...[":x", ":y{a=*b*}", ":organization", "::date", "10:30"],
    "1.",
    "2)",
    "(3)",
    "١.",
    "+",
    "https://x.example/a_b",
    "www.x.example",
    "a@x.example",
    '"',
    "'",
    "{",
    "}",
    "%",
    "$",
    "!",
    "{#id}",
    ": ",
    " #",
  ],
];

const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));
const escaped = (value: string) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const words = (value: string) => cleanText(value).replace(/\s+/g, "");

const inline = fc
  .array(fc.record({ text, tag: fc.constantFrom("", "b", "i", "a", "code", "sup") }), { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts
      .map(({ text: value, tag }) =>
        tag === ""
          ? escaped(value)
          : `<${tag}${tag === "a" ? ' href="https://x.example/"' : ""}>${escaped(value)}</${tag}>`,
      )
      .join(""),
  );

const block = fc.oneof(
  inline.map((value) => `<p>${value}</p>`),
  inline.map((value) => `<h3>${value}</h3>`),
  inline.map((value) => `<blockquote><p>${value}</p></blockquote>`),
  fc
    .array(inline, { minLength: 1, maxLength: 3 })
    .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`),
  fc
    .array(inline, { minLength: 1, maxLength: 3 })
    .map((items) => `<ol>${items.map((item) => `<li>${item}</li>`).join("")}</ol>`),
  fc
    .array(inline, { minLength: 1, maxLength: 3 })
    .map((cells) => `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr></table>`),
);

/** Milliseconds: hundreds of documents, on a machine that may be busy. */
const patience = 180_000;

test(
  "whatever a page holds, Hexapla reads what comes of it without an error",
  async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.array(block, { minLength: 1, maxLength: 5 }), async (title, blocks) => {
        const html = `<!doctype html><title>${escaped(title)}</title><p>Begin, ${escaped(title)}.</p>${blocks.join("")}<p>The end.</p>`;
        const host = publication("en", { "/in/p.html": html });
        const { created, findings } = await bringIn(host, "/in/p.html");
        expect(findings).toEqual([]);
        const read = await readBack(host, "en");
        const errors = read.findings
          .filter(({ severity }) => severity === "error")
          .map(({ code, message }) => `${code} ${message}`);
        expect(errors, created?.text).toEqual([]);
      }),
      { numRuns: 150, seed: 20221118 },
    );
  },
  patience,
);

test(
  "a paragraph's words come back as they were",
  async () => {
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const host = publication("en", {
          "/in/p.html": `<h1>T</h1><p>Begin ${escaped(value)} end.</p><p>The end.</p>`,
        });
        await bringIn(host, "/in/p.html");
        const { statement } = await readBack(host, "en");
        const [, first] = statement.body.children;
        expect(words(first === undefined ? "" : plainText(first)), value).toBe(words(`Begin ${value} end.`));
      }),
      { numRuns: 300, seed: 20221118 },
    );
  },
  patience,
);

test(
  "a plain text's words come back as they were",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
        const host = publication("en", {
          "/in/p.txt": `Title\n\nFirst.\n\n${paragraphs.map((each) => `Begin ${each} end.`).join("\n\n")}`,
        });
        await bringIn(host, "/in/p.txt");
        const { statement, findings } = await readBack(host, "en");
        expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
        const read = statement.body.children.slice(1).map(plainText).join("");
        expect(words(read)).toBe(words(`First.${paragraphs.map((each) => `Begin ${each} end.`).join("")}`));
      }),
      { numRuns: 120, seed: 20221118 },
    );
  },
  patience,
);
