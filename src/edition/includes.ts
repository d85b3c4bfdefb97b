import type { Heading, Nodes, Root, RootContent } from "mdast";
import { idPrefix, includedStatement, includesTitle, isLeafDirective } from "../model/directives.ts";
import type { LocalizedText } from "../model/edition.ts";
import { blockIds, mapTree } from "../model/tree.ts";

/** A text as it is included: localized, its links resolved. */
export interface IncludedText {
  readonly title: LocalizedText;
  readonly body: Root;
}

/**
 * Puts included texts in the place of their directives: the title as a heading, then the body without its signatories
 * (the including text lists those of its own day). Ids, labels of notes and links between blocks get the statement's
 * name before them, so that they stay unique and the same in every language.
 *
 * @param textOf Gives a statement's text; nothing where it cannot be shown.
 */
export function includeTexts(
  body: Root,
  textOf: (statement: string) => IncludedText | undefined,
  within: readonly string[] = [],
): Root {
  return mapTree(body, (node): Nodes | readonly Nodes[] => {
    if (!isLeafDirective(node, "include")) return node;
    const name = includedStatement(node);
    const text = within.includes(name) ? undefined : textOf(name);
    if (text === undefined) return [];
    const inner = includeTexts(withoutSignatories(text.body), textOf, [...within, name]);
    const { children } = prefixed(inner, idPrefix(name), includesTitle(node) ? 1 : 0);
    return includesTitle(node) ? [titleHeading(text.title, idPrefix(name)), ...children] : children;
  });
}

function withoutSignatories(root: Root): Root {
  const children = root.children.filter((node) => !isLeafDirective(node, "signatories"));
  return { ...root, children };
}

function titleHeading(title: LocalizedText, prefix: string): Heading {
  const { text, ...mark } = title;
  const block = { ...mark, id: `${prefix}${mark.id}` };
  return { type: "heading", depth: 2, children: text === "" ? [] : [{ type: "text", value: text }], data: { block } };
}

/** @param deeper How many levels its headings go down. */
function prefixed(root: Root, prefix: string, deeper: number): { readonly children: readonly RootContent[] } {
  const ids = new Set(blockIds(root));
  return mapTree(root, (node): Nodes => {
    const block = node.data?.block;
    const marked =
      block === undefined ? node : { ...node, data: { ...node.data, block: { ...block, id: prefix + block.id } } };
    switch (marked.type) {
      case "heading":
        return { ...marked, depth: Math.min(marked.depth + deeper, 6) as Heading["depth"] };
      case "footnoteReference":
      case "footnoteDefinition":
        return {
          ...marked,
          identifier: prefix + marked.identifier,
          label: prefix + (marked.label ?? marked.identifier),
        };
      case "link":
        return ids.has(marked.url.replace(/^#/, "")) && marked.url.startsWith("#")
          ? { ...marked, url: `#${prefix}${marked.url.slice(1)}` }
          : marked;
      default:
        return marked;
    }
  });
}
