import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** Characters that no XML document can hold, not even escaped (XML 1.0, 2.2), lone surrogates among them. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text with a replacement character in place of each character that XML cannot hold. */
export function xmlText(value: string): string {
  return value.replace(notXml, "\u{FFFD}");
}

/** A rehype plugin: every text and attribute of the tree can be written as XML. */
export function rehypeXmlCharacters(): (tree: Root) => void {
  return (tree) => {
    visit(tree, (node) => {
      if (node.type === "text") node.value = xmlText(node.value);
      if (node.type !== "element") return;
      for (const [name, value] of Object.entries(node.properties)) {
        if (typeof value === "string") node.properties[name] = xmlText(value);
      }
    });
  };
}
