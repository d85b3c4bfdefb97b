/**
 * An XMP packet that says the file is PDF/UA-1 as well.
 *
 * PDF/UA-1 (ISO 14289-1, clause 5) wants `pdfuaid:part`; PDF/A (ISO 19005-3, clause 6.6.2.3) wants every schema it does
 * not know described in the packet. Typst 0.14 writes one standard at a time, so this is added here.
 *
 * @param packet The packet as Typst writes it for PDF/A-3a.
 * @param language BCP 47 tag of the document, in the place of Typst's own, which has no script.
 * @returns The packet with both; throws where it is not built as Typst 0.14 builds it: a bug, not a user's mistake.
 */
export function claimAccessibility(packet: string, language: string): string {
  const described = insertBefore(packet, "</rdf:Bag></pdfaExtension:schemas>", schema);
  const claimed = insertBefore(described, "<pdfaid:part>", "<pdfuaid:part>1</pdfuaid:part>");
  const named = insertBefore(claimed, " xmlns:pdfaid=", ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"');
  const languages = `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`;
  return named.replace(/<dc:language>.*?<\/dc:language>/s, languages);
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
