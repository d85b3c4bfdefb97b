import type { PDFDict, PDFDocument, PDFObject } from "pdf-lib";

/** What a PDF says of itself, as plain data. */
export interface PdfFacts {
  readonly pages: number;
  readonly isEncrypted: boolean;
  readonly isMarked: boolean;
  /** Whether it has a tag tree. */
  readonly isTagged: boolean;
  readonly language: string | undefined;
  readonly title: string | undefined;
  /** Whether viewers are asked to show the title in place of the file's name. */
  readonly showsTitle: boolean;
  /** The metadata packet (XMP); nothing where there is none. */
  readonly packet: string | undefined;
  /** Names of fonts that are not in the file. */
  readonly strangeFonts: readonly string[];
  /** How many files are attached as its source (ISO 32000-2, 7.11.3). */
  readonly sources: number;
  readonly destinations: ReadonlySet<string>;
  /** What it asks printers for. */
  readonly scaling: string | undefined;
  readonly duplex: string | undefined;
}

type Lib = typeof import("pdf-lib");

/**
 * Opens a PDF. This file is the only door of verify to pdf-lib, which is lenient: what the file's own table does not lead to
 * it finds by reading on.
 *
 * @throws Error where it cannot be read.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const lib = await import("pdf-lib");
  const document = await lib.PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: lib.ParseSpeeds.Fastest,
    throwOnInvalidObject: true,
    ignoreEncryption: true,
  });
  const { catalog, context } = document;
  const find = lookupIn(lib, document);
  const preferences = find.dict(catalog, "ViewerPreferences");
  return {
    pages: document.getPageCount(),
    isEncrypted: context.trailerInfo.Encrypt !== undefined,
    isMarked: find.text(find.dict(catalog, "MarkInfo"), "Marked") === "true",
    isTagged: find.dict(catalog, "StructTreeRoot") !== undefined,
    language: find.text(catalog, "Lang"),
    title: document.getTitle(),
    showsTitle: find.text(preferences, "DisplayDocTitle") === "true",
    packet: packetOf(lib, document),
    strangeFonts: strangeFonts(lib, document),
    sources: sourcesOf(lib, document),
    destinations: destinationsOf(lib, document),
    scaling: find.text(preferences, "PrintScaling"),
    duplex: find.text(preferences, "Duplex"),
  };
}

interface Lookup {
  readonly dict: (parent: PDFDict | undefined, key: string) => PDFDict | undefined;
  /** A text, name, number or truth value as text. */
  readonly text: (parent: PDFDict | undefined, key: string) => string | undefined;
}

function lookupIn(lib: Lib, { context }: PDFDocument): Lookup {
  const of = (parent: PDFDict | undefined, key: string) => context.lookup(parent?.get(lib.PDFName.of(key)));
  return {
    dict: (parent, key) => {
      const found = of(parent, key);
      return found instanceof lib.PDFDict ? found : undefined;
    },
    text: (parent, key) => textOf(lib, of(parent, key)),
  };
}

function textOf(lib: Lib, value: PDFObject | undefined): string | undefined {
  if (value instanceof lib.PDFString || value instanceof lib.PDFHexString || value instanceof lib.PDFName)
    return value.decodeText();
  return value instanceof lib.PDFBool || value instanceof lib.PDFNumber ? value.toString() : undefined;
}

function packetOf(lib: Lib, { catalog, context }: PDFDocument): string | undefined {
  const stream = context.lookup(catalog.get(lib.PDFName.of("Metadata")));
  if (!(stream instanceof lib.PDFRawStream)) return undefined;
  return new TextDecoder().decode(lib.decodePDFRawStream(stream).decode());
}

/** A font is in the file where its descriptor has one (ISO 32000-1, 9.9); the parts of a composite one are looked at alone. */
function strangeFonts(lib: Lib, document: PDFDocument): readonly string[] {
  const find = lookupIn(lib, document);
  const names = document.context.enumerateIndirectObjects().flatMap(([, font]) => {
    if (!(font instanceof lib.PDFDict) || find.text(font, "Type") !== "Font") return [];
    if (["Type0", "Type3"].includes(find.text(font, "Subtype") ?? "")) return [];
    const descriptor = find.dict(font, "FontDescriptor");
    const isThere = ["FontFile", "FontFile2", "FontFile3"].some(
      (key) => document.context.lookup(descriptor?.get(lib.PDFName.of(key))) instanceof lib.PDFStream,
    );
    return isThere ? [] : [find.text(font, "BaseFont") ?? "without a name"];
  });
  return [...new Set(names)];
}

function sourcesOf(lib: Lib, document: PDFDocument): number {
  const find = lookupIn(lib, document);
  const files = document.context.lookup(document.catalog.get(lib.PDFName.of("AF")));
  if (!(files instanceof lib.PDFArray)) return 0;
  return files.asArray().filter((each) => {
    const file = document.context.lookup(each);
    if (!(file instanceof lib.PDFDict) || find.text(file, "AFRelationship") !== "Source") return false;
    return document.context.lookup(find.dict(file, "EF")?.get(lib.PDFName.of("F"))) instanceof lib.PDFStream;
  }).length;
}

/** The names of a name tree (ISO 32000-1, 7.9.6); of one that leads back into itself, each once. */
function destinationsOf(lib: Lib, document: PDFDocument): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<PDFDict>();
  const visit = (node: PDFObject | undefined): void => {
    if (!(node instanceof lib.PDFDict) || seen.has(node)) return;
    seen.add(node);
    for (const key of arrayIn(lib, document, node, "Names").filter((_, at) => at % 2 === 0)) {
      const name = textOf(lib, key);
      if (name !== undefined) names.add(name);
    }
    for (const kid of arrayIn(lib, document, node, "Kids")) visit(kid);
  };
  visit(lookupIn(lib, document).dict(lookupIn(lib, document).dict(document.catalog, "Names"), "Dests"));
  return names;
}

function arrayIn(lib: Lib, { context }: PDFDocument, dict: PDFDict, key: string): readonly (PDFObject | undefined)[] {
  const array = context.lookup(dict.get(lib.PDFName.of(key)));
  return array instanceof lib.PDFArray ? array.asArray().map((each) => context.lookup(each)) : [];
}
