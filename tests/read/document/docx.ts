import { strToU8, zipSync } from "fflate";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A paragraph of a Word document; `style` as Word names it. */
export function paragraph(runs: string, style?: "Heading1" | "Heading2" | "list"): string {
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const named = style === undefined ? "" : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${style === "list" ? list : named}</w:pPr>${runs}</w:p>`;
}

/** A run of text. */
export function run(text: string, bold = false): string {
  return `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A link to the one address the document knows. */
export function link(text: string): string {
  return `<w:hyperlink r:id="rId3">${run(text)}</w:hyperlink>`;
}

/** The mark of the one footnote. */
export const noteMark = '<w:r><w:footnoteReference w:id="2"/></w:r>';

/** A Word document (Office Open XML, ECMA-376) with a numbered list's style, one link and one footnote. */
export function docx(body: string, { address = "https://a.example/", note = "" } = {}): Uint8Array {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const relation = (id: string, kind: string, target: string, more = "") =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${more}/>`;
  const relations = (...all: string[]) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
  const files = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "word/document.xml")),
    "word/document.xml": `${head}<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relations(
      relation("rId1", "footnotes", "footnotes.xml"),
      relation("rId2", "numbering", "numbering.xml"),
      relation("rId3", "hyperlink", address, ' TargetMode="External"'),
    ),
    "word/footnotes.xml": `${head}<w:footnotes xmlns:w="${word}"><w:footnote w:id="2"><w:p>${run(note)}</w:p></w:footnote></w:footnotes>`,
    "word/numbering.xml": `${head}<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
