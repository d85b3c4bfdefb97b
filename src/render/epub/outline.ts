import { SKIP, visit } from "unist-util-visit";
import type { Element, Nodes } from "xast";
import type { Page } from "./content-document.ts";
import { xmlLine } from "./xml.ts";

/** A line of the contents. */
export interface Entry {
  /** From the navigation document. */
  readonly href: string;
  readonly text: string;
  /** Where the heading's language and direction are not the edition's. */
  readonly lang: string | undefined;
  readonly dir: string | undefined;
  readonly children: readonly Entry[];
}

interface OpenEntry extends Entry {
  readonly depth: number;
  readonly children: OpenEntry[];
}

/** The contents: the title page, the headings of the text, the notes. */
export function contents(title: Page, text: Page, notes: Page | undefined): readonly Entry[] {
  return [pageEntry(title), ...outline(text), ...(notes === undefined ? [] : [pageEntry(notes)])];
}

function pageEntry(page: Page): Entry {
  return { href: page.path, text: page.title, lang: page.lang, dir: page.dir, children: [] };
}

/** The headings of a page below its first level as nested entries, in reading order. A heading without words has no entry. */
function outline(page: Page): readonly Entry[] {
  const top: OpenEntry[] = [];
  const open: OpenEntry[] = [];
  visit({ type: "root", children: page.body }, "element", (element) => {
    const entry = headingEntry(element, page.path);
    if (entry === undefined) return undefined;
    while ((open.at(-1)?.depth ?? 0) >= entry.depth) open.pop();
    (open.at(-1)?.children ?? top).push(entry);
    open.push(entry);
    return SKIP;
  });
  return top;
}

function headingEntry(element: Element, path: string): OpenEntry | undefined {
  const depth = Number(/^h([2-6])$/.exec(element.name)?.[1]);
  const { id, lang, dir } = element.attributes;
  const text = xmlLine(words(element), "");
  if (Number.isNaN(depth) || !id || text === "") return undefined;
  return { depth, href: `${path}#${id}`, text, lang: lang ?? undefined, dir: dir ?? undefined, children: [] };
}

/** The words of a heading as a list of contents shows them: without note references, pictures by their alternative. */
function words(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element" || node.attributes["epub:type"] === "noteref") return "";
  if (node.name === "img") return node.attributes.alt ?? "";
  if (node.name === "br") return " ";
  return node.children.map(words).join("");
}
