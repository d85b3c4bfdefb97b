import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { Place } from "../examined.ts";

/** A web page as a browser's parser sees it (HTML Standard, section 13.2). */
export interface ReadHtml {
  readonly doctype: boolean;
  /** In document order; what stands in a `<template>` is no part of the page. */
  readonly elements: readonly Element[];
}

const parser = unified().use(rehypeParse).freeze();

/** Reads a web page; there is no text that this cannot read. */
export function readHtml(text: string): ReadHtml {
  const root: Root = parser.parse(text);
  const elements: Element[] = [];
  visit(root, "element", (element) => {
    elements.push(element);
  });
  return { doctype: root.children.some(({ type }) => type === "doctype"), elements };
}

/** An attribute's value as text; nothing where it is not there. `name` is the property's name in hast. */
export function propertyOf(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(" ") : String(value);
}

/** The text right within an element, as of a title or a script. */
export function textWithin(element: Element): string {
  return element.children.map((child) => (child.type === "text" ? child.value : "")).join("");
}

/** Where an element begins. */
export function placeOf(element: Element): Place {
  const start = element.position?.start;
  return start === undefined ? {} : { line: start.line, column: start.column };
}
