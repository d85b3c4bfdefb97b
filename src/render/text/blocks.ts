import type { BlockContent, Code, DefinitionContent, Heading, Image, ListItem, Paragraph, RootContent } from "mdast";
import { underlined } from "./headings.ts";
import { writeImage, writeInlines } from "./inlines.ts";
import { apart, type Block, indented, indentOf, linesOf, within } from "./lines.ts";
import { writeList } from "./lists.ts";
import { plain } from "./plain.ts";
import { labelDirection, reportNode, type Scope, writeNotices } from "./scope.ts";
import { writeTable } from "./tables.ts";
import { wrap } from "./wrap.ts";

type BlockNode = RootContent | BlockContent | DefinitionContent;

/** How far quotations and notes are moved in, in columns. */
const step = 4;

/** Blocks, an empty line between them. A node that cannot be written is reported, never dropped in silence. */
export function writeBlocks(nodes: readonly BlockNode[], scope: Scope): Block {
  return apart(nodes.map((node) => writeBlock(node, scope)));
}

function writeBlock(node: BlockNode, scope: Scope): Block {
  switch (node.type) {
    case "paragraph":
      return writeParagraph(node, scope);
    case "heading":
      return [...writeNotices([node.data?.block], scope), ...underlined(wordsOf(node, scope), node.depth, scope)];
    case "list":
      return writeList(node, scope, writeItem);
    case "blockquote":
      return writeInner(node.children, step, scope);
    case "containerDirective":
      return writeDirective(node, scope);
    case "table":
      return writeTable(node, scope);
    case "code":
      return writeCode(node, scope);
    case "thematicBreak":
      return indented(linesOf(["* * *"], scope.direction), indentOf(scope.width, step));
    default:
      reportNode(scope, node.type);
      return [];
  }
}

/** What an item holds; an empty line stands between its blocks only where the author left one. */
function writeItem({ children, spread }: ListItem, scope: Scope): Block {
  return spread === true ? writeBlocks(children, scope) : children.flatMap((child) => writeBlock(child, scope));
}

function writeInner(nodes: readonly BlockNode[], indent: number, scope: Scope): Block {
  const inner = { ...scope, width: within(scope.width, indent) };
  return indented(writeBlocks(nodes, inner), indentOf(scope.width, indent));
}

/** A note has its label; a motto stands further in than a quotation; generated lists need nothing around them. */
function writeDirective(node: Extract<BlockNode, { type: "containerDirective" }>, scope: Scope): Block {
  if (node.name === "epigraph") return writeInner(node.children, 2 * step, scope);
  if (node.name !== "note") return writeBlocks(node.children, scope);
  const label = linesOf(wrap(plain(scope.edition.labels.note), scope.width), labelDirection(scope));
  return [...label, ...writeInner(node.children, step, scope)];
}

/** A block's words in its own direction. */
function wordsOf(node: Paragraph | Heading, scope: Scope): Block {
  const direction = node.data?.block?.dir ?? scope.direction;
  return linesOf(wrap(writeInlines(node.children, { ...scope, direction }), scope.width), direction);
}

/** A paragraph that is one picture is a figure: what it shows, and its caption. */
function writeParagraph(node: Paragraph, scope: Scope): Block {
  const notices = writeNotices([node.data?.block], scope);
  const [only] = node.children;
  if (only?.type !== "image" || node.children.length > 1) return [...notices, ...wordsOf(node, scope)];
  const texts = figureTexts(only).flatMap((text) => wrap(text, scope.width));
  return [...notices, ...linesOf(texts, node.data?.block?.dir ?? scope.direction)];
}

function figureTexts(image: Image): readonly string[] {
  return [writeImage(image), plain(image.title ?? "")].filter((text) => text !== "");
}

/** Code keeps its lines, however wide, and goes from left to right in every language. */
function writeCode({ value }: Code, scope: Scope): Block {
  const lines = value.toWellFormed().split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  const clean = lines.map((line) =>
    line
      .replaceAll("\t", "    ")
      .replace(/[\p{Cc}\ufeff]/gu, "")
      .trimEnd(),
  );
  return indented(linesOf(clean, "ltr"), indentOf(scope.width, step));
}
