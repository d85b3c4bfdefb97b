import type { Heading } from "mdast";
import { plainText } from "../../model/tree.ts";
import type { BlockData, InlineData } from "./data.ts";
import { plain, type Scope } from "./scope.ts";
import { textBlock } from "./text-block.ts";
import { headingWords } from "./words.ts";

/** A heading, its words told apart where its script does not part them. */
export function writeHeading(node: Heading, scope: Scope): BlockData {
  const { id, mark, children } = textBlock(node, scope);
  const language = mark?.lang ?? scope.edition.locale.code;
  return {
    type: "heading",
    depth: node.depth,
    outline: plain(outlineOf(node)).trim(),
    id,
    mark,
    children: withWords(children, language),
  };
}

/** A heading's words for who leafs through the bookmarks: pictures by their text, notes not at all. */
function outlineOf(node: Heading): string {
  return plainText(node);
}

function withWords(nodes: readonly InlineData[], language: string): readonly InlineData[] {
  return nodes.map((node) => {
    if ("children" in node) return { ...node, children: withWords(node.children, language) };
    const words = node.type === "text" ? headingWords(node.value, language) : undefined;
    return words === undefined ? node : { ...node, words };
  });
}
