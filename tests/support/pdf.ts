import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readFonts } from "./pdf-fonts.ts";
import { readTags } from "./pdf-tags.ts";

/** A PDF as a test reads it: plain data, nothing of the libraries. */
export interface ReadPdf {
  /** The catalog's Lang. */
  readonly language: string | undefined;
  /** Title of the information dictionary. */
  readonly title: string | undefined;
  /** Title, language and standards as the XMP packet has them. */
  readonly xmp: {
    readonly title: string | undefined;
    /** For example `3A`. */
    readonly pdfa: string | undefined;
    /** For example `1`. */
    readonly pdfua: string | undefined;
    readonly text: string;
  };
  readonly displayTitle: boolean;
  readonly pages: number;
  /** The structure tree, one element a line, indented: a readable projection. */
  readonly tags: string;
  readonly fonts: readonly PdfFont[];
  /** Attached files by name. */
  readonly attachments: Readonly<Record<string, Uint8Array>>;
  /** Titles of the bookmarks, indented by level. */
  readonly outline: readonly string[];
  /** Names of the named destinations. */
  readonly destinations: readonly string[];
  /** The text of each page in reading order. */
  readonly text: readonly string[];
}

/** A font resource. */
export interface PdfFont {
  readonly name: string;
  readonly embedded: boolean;
}

/** Reads a finished PDF with pdf.js, its fonts and tags with MuPDF: two judges that share no code with what wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    return {
      ...(await readMetadata(document)),
      ...(await readContent(document)),
      fonts: readFonts(bytes),
      tags: readTags(bytes),
    };
  } finally {
    await task.destroy();
  }
}

async function readMetadata(document: PDFDocumentProxy) {
  const { info, metadata } = await document.getMetadata();
  const known = info as { Title?: string; Language?: string | null };
  const text = metadata?.getRaw() ?? "";
  const part = field(text, "pdfaid:part");
  const preferences = await document.getViewerPreferences();
  return {
    language: known.Language ?? undefined,
    title: known.Title,
    xmp: {
      title: /<dc:title>.*?<rdf:li[^>]*>(?<title>[^<]*)</s.exec(text)?.groups?.title,
      pdfa: part === undefined ? undefined : `${part}${field(text, "pdfaid:conformance") ?? ""}`,
      pdfua: field(text, "pdfuaid:part"),
      text,
    },
    displayTitle: preferences?.get("DisplayDocTitle") === true,
  };
}

/** An XMP property, as an element or as an attribute. */
function field(xmp: string, name: string): string | undefined {
  return new RegExp(`${name}(?:>|=["'])(?<value>[^<"']*)`).exec(xmp)?.groups?.value;
}

async function readContent(document: PDFDocumentProxy) {
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  return {
    pages: document.numPages,
    attachments: await readAttachments(document),
    outline: outlineTitles((await document.getOutline()) ?? [], 0),
    destinations: [...(await document.getDestinations()).keys()].sort(),
    text: texts.map(({ items }) =>
      items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
    ),
  };
}

async function readAttachments(document: PDFDocumentProxy): Promise<Record<string, Uint8Array>> {
  const names = [...((await document.getAttachments()) ?? new Map()).keys()];
  const files = names.map(async (name) => [name, await document.getAttachmentContent(name)] as const);
  return Object.fromEntries((await Promise.all(files)).map(([name, content]) => [name, content ?? new Uint8Array()]));
}

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

function outlineTitles(nodes: readonly OutlineNode[], level: number): readonly string[] {
  return nodes.flatMap(({ title, items }) => ["  ".repeat(level) + title, ...outlineTitles(items, level + 1)]);
}
