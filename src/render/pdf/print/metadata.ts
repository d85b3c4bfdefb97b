/** What a file for printing says of itself. */
export interface SheetFacts {
  readonly title: string;
  readonly authors: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601, from the content. */
  readonly modified: string;
}

/**
 * The XMP packet (ISO 16684-1) of a file of sheets. It claims neither PDF/A nor PDF/UA: pages that lie beside each other
 * out of order have no reading order to tag.
 */
export function sheetMetadata({ title, authors, language, modified }: SheetFacts): string {
  const item = (text: string) => `<rdf:li>${escapeXml(text)}</rdf:li>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">\
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>\
<dc:creator><rdf:Seq>${authors.map(item).join("")}</rdf:Seq></dc:creator>\
<dc:language><rdf:Bag>${item(language)}</rdf:Bag></dc:language>\
<dc:format>application/pdf</dc:format>\
<xmp:CreateDate>${modified}</xmp:CreateDate><xmp:ModifyDate>${modified}</xmp:ModifyDate>\
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  // XML 1.0 has no place for control characters, not even escaped.
  const allowed = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
