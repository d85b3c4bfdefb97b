import type { Nodes, PhrasingContent, Root } from "mdast";
import type { Alignment, Pair } from "../model/alignment.ts";
import { parseDays } from "../model/day.ts";
import type { LocalizedText } from "../model/edition.ts";
import type { Locale } from "../model/locale.ts";
import type { LocalizedTree } from "../model/localized.ts";
import type { SegmentedStatement } from "../model/segment.ts";
import { joinTexts, mapTree, plainText } from "../model/tree.ts";
import { parseInline } from "../segment/inline.ts";
import { formatDate } from "./dates.ts";
import { type Shown, type ShowOptions, show } from "./show.ts";

/**
 * Fills a statement's skeleton with the words of one locale.
 *
 * @param observe Sees each translation's tree as it was parsed, before what no edition carries is left out.
 * @returns A tree in which every block is there; law 4: each has the id of its segment.
 */
export function localize(
  segmented: SegmentedStatement,
  alignment: Alignment,
  options: ShowOptions,
  observe?: (pair: Pair, tree: readonly PhrasingContent[]) => void,
): LocalizedTree {
  const shown = new Map(alignment.pairs.map((pair) => [pair.segment.id, show(pair, options)]));
  const pairs = new Map(alignment.pairs.map((pair) => [pair.segment.id, pair]));
  const inlineOf = (id: string, { text, isSource, mark }: Shown): readonly PhrasingContent[] => {
    const source = segmented.inlines.get(id);
    const tree = isSource && source !== undefined ? source : parseInline(text, segmented.references);
    const pair = pairs.get(id);
    if (!isSource && pair !== undefined) observe?.(pair, tree);
    return finishInline(tree, mark.lang === undefined ? options.locale : options.source);
  };
  const body = withoutSilentNodes(segmented.skeleton, (node) => {
    const id = node.data?.segment;
    const block = id === undefined ? undefined : shown.get(id);
    if (id === undefined || block === undefined) return node;
    return { ...node, children: [...inlineOf(id, block)], data: { block: block.mark } } as Nodes;
  });
  const texts = alignment.pairs
    .filter(({ segment }) => segment.format === "text")
    .map(({ segment }) => [segment.id, textOf(shown.get(segment.id))] as const);
  const marked = [...shown.values()].filter(({ mark }) => mark.notice !== undefined).length;
  return { body, texts: Object.fromEntries(texts), marked };
}

function textOf(shown: Shown | undefined): LocalizedText {
  if (shown === undefined) throw new Error("every segment of an alignment is shown");
  return { ...shown.mark, text: shown.text.replace(/\s+/g, " ").trim() };
}

/** Nodes that no reader sees: front matter, author's comments, raw HTML (a finding of its own) and link definitions. */
const silent: readonly string[] = ["yaml", "html", "definition"];

function withoutSilentNodes(root: Root, replace: (node: Nodes) => Nodes): Root {
  return mapTree(root, (node) => {
    delete node.position;
    return silent.includes(node.type) ? [] : replace(node);
  });
}

/** Dates in the locale's words; raw HTML and a reference without its definition as the text that was written. */
function finishInline(tree: readonly PhrasingContent[], locale: Locale): readonly PhrasingContent[] {
  const finish = (node: Nodes): Nodes | readonly Nodes[] => {
    if (node.type === "html") return [];
    if (node.type === "textDirective") return { type: "text", value: dateText(plainText(node).trim(), locale) };
    return "children" in node ? ({ ...node, children: joinTexts(node.children) } as Nodes) : node;
  };
  const paragraph = mapTree({ type: "paragraph", children: [...tree] }, finish);
  return joinTexts(paragraph.children);
}

/** What is no date stays as it was written; it is a finding. */
function dateText(written: string, locale: Locale): string {
  const days = parseDays(written);
  return days === undefined ? written : formatDate(locale, days.start, days.end);
}
