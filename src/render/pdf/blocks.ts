import type { BlockContent, DefinitionContent, Image, List, Paragraph, RootContent } from "mdast";
import type { BlockData, ItemData } from "./data.ts";
import { writeHeading } from "./headings.ts";
import { isTooDeep, plain, reportNode, type Scope, within } from "./scope.ts";
import { writeTable } from "./tables.ts";
import { placeOf, textBlock } from "./text-block.ts";

type Block = RootContent | BlockContent | DefinitionContent;

/** Blocks, as a template reads them. A node that has no place on a page is reported, never dropped in silence. */
export function writeBlocks(nodes: readonly Block[], scope: Scope): readonly BlockData[] {
  if (isTooDeep(scope)) return [];
  return nodes.flatMap((node) => writeBlock(node, scope));
}

function writeBlock(node: Block, scope: Scope): readonly BlockData[] {
  const inner = within(scope);
  switch (node.type) {
    case "paragraph":
      return [writeParagraph(node, scope)];
    case "heading":
      return [writeHeading(node, scope)];
    case "list":
      return [writeList(node, scope)];
    case "blockquote":
      return [{ type: "quotation", children: writeBlocks(node.children, inner) }];
    case "containerDirective":
      return [
        {
          type: "aside",
          name: node.name,
          label: labelOf(node.name, scope),
          children: writeBlocks(node.children, inner),
        },
      ];
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

function labelOf(name: string, scope: Scope): string | null {
  return name === "note" ? plain(scope.edition.labels.note) : null;
}

/** A paragraph that is one picture is a figure; the picture's title is its caption. */
function writeParagraph(node: Paragraph, scope: Scope): BlockData {
  const [only] = node.children;
  const path = only?.type === "image" && node.children.length === 1 ? scope.images.get(only.url) : undefined;
  if (path === undefined) return { type: "paragraph", ...textBlock(node, scope) };
  const { alt, title } = only as Image;
  return { type: "image", ...placeOf(node), path, alt: plain(alt ?? ""), caption: title ? plain(title) : null };
}

function writeList(node: List, scope: Scope): BlockData {
  const inner = within(scope);
  const items = node.children.map((item, at): ItemData => {
    const number = node.ordered ? (item.data?.number ?? String((node.start ?? 1) + at)) : null;
    return { number, checked: item.checked ?? null, children: writeBlocks(item.children, inner) };
  });
  const spread = node.spread === true || node.children.some((item) => item.spread === true);
  return { type: node.ordered ? "numbered" : "bulleted", points: scope.top, spread, items };
}
