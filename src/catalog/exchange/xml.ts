import type { Element, ElementContent, Nodes } from "xast";
import { fromXml } from "xast-util-from-xml";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { Finding } from "../../model/finding.ts";

/** A fault in a file that came back: where, what, and what to do. */
export interface ExchangeFault {
  readonly code: Extract<Finding["code"], `exchange-${string}`>;
  readonly line: number;
  readonly column?: number;
  readonly message: string;
  readonly hint?: string;
}

/** A parsed XML file's root element, or why it has none. */
export type ParsedXml =
  | { readonly ok: true; readonly root: Element }
  | { readonly ok: false; readonly fault: ExchangeFault };

/** How deep elements may stand in each other; translation tools stay below ten. */
const depthLimit = 100;

/** Reads XML; there are no entities but the five of XML itself, and nothing outside the file is looked up. */
export function parseXml(text: string): ParsedXml {
  if (isDeeper(text, depthLimit)) return unreadable("Its elements stand in each other without end.", 1);
  try {
    const root = fromXml(text).children.find((node) => node.type === "element");
    return root === undefined ? unreadable("There is no element in it.", 1) : { ok: true, root };
  } catch (error) {
    if (!(error instanceof Error) || !("line" in error)) throw error;
    const reason = error.cause instanceof Error ? error.cause.message.split("\n", 1)[0] : undefined;
    const line = typeof error.line === "number" ? error.line : 1;
    const column = "column" in error && typeof error.column === "number" ? { column: error.column } : {};
    return unreadable(reason ?? "It is not well formed.", line, column);
  }
}

function unreadable(reason: string, line: number, column: { readonly column?: number } = {}): ParsedXml {
  const message = `This is no readable XML: ${reason.replace(/ \(line \d+, column \d+\)/, "").replace(/\.?$/, ".")}`;
  const hint = "Export it again from the program that wrote it.";
  return { ok: false, fault: { code: "exchange-file", line, ...column, message, hint } };
}

/** Counts tags only: the parser is recursive, and a file of a million tags must not end it. */
function isDeeper(text: string, limit: number): boolean {
  let depth = 0;
  for (const [, close, empty] of text.matchAll(/<(\/)?[A-Za-z_][^<>]*?(\/)?>/g)) {
    if (close !== undefined) depth -= 1;
    else if (empty === undefined) depth += 1;
    if (depth > limit) return true;
  }
  return false;
}

/** An element's name without the root's prefix; a name of another namespace keeps its own. */
export function nameOf(element: Element, prefix: string): string {
  return prefix !== "" && element.name.startsWith(prefix) ? element.name.slice(prefix.length) : element.name;
}

/** The prefix that the root element uses, with its colon. */
export function prefixOf(root: Element): string {
  return root.name.includes(":") ? root.name.slice(0, root.name.indexOf(":") + 1) : "";
}

/** The elements directly within another. */
export function elementsIn(parent: Element): readonly Element[] {
  return parent.children.filter((child) => child.type === "element");
}

/** An attribute's value. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attributes[name] ?? undefined;
}

/** All text within an element. */
export function textOf(node: Nodes): string {
  if (node.type === "text" || node.type === "cdata") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** The line on which a node begins, from 1. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** What XML 1.0 (section 2.2) cannot hold; a carriage return would come back as a line end. */
export const outsideXml =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** An element on lines of its own, its children one step further in. */
export function block(name: string, attributes: Attributes, children: readonly Element[]): Element {
  const inner = children.flatMap((child): ElementContent[] => [{ type: "text", value: "\n" }, child]);
  return x(name, present(attributes), [...inner, { type: "text", value: "\n" }]);
}

/** An element whose content is text and inline elements, on one line. */
export function inline(
  name: string,
  attributes: Attributes,
  children: readonly (ElementContent | string)[] = [],
): Element {
  return x(name, present(attributes), [...children]);
}

type Attributes = Readonly<Record<string, string | undefined>>;

function present(attributes: Attributes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** A document's text, declaration first. */
export function writeXml(root: Element, doctype?: { readonly name: string; readonly system: string }): string {
  const head: Nodes[] = [
    { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' },
    { type: "text", value: "\n" },
  ];
  if (doctype !== undefined) head.push({ type: "doctype", ...doctype }, { type: "text", value: "\n" });
  const text = [...head, root].map((node) => toXml(node, { closeEmptyElements: true })).join("");
  // XML 1.0, section 2.4: `]]>` must not stand in character data; the serializer leaves it there.
  return `${text.replaceAll("]]>", "]]&gt;")}\n`;
}
