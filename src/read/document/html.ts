import type { Element, Root as HtmlRoot, Nodes } from "hast";
import { defaultHandlers, type Options, toMdast } from "hast-util-to-mdast";
import type { Root } from "mdast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { DocumentBlock } from "../../model/adoption.ts";
import { blocksOf } from "./blocks.ts";

/** Blocks of an HTML document: a whole page or a part of one. */
export function htmlBlocks(html: string): readonly DocumentBlock[] {
  const tree = unified().use(rehypeParse).parse(html) as HtmlRoot;
  const notes = footnotesOf(tree);
  return blocksOf(toMdast(tree, { handlers: handlersFor(notes) }) as Root);
}

/** Footnotes of an HTML document: what its marks point to. */
interface Footnotes {
  /** Label of a mark: its place in the order of first mention. */
  readonly labels: ReadonlyMap<string, string>;
}

/** A mark is a link within the document whose text is a number or a sign of a note: `[1]`, `¹`, `*`, `†`. */
function footnotesOf(tree: HtmlRoot): Footnotes {
  const labels = new Map<string, string>();
  for (const link of elements(tree)) {
    const id = markTarget(link);
    if (id !== undefined && !labels.has(id)) labels.set(id, String(labels.size + 1));
  }
  return { labels };
}

/** What a footnote's mark points to; nothing for any other element. */
export function markTarget(element: Element): string | undefined {
  const href = String(element.properties.href ?? "");
  if (element.tagName !== "a" || !href.startsWith("#") || href.length < 2) return undefined;
  const isMark = /^[[(]?(?:\p{N}{1,3}|[*†‡§])[\])]?$/u.test(textOf(element).trim());
  return isMark && !isBackLink(element) ? fragmentOf(href) : undefined;
}

/** A fragment as ids have it; one that is not well encoded, as it stands. */
function fragmentOf(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

/** Word processors and Markdown programs lead from a note back to its mark. */
export function isBackLink(element: Element): boolean {
  const href = String(element.properties.href ?? "");
  return (
    href.startsWith("#") &&
    (/^(?:\s|\u2191|\u21a9|\ufe0e|\ufe0f|\^)+$/.test(textOf(element)) || /ref[-_:]?\d*$/i.test(href))
  );
}

/** What gives the address of a place and is none of its words: an empty link, a heading that is a link to itself. */
function isLinkSign(link: Element, parent: Nodes | undefined): boolean {
  const href = String(link.properties.href ?? "");
  if (!href.startsWith("#")) return false;
  if (link.children.length === 0) return true;
  return parent?.type === "element" && /^h[1-6]$/.test(parent.tagName) && parent.properties.id === fragmentOf(href);
}

function handlersFor({ labels }: Footnotes): NonNullable<Options["handlers"]> {
  return {
    a: (state, node: Element, parent) => {
      if (isLinkSign(node, parent)) return state.all(node);
      const target = markTarget(node);
      const label = target === undefined ? undefined : labels.get(target);
      if (label !== undefined) return { type: "footnoteReference", identifier: label, label };
      return isBackLink(node) ? undefined : defaultHandlers.a(state, node);
    },
    li: (state, node: Element) => {
      const item = defaultHandlers.li(state, node);
      return labels.has(String(node.properties.id ?? "")) ? { ...item, data: { note: true } } : item;
    },
  };
}

/** Every element of a tree, in document order. */
export function* elements(node: Nodes): Generator<Element> {
  if (node.type === "element") yield node;
  if ("children" in node) for (const child of node.children) yield* elements(child);
}

/** The words of a tree. */
export function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
