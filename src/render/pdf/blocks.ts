import type {
  BlockContent,
  DefinitionContent,
  Heading,
  Image,
  List,
  Paragraph,
  RootContent,
  Table,
  TableCell,
} from "mdast";
import type { BlockData, ItemData } from "./data.ts";
import { writeInlines } from "./inlines.ts";
import { markOf, plain, reportNode, type Scope } from "./scope.ts";

type Block = RootContent | BlockContent | DefinitionContent;

/** Blocks, as a template reads them. A node that has no place on a page is reported, never dropped in silence. */
export function writeBlocks(nodes: readonly Block[], scope: Scope): readonly BlockData[] {
  return nodes.flatMap((node) => writeBlock(node, scope));
}

function writeBlock(node: Block, scope: Scope): readonly BlockData[] {
  const inner = { ...scope, top: false };
  switch (node.type) {
    case "paragraph":
      return [writeParagraph(node, scope)];
    case "heading":
      return [{ type: "heading", depth: node.depth, ...textBlock(node, scope) }];
    case "list":
      return [writeList(node, scope)];
    case "blockquote":
      return [{ type: "quotation", children: writeBlocks(node.children, inner) }];
    case "containerDirective":
      return [{ type: "aside", name: node.name, children: writeBlocks(node.children, inner) }];
    case "table":
      return [writeTable(node, scope)];
    case "code":
      return [{ type: "code", value: node.value.toWellFormed() }];
    case "thematicBreak":
      return [{ type: "rule" }];
    default:
      reportNode(scope, node.type);
      return [];
  }
}

function textBlock(node: Paragraph | Heading | TableCell, scope: Scope) {
  const mark = node.data?.block;
  return { id: mark?.id ?? null, mark: markOf(mark), children: writeInlines(node.children, scope) };
}

/** A paragraph that is one picture is a figure; the picture's title is its caption. */
function writeParagraph(node: Paragraph, scope: Scope): BlockData {
  const [only] = node.children;
  const path = only?.type === "image" && node.children.length === 1 ? scope.images.get(only.url) : undefined;
  if (path === undefined) return { type: "paragraph", ...textBlock(node, scope) };
  const { alt, title } = only as Image;
  return { type: "image", path, alt: plain(alt ?? ""), caption: title ? plain(title) : null };
}

function writeList(node: List, scope: Scope): BlockData {
  const inner = { ...scope, top: false };
  const items = node.children.map((item, at): ItemData => {
    const number = node.ordered ? (item.data?.number ?? String((node.start ?? 1) + at)) : null;
    return { number, checked: item.checked ?? null, children: writeBlocks(item.children, inner) };
  });
  const spread = node.spread === true || node.children.some((item) => item.spread === true);
  return { type: node.ordered ? "numbered" : "bulleted", points: scope.top, spread, items };
}

function writeTable(node: Table, scope: Scope): BlockData {
  const columns = node.children[0]?.children.length ?? 0;
  return {
    type: "table",
    align: Array.from({ length: columns }, (_, column) => node.align?.[column] ?? "left"),
    rows: node.children.map((row) => row.children.map((cell) => textBlock(cell, scope))),
  };
}
