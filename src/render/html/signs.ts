import type { Element, Properties, Root } from "hast";
import { CONTINUE, SKIP, visit } from "unist-util-visit";
import { inDigits } from "../../model/digits.ts";
import type { Edition } from "../../model/edition.ts";
import type { BlockName, ReaderWords } from "../../model/page-head.ts";
import { element, text } from "../xhtml/element.ts";

/** What the signs of one text are made of. */
export interface SignParts {
  readonly words: ReaderWords;
  readonly edition: Edition;
}

/** What stands in lines; anything else in a list's item is a block of its own. */
const inline = new Set("a bdi br code del em img input label span strong sup".split(" "));

/** What tells itself by its id, beside paragraphs. */
const named = ["point", "revision", "revisions", "section", "signatories", "subtitle", "summary"] as const;

const headings = new Set(["h2", "h3", "h4", "h5", "h6"]);

/**
 * Puts a link to itself at each block of a text, in place. It is the last thing of its block, so that it is read after
 * the words; it holds no text of its own, so that nobody copies it along. A heading is itself its link: a sign within it
 * would be read out as a part of its name wherever headings are listed. A table has one, behind it: a cell is read out
 * with its column's heading, and that with its sign.
 */
export function addSigns(tree: Root | Element, parts: SignParts): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName === "table") return SKIP;
    if (node.tagName === "div" && hasClass(node, "table")) {
      const id = firstId(node);
      if (id === undefined || parent === undefined || index === undefined) return SKIP;
      parent.children.splice(index + 1, 0, text("\n"), behind(signOf(id, "table", parts)));
      return [SKIP, index + 3];
    }
    const { id } = node.properties;
    if (typeof id === "string") signBlock(node, id, parts);
    return CONTINUE;
  });
}

/** Puts a sign at a row of a parallel edition: beside its cells, in the frame's language. */
export function addRowSign(row: Element, parts: SignParts): void {
  const { id } = row.properties;
  if (typeof id !== "string") return;
  let isTable = false;
  visit(row, "element", ({ tagName }) => {
    isTable ||= tagName === "table";
  });
  row.children.push(signOf(id, isTable ? "table" : nameOf(id), parts), text("\n"));
}

function signBlock(node: Element, id: string, parts: SignParts): void {
  if (headings.has(node.tagName)) signHeading(node, id, parts);
  else if (node.tagName === "li" && !/^note-\d+$/.test(id)) signItem(node, signOf(id, nameOf(id), parts));
  else if (node.tagName === "p" || node.tagName === "pre" || node.tagName === "figure") {
    const sign = signOf(id, nameOf(id), parts, node.properties.lang !== undefined);
    // A figure holds no link beside its picture and its caption.
    const caption = node.children.findLast((child) => child.type === "element" && child.tagName === "figcaption");
    (caption?.type === "element" ? caption : node).children.push(sign);
  }
}

/** A link cannot stand in another: a heading with links in it has a sign as other blocks have. */
function signHeading(node: Element, id: string, parts: SignParts): void {
  let hasLinks = false;
  visit(node, "element", ({ tagName }) => {
    hasLinks ||= tagName === "a";
  });
  if (hasLinks) node.children.push(signOf(id, nameOf(id), parts));
  else node.children = [element("a", { className: ["sign"], href: `#${id}` }, node.children)];
}

/** An item's sign stands in its first paragraph, or where its words end and its blocks begin. */
function signItem(item: Element, sign: Element): void {
  const at = item.children.findIndex((child) => child.type === "element" && isBlock(child));
  const first = item.children[at];
  if (first?.type === "element" && first.tagName === "p") first.children.push(sign);
  else item.children.splice(at === -1 ? item.children.length : at, 0, sign);
}

/** A note on a block's state is no block of its own. */
function isBlock(node: Element): boolean {
  return !inline.has(node.tagName) && !hasClass(node, "notice");
}

/** @param isMarked Whether the block is in another language than the page, which the sign's name is not. */
function signOf(id: string, name: BlockName, { words, edition }: SignParts, isMarked = false): Element {
  const number = /\d+$/.exec(id)?.[0] ?? "";
  const digits = inDigits(number, edition.locale);
  const lang = words.lang ?? (isMarked ? edition.locale.code : null);
  const properties: Properties = {
    className: ["sign"],
    href: `#${id}`,
    ariaLabel: words.names[name].replace("{number}", digits),
  };
  return element("a", lang === null ? properties : { ...properties, lang }, []);
}

/** A line without height for what cannot stand within the block. */
function behind(sign: Element): Element {
  return element("p", { className: ["at"] }, [sign]);
}

/** Block ids tell what a block is (design.md); an included text's begin with its statement's name. */
function nameOf(id: string): BlockName {
  const name = /(?:^|-)(point|section|p|revision)-\d+$/.exec(id)?.[1] ?? /[^-]*$/.exec(id)?.[0] ?? "";
  if (name === "p") return "paragraph";
  return named.find((each) => each === name) ?? "passage";
}

function firstId(node: Element): string | undefined {
  let found: string | undefined;
  visit(node, "element", ({ properties }) => {
    if (found === undefined && typeof properties.id === "string") found = properties.id;
  });
  return found;
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
