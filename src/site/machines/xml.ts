import type { Root } from "xast";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";

/** Characters that no XML document can hold, not even escaped (XML 1.0, 2.2), lone surrogates among them. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** What an element of a feed or a sitemap holds. */
export type XmlElement = ReturnType<typeof element>;

/** An element, its texts and attributes fit for XML; those without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (Root["children"][number] | string)[] = [],
) {
  const written = Object.entries(attributes).map(([key, value]) => [key, value && xmlText(value)] as const);
  const texts = children.map((child) => (typeof child === "string" ? xmlText(child) : child));
  return x(name, Object.fromEntries(written), [...texts]);
}

/** A whole document in UTF-8, as is XML's default: with its declaration, and a line end after it. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlOf(root)}\n`;
}

/**
 * An element as it stands in a document. The writer leaves `>` alone, but in text it must not stand behind two brackets
 * (XML 1.0, 2.4).
 */
export function xmlOf(written: XmlElement): string {
  return toXml(written, { closeEmptyElements: true, tightClose: true }).replaceAll("]]>", "]]&gt;");
}

function xmlText(value: string): string {
  return value.replace(notXml, "\u{FFFD}");
}
