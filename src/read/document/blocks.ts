import type { Nodes, Parents, PhrasingContent, Root } from "mdast";
import type { DocumentBlock, DocumentKind } from "../../model/adoption.ts";
import { plainText, walk } from "../../model/tree.ts";
import { inlineMarkdown } from "./inline-markdown.ts";

/** The blocks of a tree in document order: each text once, whatever it stands in. */
export function blocksOf(root: Root): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  for (const [node, ancestors] of walk(root)) {
    const children = inlineOf(node, ancestors.some(isTextBlock));
    if (children === undefined) continue;
    const block = blockOf(children, kindOf(node, ancestors), numberOf(node, ancestors));
    if (block.text !== "") blocks.push(block);
  }
  return blocks;
}

/** The inline content of a node that holds text; of code and raw HTML the words, so that none is lost. */
function inlineOf(node: Nodes, isInline: boolean): readonly PhrasingContent[] | undefined {
  if (isTextBlock(node)) return node.children;
  if (node.type === "html" && !isInline) return [{ type: "text", value: wordsOf(node.value) }];
  if (node.type === "code") return [{ type: "inlineCode", value: node.value.replace(/\s+/g, " ") }];
  return undefined;
}

function isTextBlock(node: Nodes): node is Extract<Nodes, { type: "heading" | "paragraph" | "tableCell" }> {
  return node.type === "heading" || node.type === "paragraph" || node.type === "tableCell";
}

function wordsOf(html: string): string {
  return html.replace(/<!--[\s\S]*?-->|<[^>]*>/g, " ").trim();
}

function blockOf(children: readonly PhrasingContent[], kind: DocumentKind, number: number | undefined): DocumentBlock {
  const text = children.map(plainText).join("").replace(/\s+/g, " ").trim();
  const marks: string[] = [];
  const notes: string[] = [];
  for (const child of children) {
    for (const [node] of walk(child)) {
      if (node.type === "link" || node.type === "image") marks.push(node.url);
      if (node.type !== "footnoteReference") continue;
      notes.push(node.label ?? node.identifier);
      marks.push("^");
    }
  }
  return { text, kind, number, marks, markdown: inlineMarkdown(children), notes };
}

function kindOf(node: Nodes, ancestors: readonly Parents[]): DocumentKind {
  if (node.type === "heading") return "heading";
  if (node.type === "tableCell") return "cell";
  if (isFigure(node)) return "caption";
  const container = ancestors.findLast(({ type }) => ["listItem", "blockquote", "footnoteDefinition"].includes(type));
  if (container?.type === "footnoteDefinition") return "footnote";
  if (container?.type === "listItem") return container.data?.note === true ? "footnote" : "item";
  return container?.type === "blockquote" ? "quotation" : "paragraph";
}

function isFigure(node: Nodes): boolean {
  return "children" in node && node.children.length === 1 && node.children[0]?.type === "image";
}

/** The first paragraph of a numbered list's item has the item's number. */
function numberOf(node: Nodes, ancestors: readonly Parents[]): number | undefined {
  const item = ancestors.at(-1);
  const list = ancestors.at(-2);
  if (item?.type !== "listItem" || list?.type !== "list" || list.ordered !== true) return undefined;
  return item.children[0] === node ? (list.start ?? 1) + list.children.indexOf(item) : undefined;
}

declare module "unist" {
  interface Data {
    /** A list item that an HTML document's footnote marks point to. */
    note?: boolean;
  }
}
