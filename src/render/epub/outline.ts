import { SKIP, visit } from "unist-util-visit";
import type { Element, ElementContent, Nodes } from "xast";
import type { Direction } from "../../model/locale.ts";
import type { Page } from "./content-document.ts";
import { xmlLine } from "./xml.ts";

/** The words of a heading. */
export interface HeadingWords {
  readonly text: string;
  /** Where the heading's language and direction are not the edition's. */
  readonly lang: string | undefined;
  readonly dir: Direction | undefined;
}

/** A line of the contents. */
export interface Entry extends HeadingWords {
  /** From the navigation document. */
  readonly href: string;
  /** The same heading in the other languages of a parallel edition. */
  readonly others?: readonly HeadingWords[];
  readonly children: readonly Entry[];
}

/** A heading of the text below level 1, with words. */
export interface Heading extends Entry {
  readonly depth: number;
  readonly children: Heading[];
}

/** The contents: the title page, the headings of the text, the notes. */
export function contents(title: Page, text: readonly Page[], notes: Page | undefined): readonly Entry[] {
  const found = text.flatMap(({ body, path }) => headings(body, path));
  return [pageEntry(title), ...nested(found), ...(notes === undefined ? [] : [pageEntry(notes)])];
}

/** A page as a line of the contents, under its title. */
export function pageEntry(page: Page): Entry {
  return { href: page.path, text: page.title, lang: page.lang, dir: page.dir, children: [] };
}

/** Headings in reading order, those of a deeper level below those of a higher. */
export function nested(found: readonly Heading[]): readonly Entry[] {
  const top: Heading[] = [];
  const open: Heading[] = [];
  for (const heading of found) {
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    (open.at(-1)?.children ?? top).push(heading);
    open.push(heading);
  }
  return top;
}

/** The headings of a page below its first level, in reading order. One without words has no entry. */
export function headings(body: readonly ElementContent[], path: string): Heading[] {
  const found: Heading[] = [];
  visit({ type: "root", children: [...body] }, "element", (element) => {
    const heading = headingOf(element, path);
    if (heading === undefined) return undefined;
    found.push(heading);
    return SKIP;
  });
  return found;
}

function headingOf(element: Element, path: string): Heading | undefined {
  const depth = Number(/^h([2-6])$/.exec(element.name)?.[1]);
  const { id, lang, dir } = element.attributes;
  const text = xmlLine(words(element), "");
  if (Number.isNaN(depth) || !id || text === "") return undefined;
  const direction = dir === "ltr" || dir === "rtl" ? dir : undefined;
  return { depth, href: `${path}#${id}`, text, lang: lang ?? undefined, dir: direction, children: [] };
}

/** The words of a heading as a list of contents shows them: without note references, pictures by their alternative. */
export function words(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element" || node.attributes["epub:type"] === "noteref") return "";
  if (node.name === "img") return node.attributes.alt ?? "";
  if (node.name === "br") return " ";
  return node.children.map(words).join("");
}
