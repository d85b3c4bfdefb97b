/** What an archive files a document by, beyond its title and its summary, which Typst writes. */
export interface DocumentRecord {
  /** `urn:uuid:…`, the same for every build. */
  readonly identifier: string;
  /** Where the same text stands on the web. */
  readonly source: string;
  /** ISO 8601: when it was issued, where the text says so, and when it last changed. */
  readonly dates: readonly string[];
  /** Typst writes all of them as one. */
  readonly creators: readonly string[];
  readonly publisher: string;
  readonly rights: string | undefined;
  readonly subjects: readonly string[];
  /** BCP 47 tags of the languages beside the document's own. */
  readonly otherLanguages?: readonly string[];
}

/**
 * An XMP packet that says the file is PDF/UA-1 as well, and what an archive wants to know (Dublin Core, as XMP part 1,
 * 8.3, has it: PDF/A knows these properties without a description).
 *
 * PDF/UA-1 (ISO 14289-1, clause 5) wants `pdfuaid:part`; PDF/A (ISO 19005-3, clause 6.6.2.3) wants every schema it does
 * not know described in the packet. Typst 0.14 writes one standard at a time, so this is added here.
 *
 * @param packet The packet as Typst writes it for PDF/A-3a.
 * @param language BCP 47 tag of the document, in the place of Typst's own, which has no script.
 * @returns The packet with all of it; throws where it is not built as Typst 0.14 builds it: a bug, not a user's mistake.
 */
export function completePacket(packet: string, language: string, record: DocumentRecord): string {
  const described = insertBefore(packet, "</rdf:Bag></pdfaExtension:schemas>", schema);
  const claimed = insertBefore(described, "<pdfaid:part>", "<pdfuaid:part>1</pdfuaid:part>");
  const named = insertBefore(claimed, " xmlns:pdfaid=", ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"');
  const filed = insertBefore(named, "<xmp:CreatorTool>", dublinCore(record));
  const credited = filed.replace(/<dc:creator>.*?<\/dc:creator>/s, () => property("creator", "Seq", record.creators));
  return credited.replace(
    /<dc:language>.*?<\/dc:language>/s,
    property("language", "Bag", [language, ...(record.otherLanguages ?? [])]),
  );
}

function dublinCore({ identifier, source, dates, publisher, rights, subjects }: DocumentRecord): string {
  return [
    `<dc:identifier>${escapeXml(identifier)}</dc:identifier>`,
    `<dc:source>${escapeXml(source)}</dc:source>`,
    property("date", "Seq", dates),
    property("publisher", "Bag", [publisher]),
    property("subject", "Bag", subjects),
    rights === undefined
      ? ""
      : `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(rights)}</rdf:li></rdf:Alt></dc:rights>`,
  ].join("");
}

function property(name: string, container: "Bag" | "Seq", values: readonly string[]): string {
  const items = values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`).join("");
  return `<dc:${name}><rdf:${container}>${items}</rdf:${container}></dc:${name}>`;
}

/** Control characters have no place in XML 1.0, not even escaped. */
function escapeXml(text: string): string {
  return text
    .replace(/\p{Cc}/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

const schema = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`;

function insertBefore(text: string, mark: string, inserted: string): string {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`The XMP packet has no “${mark}”.`);
  return text.slice(0, at) + inserted + text.slice(at);
}
