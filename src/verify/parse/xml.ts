import type { Element, Nodes } from "xast";
import { fromXml } from "xast-util-from-xml";
import type { Place } from "../examined.ts";

/** An XML document's root element, or where and why it has none. */
export type ReadXml =
  | { readonly ok: true; readonly root: Element }
  | { readonly ok: false; readonly message: string; readonly place: Place };

/** How deep elements may stand in each other: the parser is recursive, and a build writes about twenty. */
const deepest = 500;

/** Reads XML 1.0; nothing outside of the text is looked up. */
export function readXml(text: string): ReadXml {
  if (isTooDeep(text)) return { ok: false, message: "its elements stand in each other without end", place: {} };
  try {
    const root = fromXml(text).children.find((node) => node.type === "element");
    if (root !== undefined) return { ok: true, root };
    return { ok: false, message: "there is no element in it", place: { line: 1 } };
  } catch (error) {
    if (!(error instanceof Error) || !("line" in error)) throw error;
    const reason = error.cause instanceof Error ? error.cause.message : error.message;
    const message = (reason.split("\n", 1)[0] ?? "").replace(/ \(line \d+, column \d+\)/, "").replace(/\.$/, "");
    return { ok: false, message: message.charAt(0).toLowerCase() + message.slice(1), place: placeOf(error) };
  }
}

function placeOf(error: Error): Place {
  const { line, column } = error as { readonly line?: unknown; readonly column?: unknown };
  return {
    ...(typeof line === "number" ? { line } : {}),
    ...(typeof column === "number" ? { column } : {}),
  };
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [, close, empty] of text.matchAll(/<(\/)?[^\s<>!?/][^<>]*?(\/)?>/g)) {
    if (close !== undefined) depth -= 1;
    else if (empty === undefined) depth += 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** All elements from this one on, in document order. */
export function* elementsIn(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (child.type === "element") yield* elementsIn(child);
}

/** The elements of a name right below another one. */
export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.type === "element" && child.name === name) as readonly Element[];
}

/** All text within a node. */
export function textIn(node: Nodes | undefined): string {
  if (node === undefined) return "";
  if (node.type === "text" || node.type === "cdata") return node.value;
  return "children" in node ? node.children.map(textIn).join("") : "";
}

/** Where an element begins. */
export function placeOfElement(element: Element): Place {
  const start = element.position?.start;
  return start === undefined ? {} : { line: start.line, column: start.column };
}
