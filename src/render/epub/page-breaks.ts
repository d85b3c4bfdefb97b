import { SKIP, visit } from "unist-util-visit";
import type { Element, Nodes, Root, Text } from "xast";
import { x } from "xastscript";
import { inDigits } from "../../model/digits.ts";
import type { Edition } from "../../model/edition.ts";
import type { PageStart } from "../../model/rendition.ts";
import type { Page } from "./content-document.ts";

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
 *
 * @param ownerOf The edition in whose digits the PDF shows the number of a page that begins on this block; by default the
 *   book's own.
 */
export function markPageBreaks(
  edition: Edition,
  pages: readonly Page[],
  starts: readonly PageStart[],
  ownerOf: (block: string) => Edition | undefined = () => edition,
): PageBreak[] {
  return [{ page: 1, block: edition.title.id, characters: 0 }, ...starts].flatMap((start) => {
    const label = inDigits(start.page, (ownerOf(start.block) ?? edition).locale);
    const path = markPage(pages, start, pageBreak(start.page, label));
    return path === undefined ? [] : [{ label, href: `${path}#${pageId(start.page)}` }];
  });
}

function pageId(page: number): string {
  return `page-${page}`;
}

function pageBreak(page: number, label: string): Element {
  return x("span", { "epub:type": "pagebreak", role: "doc-pagebreak", id: pageId(page), "aria-label": label });
}

/** @returns The path of the page marked; nothing where the text has no such place. */
function markPage(pages: readonly Page[], { block, characters }: PageStart, mark: Element): string | undefined {
  for (const page of pages) {
    const [start, ...texts] = placesFrom(page, block);
    if (start === undefined) continue;
    const isMarked =
      characters === 0 && start.node.type === "element" && /^h[1-6]$/.test(start.node.name)
        ? markBefore(start, mark)
        : markAfter(texts, characters, mark);
    return isMarked ? page.path : undefined;
  }
  return undefined;
}

/** A node among its siblings. */
interface Place {
  readonly siblings: (Element | Text)[];
  readonly node: Element | Text;
}

/**
 * A block, then the texts in it and after it; nothing on a page that does not have it. Where languages follow each other
 * those of its own alone: in the PDF each has a column of its own.
 */
function placesFrom(page: Page, block: string): readonly Place[] {
  const places: Place[] = [];
  const root: Root = { type: "root", children: page.body };
  let column: string | undefined;
  visit(root, (node, _index, parent) => {
    if (parent === undefined || !isContent(node)) return undefined;
    const place = { siblings: parent.children as Place["siblings"], node };
    if (places.length === 0) {
      column = columnOf(node) ?? column;
      if (idOf(node) === block) places.push(place);
      return undefined;
    }
    if (node.type === "element") return isApart(node) || isBeside(node, column) ? SKIP : undefined;
    places.push(place);
    return undefined;
  });
  return places;
}

function isContent(node: Nodes): node is Element | Text {
  return node.type === "element" || node.type === "text";
}

function idOf(node: Element | Text): string | undefined {
  return node.type === "element" ? (node.attributes.id ?? undefined) : undefined;
}

/** The language of a cell. */
function columnOf(node: Element | Text): string | undefined {
  return node.type === "element" && classesOf(node).includes("cell") ? (node.attributes.lang ?? undefined) : undefined;
}

function isBeside(element: Element, column: string | undefined): boolean {
  const own = columnOf(element);
  return own !== undefined && own !== column;
}

/** Before a heading, not in it: the contents would read it out. */
function markBefore({ siblings, node }: Place, mark: Element): boolean {
  siblings.splice(siblings.indexOf(node), 0, { ...mark, name: "div" });
  return true;
}

/** Before the character that comes after so many; `false` where there are fewer. */
function markAfter(texts: readonly Place[], characters: number, mark: Element): boolean {
  let left = characters;
  for (const { siblings, node } of texts) {
    if (node.type !== "text") continue;
    const offset = offsetAfter(node.value, left);
    left -= node.value.replace(/\s+/gu, "").length;
    if (offset === undefined) continue;
    const parts = [textOf(node.value.slice(0, offset)), mark, textOf(node.value.slice(offset))];
    siblings.splice(siblings.indexOf(node), 1, ...parts.filter(hasText));
    return true;
  }
  return false;
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
function isApart(element: Element): boolean {
  const names = classesOf(element);
  return element.attributes["epub:type"] === "noteref" || names.includes("notice") || names.includes("label");
}

function classesOf({ attributes }: Element): readonly string[] {
  return attributes.class?.split(" ") ?? [];
}

function textOf(value: string): Text {
  return { type: "text", value };
}

function hasText(node: Element | Text): boolean {
  return node.type === "element" || node.value !== "";
}
