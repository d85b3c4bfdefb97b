import { strFromU8, unzipSync } from "fflate";
import type { Element, Nodes } from "xast";
import { fromXml } from "xast-util-from-xml";
import type { Edition } from "../../../src/model/edition.ts";
import { type EpubInput, renderEpub } from "../../../src/render/epub/render.ts";
import { cover, templates } from "./edition.ts";

/** The finished e-book; a finding counts as a failure where a test does not ask for it. */
export function book(edition: Edition, input: Partial<EpubInput> = {}): Uint8Array {
  const rendered = renderEpub(edition, { cover, templates, ...input });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.findings));
  return rendered.bytes;
}

/** The text of every file in the container, by path. */
export function unpack(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** The elements of an XML document in document order. A document that is not well formed is an error. */
export function elements(xml: string): Element[] {
  const found: Element[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === "element") found.push(node);
    if ("children" in node) node.children.forEach(collect);
  };
  collect(fromXml(xml));
  return found;
}

/** The text of an XML document. */
export function textOf(xml: string): string {
  const text = (node: Nodes): string => {
    if (node.type === "text") return node.value;
    return "children" in node ? node.children.map(text).join("") : "";
  };
  return text(fromXml(xml));
}
