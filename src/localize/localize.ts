import type { Nodes, PhrasingContent, Root } from "mdast";
import type { Alignment, Pair } from "../model/alignment.ts";
import { parseDays } from "../model/day.ts";
import { isLeafDirective, type LeafDirective, signatoriesRequest } from "../model/directives.ts";
import type { LocalizedText } from "../model/edition.ts";
import type { Locale } from "../model/locale.ts";
import type { LocalizedTree } from "../model/localized.ts";
import type { Signing } from "../model/organization.ts";
import type { SegmentedStatement } from "../model/segment.ts";
import { joinTexts, mapTree, nameNodes, plainText } from "../model/tree.ts";
import { parseInline } from "../segment/inline.ts";
import { formatDate } from "./dates.ts";
import { type Shown, type ShowOptions, show } from "./show.ts";
import { localizeSignatories, type SignatoryNames } from "./signatories.ts";

/** What a statement is localized with, beside its own translations. */
export interface LocalizeOptions extends ShowOptions, SignatoryNames {
  /** Who signed, by statement. */
  readonly signings: ReadonlyMap<string, Signing>;
  /** Names as the source locale has them, for blocks that stand in it. */
  readonly sourceOrganizations: SignatoryNames["organizations"];
}

/**
 * Fills a statement's skeleton with the words of one locale.
 *
 * @param observe Sees each translation's tree as it was parsed, before what no edition carries is left out.
 * @returns A tree in which every block is there; law 4: each has the id of its segment.
 */
export function localize(
  segmented: SegmentedStatement,
  alignment: Alignment,
  options: LocalizeOptions,
  observe?: (pair: Pair, tree: readonly PhrasingContent[]) => void,
): LocalizedTree {
  const shown = new Map(alignment.pairs.map((pair) => [pair.segment.id, show(pair, options)]));
  const pairs = new Map(alignment.pairs.map((pair) => [pair.segment.id, pair]));
  const inlineOf = (id: string, { text, isSource, mark }: Shown): readonly PhrasingContent[] => {
    const source = segmented.inlines.get(id);
    const tree = isSource && source !== undefined ? source : parseInline(text, segmented.references);
    const pair = pairs.get(id);
    if (!isSource && pair !== undefined) observe?.(pair, tree);
    const { locale, organizations, sourceOrganizations } = options;
    const isForeign = mark.lang !== undefined;
    return finishInline(
      tree,
      isForeign ? { locale: options.source, organizations: sourceOrganizations } : { locale, organizations },
    );
  };
  const { name } = segmented.statement;
  const body = withoutSilentNodes(segmented.skeleton, (node) => {
    if (isLeafDirective(node, "signatories")) return { ...node, data: signatoriesOf(node, name, options) };
    const id = node.data?.segment;
    const block = id === undefined ? undefined : shown.get(id);
    if (id === undefined || block === undefined) return node;
    const children = isEmptyCell(node, block) ? [{ type: "text", value: nothing }] : [...inlineOf(id, block)];
    return { ...node, children, data: { block: block.mark } } as Nodes;
  });
  const texts = alignment.pairs
    .filter(({ segment }) => segment.format === "text")
    .map(({ segment }) => [segment.id, textOf(shown.get(segment.id))] as const);
  const marked = [...shown.values()].filter(({ mark }) => mark.notice !== undefined).length;
  return { body, texts: Object.fromEntries(texts), marked };
}

/** What a cell of a table shows that has no words: a column without a heading would have no name. */
const nothing = "–";

function isEmptyCell({ type }: Nodes, { text, mark }: Shown): boolean {
  return type === "tableCell" && text === "" && mark.notice !== undefined;
}

function signatoriesOf(node: LeafDirective, own: string, options: LocalizeOptions): Nodes["data"] {
  const request = signatoriesRequest(node);
  const signing = options.signings.get(request.statement ?? own);
  return signing === undefined ? {} : { signatories: localizeSignatories(signing, request, options) };
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

/** Dates and organizations in the locale's words; raw HTML is left out. */
function finishInline(
  tree: readonly PhrasingContent[],
  { locale, organizations }: SignatoryNames,
): readonly PhrasingContent[] {
  const finish = (node: Nodes): Nodes | readonly Nodes[] => {
    if (node.type === "html") return [];
    if (node.type === "textDirective") {
      const written = plainText(node).trim();
      if (node.name === "date") return { type: "text", value: dateText(written, locale) };
      return nameNodes(organizations.get(written)?.name ?? { text: written, lang: undefined, dir: undefined });
    }
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
