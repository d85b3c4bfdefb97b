import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Piece } from "../../../src/catalog/exchange/pieces.ts";
import { composeMarkdown } from "../../../src/catalog/exchange/words.ts";
import { plainText } from "../../../src/model/tree.ts";
import { parseInline } from "../../../src/segment/inline.ts";
import { place } from "./place.ts";

const text = (value: string): Piece => ({ type: "text", value });
const strong = (...content: readonly Piece[]): Piece => ({
  type: "pair",
  kind: "strong",
  open: "**",
  close: "**",
  content,
});

describe("composeMarkdown", () => {
  it.each([
    ["words as they are", [text("Grüße, 5 * 3 = 15; a_b, 10:30")], "Grüße, 5 * 3 = 15; a_b, 10:30"],
    ["words that would be markup", [text("**no** [x](y)")], "\\*\\*no\\*\\* \\[x\\](y)"],
    ["a note that nobody wrote", [text("see [^note]")], "see \\[^note\\]"],
    ["an address typed as words", [text("https://a.b")], "https\\://a\\.b"],
    ["a code among words in Arabic", [text("نص "), strong(text("مهم"))], "نص **مهم**"],
  ] as const)("%s", (_, pieces, expected) => {
    expect(composeMarkdown(pieces, place)).toEqual({ text: expected, faithful: true });
  });

  it("says where Markdown cannot read the codes", () => {
    expect(composeMarkdown([text("中"), strong(text("文。")), text("字")], place)).toEqual({
      text: "中**文。**字",
      faithful: false,
    });
  });

  it("law 8: whatever words a translator typed, readers see these words and nothing else", () => {
    const typed = fc.array(
      fc.constantFrom(
        "a",
        " ",
        "*",
        "_",
        "`",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "!",
        "\\",
        "&",
        ";",
        "#",
        "~",
        ":",
        "@",
        "www.",
        "http://x.y",
        "|",
        "档",
        "ب",
        "amp",
      ),
      { minLength: 1, maxLength: 14 },
    );
    fc.assert(
      fc.property(typed, (parts) => {
        const words = parts.join("").trim().replace(/ +/g, " ");
        fc.pre(words !== "");
        const composed = composeMarkdown([text(words)], place);
        if (!composed.faithful) return;
        const nodes = parseInline(composed.text, { definitions: "", footnotes: ["note"] });
        expect(nodes.every(({ type }) => type === "text" || type === "link")).toBe(true);
        expect(plainText({ type: "paragraph", children: [...nodes] })).toBe(words);
      }),
      { numRuns: 1000 },
    );
  });
});
