import fc from "fast-check";
import type { Nodes, PhrasingContent, Root } from "mdast";
import { describe, expect, it } from "vitest";
import { memoryHost } from "../../src/host/memory.ts";
import type { Statement } from "../../src/model/statement.ts";
import { walk } from "../../src/model/tree.ts";
import { readStatement } from "../../src/read/statement.ts";
import { foldLines, parseInline } from "../../src/segment/inline.ts";
import { isBlock } from "../../src/segment/kind.ts";
import { restore, segment } from "../../src/segment/segment.ts";

const word = fc.constantFrom(
  "archive",
  "Ελλάδα",
  "أرشيف",
  "档案",
  "দলিল",
  "10:30",
  "a:b",
  "1.",
  "-",
  "#",
  "x*y",
  "5 > 4",
  "&amp;",
  "\u00a0 ",
  "|",
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(" "));
const inline = fc.oneof(
  words,
  words.map((text) => `**${text}**`),
  words.map((text) => `_${text}_`),
  words.map((text) => `[${text}](https://example.org/a)`),
  words.map((text) => `[${text}][ref]`),
  words.map((text) => `a${text}[^note]`),
  words.map((text) => `\`${text}\``),
  words.map((text) => `first${text}\\\nsecond ${text}`),
  words.map((text) => `soft\n${text}`),
  fc.constant(":date[2022-01-18]"),
  fc.constant("~~gone~~"),
);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => `x ${parts.join(" ")}`);
const indent = (prefix: string) => (text: string) => text.split("\n").join(`\n${prefix}`);
const block = fc.oneof(
  paragraph,
  paragraph.map((text) => `> ${indent("> ")(text)}`),
  paragraph.map((text) => `> > ${indent("> > ")(text)}`),
  paragraph.map((text) => `> lazy ${text}`),
  words.map((text) => `## x ${text}`),
  fc
    .array(paragraph, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((text, at) => `${at + 1}. ${indent("   ")(text)}`).join("\n\n")),
  fc
    .array(paragraph, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((text) => `- ${indent("  ")(text)}`).join("\n")),
  paragraph.map((text) => `:::note\n${text}\n:::`),
  fc.constant("| a | b\\|c |\n| - | - |\n| `d\\|e` | **f** |"),
  fc.constant("<!-- a word to translators -->"),
  fc.constant("```\ncode\n```"),
  fc.constant("---"),
);
const document = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map(
    (blocks) =>
      `---\ntitle: T\n---\n\n${blocks.join("\n\n")}\n\n[ref]: https://example.org/r "t"\n\n[^note]: the note\n`,
  );

async function read(text: string): Promise<Statement> {
  const host = memoryHost({ "/p/content/s.md": text });
  const { statement } = await readStatement(host, "/p", "content/s.md", "s");
  if (statement === undefined) throw new Error("unreadable");
  return statement;
}

/** A tree without positions, its line ends folded as in a segment. */
function bare(node: Nodes): unknown {
  const { position: _, ...rest } = node;
  if (!("children" in rest))
    return "value" in rest && rest.type === "text" ? { ...rest, value: rest.value.replace(/\n/g, " ") } : rest;
  return { ...rest, children: rest.children.map(bare) };
}

function normal(root: Root): unknown {
  return JSON.parse(JSON.stringify(bare(root)));
}

describe("law 1, partition", () => {
  it("puts back what was taken out, and nothing has changed", async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const statement = await read(text);
        const { skeleton, inlines } = segment(statement, "en");
        expect(normal(restore(skeleton, inlines))).toEqual(normal(statement.body));
      }),
      { numRuns: 400 },
    );
  });

  it("leaves no text in the skeleton, and no block without its segment", async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const statement = await read(text);
        const { skeleton, segments } = segment(statement, "en");
        const left = [...walk(skeleton)].map(([node]) => node);
        expect(left.filter((node) => node.type === "text" || node.type === "inlineCode")).toEqual([]);
        const ids = left.filter(isBlock).flatMap((node) => node.data?.segment ?? []);
        expect([...ids].sort()).toEqual(
          segments
            .map(({ id }) => id)
            .filter((id) => id !== "title")
            .sort(),
        );
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });

  it("reads every text as one line of inline content, whatever it begins with", () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string()), (text) => {
        const references = { definitions: "", footnotes: [] };
        const tree: readonly PhrasingContent[] = parseInline(text, references);
        expect(tree.some((node) => (node.type as string) === "paragraph")).toBe(false);
        if (/^[\p{L}\p{N} .,-]*$/u.test(text) && foldLines(text) !== "") {
          expect(tree).toEqual([{ type: "text", value: foldLines(text) }]);
        }
      }),
    );
  });
});
