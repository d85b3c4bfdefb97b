import type { Nodes, Root } from "xast";
import { toXml } from "xast-util-to-xml";
import { xmlText } from "../xhtml/xml-characters.ts";

/** XML namespaces of the package's documents. */
export const namespaces = {
  container: "urn:oasis:names:tc:opendocument:xmlns:container",
  dc: "http://purl.org/dc/elements/1.1/",
  epub: "http://www.idpf.org/2007/ops",
  opf: "http://www.idpf.org/2007/opf",
  xhtml: "http://www.w3.org/1999/xhtml",
} as const;

/** The text fit for XML, with single spaces, those at its ends kept. */
export function xmlSpaced(text: string): string {
  return xmlText(text).replace(/\s+/gu, " ");
}

/** The text on one line, fit for XML, or `otherwise` where nothing is left: titles, names and link texts must not be empty. */
export function xmlLine(text: string, otherwise: string): string {
  return xmlSpaced(text).trim() || otherwise;
}

/** A whole XML document: declaration, `doctype` where asked for, one root element. Every character is one XML can hold. */
export function xmlDocument(element: Nodes, doctype: "html" | undefined): string {
  const root: Root = {
    type: "root",
    children: [{ type: "instruction", name: "xml", value: 'version="1.0" encoding="utf-8"' }],
  };
  if (doctype !== undefined) root.children.push({ type: "text", value: "\n" }, { type: "doctype", name: doctype });
  const prolog = toXml(root);
  const body = xmlText(toXml(element, { closeEmptyElements: true }));
  // XML 1.0, section 2.4: `]]>` must not stand in character data; the serializer leaves it there.
  return `${prolog}\n${body.replaceAll("]]>", "]]&gt;")}\n`;
}
