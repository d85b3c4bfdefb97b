import { elementsIn, readXml, textIn } from "./xml.ts";

/** Which standards a file says it meets. */
export interface Claims {
  /** Part and level of PDF/A, as `3A`. */
  readonly archive: string;
  /** Part of PDF/UA. */
  readonly accessible: string;
}

/** Reads the claims of a metadata packet (XMP); nothing where it cannot be read. Properties are elements or attributes (XMP part 1, 7.9.2.2). */
export function claimsOf(packet: string): Claims | undefined {
  // The packet's wrapper and the padding behind it are no part of the document.
  const xml = readXml(packet.replace(/^\ufeff|<\?xpacket[^>]*\?>/g, "").trim());
  if (!xml.ok) return undefined;
  const elements = [...elementsIn(xml.root)];
  const of = (name: string): string => {
    const element = elements.find((each) => each.name === name);
    if (element !== undefined) return textIn(element).trim();
    return elements.find((each) => each.attributes[name] !== undefined)?.attributes[name] ?? "";
  };
  return { archive: of("pdfaid:part") + of("pdfaid:conformance"), accessible: of("pdfuaid:part") };
}
