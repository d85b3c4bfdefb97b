import type { Element, ElementContent, Nodes, Root, RootContent } from "hast";
import { elements, isBackLink, markTarget, textOf } from "../document/html.ts";

/** A page in which footnotes are elements of their own, at its end, and marks name them. */
export interface NotedPage {
  readonly root: Root;
  /** How many there are. */
  readonly count: number;
}

/** What stands for a footnote's mark, and for the note itself, until both are Markdown. */
export const markTag = "hexapla-mark";
export const noteTag = "hexapla-note";

const holders = /^(?:li|p|div|dd|td|aside|section)$/;
const longest = 5000;

/** Finds the notes that a page's marks lead to, and takes them to its end in order of their marks. */
export function gatherNotes(page: Root): NotedPage {
  const parents = parentsOf(page);
  const targets = targetsOf(page);
  const labels = new Map<string, string>();
  const notes = new Map<Element, string>();
  for (const link of elements(page)) {
    const id = markTarget(link);
    const holder = id === undefined || labels.has(id) ? undefined : holderOf(targets.get(id), parents);
    if (id === undefined || holder === undefined || notes.has(holder)) continue;
    labels.set(id, String(labels.size + 1));
    notes.set(holder, String(labels.size));
  }
  const rest = replaced(page, labels, notes) as Root;
  const gathered = [...notes].map(
    ([holder, label]): Element => ({
      type: "element",
      tagName: noteTag,
      properties: { label },
      children: withoutLeadingMark(withoutLinks(holder, labels).children),
      ...(holder.position === undefined ? {} : { position: holder.position }),
    }),
  );
  return { root: { ...rest, children: [...rest.children, ...gathered] }, count: gathered.length };
}

function parentsOf(page: Root): ReadonlyMap<Nodes, Nodes> {
  const parents = new Map<Nodes, Nodes>();
  const visit = (node: Nodes): void => {
    if (!("children" in node)) return;
    for (const child of node.children) {
      parents.set(child, node);
      visit(child);
    }
  };
  visit(page);
  return parents;
}

/** Elements by the names that fragments know them by. */
function targetsOf(page: Root): ReadonlyMap<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of elements(page)) {
    for (const name of [element.properties.id, element.properties.name]) {
      if (typeof name === "string" && !targets.has(name)) targets.set(name, element);
    }
  }
  return targets;
}

/** The block that a fragment leads into, when it can be a note: no heading, and not half of the page. */
function holderOf(target: Element | undefined, parents: ReadonlyMap<Nodes, Nodes>): Element | undefined {
  let node: Nodes | undefined = target;
  while (node?.type === "element" && !holders.test(node.tagName)) {
    if (/^h[1-6]$/.test(node.tagName)) return undefined;
    node = parents.get(node);
  }
  if (node?.type !== "element") return undefined;
  const text = textOf(node).trim();
  const hasHeading = [...elements(node)].some(({ tagName }) => /^h[1-6]$/.test(tagName));
  return text === "" || text.length > longest || hasHeading ? undefined : node;
}

/** The page without its notes, and with marks in the place of the links to them. */
function replaced(node: Nodes, labels: ReadonlyMap<string, string>, notes: ReadonlyMap<Element, string>): Nodes {
  if (!("children" in node)) return node;
  const children = (node.children as (ElementContent | RootContent)[]).flatMap(
    (child): (ElementContent | RootContent)[] => {
      if (child.type !== "element") return [child];
      if (notes.has(child)) return [];
      const label = labels.get(markTarget(child) ?? "");
      if (label !== undefined) return [markOf(child, label)];
      const copy = replaced(child, labels, notes) as Element;
      const isEmptied =
        child.children.length > 0 && copy.children.every(isBlank) && /^(?:ol|ul|p|div)$/.test(copy.tagName);
      return isEmptied ? [] : [copy];
    },
  );
  return { ...node, children } as Nodes;
}

function markOf(link: Element, label: string): Element {
  const { position } = link;
  const mark: Element = { type: "element", tagName: markTag, properties: { label }, children: [] };
  return position === undefined ? mark : { ...mark, position };
}

function isBlank(node: ElementContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

/** A note without the links back to its mark. */
function withoutLinks(element: Element, labels: ReadonlyMap<string, string>): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    if (isBackLink(child)) return [];
    const label = labels.get(markTarget(child) ?? "");
    return [label === undefined ? withoutLinks(child, labels) : markOf(child, label)];
  });
  return { ...element, children };
}

/** A note's own number, which the edition gives it anew. */
function withoutLeadingMark(children: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  if (first === undefined) return [];
  if (first.type === "text") {
    const value = first.value.replace(/^\s*(?:[[(]?(?:\p{Nd}{1,3}|[*†‡§])[\])]\s*|\p{Nd}{1,3}\.\s+|\^\s*)/u, "");
    return value.trim() === "" ? withoutLeadingMark(rest) : [{ ...first, value }, ...rest];
  }
  if (first.type !== "element") return [first, ...rest];
  const isMark = first.tagName === "sup" && /^\p{N}{1,3}$/u.test(textOf(first).trim());
  return isMark ? [...rest] : [{ ...first, children: withoutLeadingMark(first.children) }, ...rest];
}
