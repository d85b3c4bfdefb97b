import { EXIT, SKIP, visit } from "unist-util-visit";
import type { Element, Parents, Root, Text } from "xast";
import { x } from "xastscript";
import type { Edition } from "../../model/edition.ts";
import type { PageStart } from "../../model/rendition.ts";
import type { Page } from "./content-document.ts";
import { elementsOf } from "./links.ts";

/** Where a page of the PDF begins, for the page list. */
export interface PageBreak {
  /** The page's number in the locale's digits, as the PDF shows it. */
  readonly label: string;
  /** From the navigation document. */
  readonly href: string;
}

/**
 * Marks in the pages of a book, in place, where those of the PDF begin: the first at its title (EPUB Structural Semantics
 * 1.1, pagination). A page whose beginning is not found has no mark and no line in the list.
 */
export function markPageBreaks(edition: Edition, pages: readonly Page[], starts: readonly PageStart[]): PageBreak[] {
  const { digits } = edition.locale;
  const labelOf = (page: number): string => [...String(page)].map((digit) => digits[Number(digit)] ?? digit).join("");
  return [{ page: 1, block: edition.title.id, characters: 0 }, ...starts].flatMap((start) => {
    const label = labelOf(start.page);
    const path = markPage(pages, start, pageBreak(start.page, label));
    return path === undefined ? [] : [{ label, href: `${path}#${idOf(start.page)}` }];
  });
}

function idOf(page: number): string {
  return `page-${page}`;
}

function pageBreak(page: number, label: string): Element {
  return x("span", { "epub:type": "pagebreak", role: "doc-pagebreak", id: idOf(page), "aria-label": label });
}

/** @returns The path of the page marked; nothing where the text has no such place. */
function markPage(pages: readonly Page[], { block, characters }: PageStart, mark: Element): string | undefined {
  const home = pages.find((page) => elementsOf(page).some(({ attributes }) => attributes.id === block));
  if (home === undefined) return undefined;
  const place = placeOf(home, block, characters);
  if (place === undefined) return undefined;
  const { parent, index, node, offset } = place;
  const siblings = parent.children as Element["children"];
  if (node === undefined) siblings.splice(index, 0, { ...mark, name: "div" });
  else
    siblings.splice(
      index,
      1,
      ...[textOf(node.value.slice(0, offset)), mark, textOf(node.value.slice(offset))].filter(hasText),
    );
  return home.path;
}

/** Before a node among its siblings, or so far into the words of a text. */
interface Place {
  readonly parent: Parents;
  readonly index: number;
  readonly node: Text | undefined;
  readonly offset: number;
}

/** Where the character stands that comes after so many: before its block, where that is a heading of which it is the first. */
function placeOf(page: Page, block: string, characters: number): Place | undefined {
  let left: number | undefined;
  let found: Place | undefined;
  const root: Root = { type: "root", children: page.body };
  visit(root, (node, index, parent) => {
    if (index === undefined || parent === undefined) return undefined;
    if (node.type === "element") {
      if (left !== undefined && isApart(node)) return SKIP;
      if (node.attributes.id !== block) return undefined;
      left = characters;
      if (characters > 0 || !/^h[1-6]$/.test(node.name)) return undefined;
      found = { parent, index, node: undefined, offset: 0 };
      return EXIT;
    }
    if (node.type !== "text" || left === undefined) return undefined;
    const offset = offsetAfter(node.value, left);
    left -= node.value.replace(/\s+/gu, "").length;
    if (offset === undefined) return undefined;
    found = { parent, index, node, offset };
    return EXIT;
  });
  return found;
}

/** The place of the character before which so many others stand, spaces not counted; nothing where the text is shorter. */
function offsetAfter(text: string, characters: number): number | undefined {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/.test(text.charAt(at))) continue;
    if (before === characters) return at;
    before += 1;
  }
  return undefined;
}

/** What a page of the PDF has too, and is no part of the text: numbers of notes, notices, labels. */
function isApart({ attributes }: Element): boolean {
  const names = attributes.class?.split(" ") ?? [];
  return attributes["epub:type"] === "noteref" || names.includes("notice") || names.includes("label");
}

function textOf(value: string): Text {
  return { type: "text", value };
}

function hasText(node: Element | Text): boolean {
  return node.type === "element" || node.value !== "";
}
