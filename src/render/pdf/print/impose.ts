import type { PDFDocument, PDFPage, PDFRef } from "pdf-lib";
import { embeddedFonts } from "../finish.ts";
import type { Content } from "./contents.ts";
import type { Layout, Mark, Place, Side } from "./layout.ts";
import { type SheetFacts, sheetMetadata } from "./metadata.ts";

/** What is put on sheets. */
export interface Piece {
  /** A PDF with the pages of the text. */
  readonly text: Uint8Array;
  /** A PDF whose first page is the imprint. */
  readonly imprint: Uint8Array | undefined;
  /** What stands on each page of the finished piece. */
  readonly contents: readonly Content[];
}

/** The file, and the PostScript names of the faces in it. */
export interface Imposed {
  readonly bytes: Uint8Array;
  readonly fonts: readonly string[];
}

type Lib = typeof import("pdf-lib");

/** A page as something that can be drawn anywhere (a form XObject, ISO 32000-1, 8.10). */
interface Form {
  readonly ref: PDFRef;
  readonly width: number;
  readonly height: number;
}

/**
 * Pages on sheets, as the layout has them. Only what is drawn comes over, not tags, links and bookmarks, which lead
 * nowhere on paper. The file asks viewers to print it as large as it is, on both sides, turned over the short edge.
 */
export async function impose(piece: Piece, layout: Layout, facts: SheetFacts): Promise<Imposed> {
  const lib = await import("pdf-lib");
  const target = await lib.PDFDocument.create({ updateMetadata: false });
  const text = await load(lib, piece.text);
  const imprint = piece.imprint === undefined ? undefined : await load(lib, piece.imprint);
  const forms = new Map<Content, Form>(formsOf(lib, text, target).map((form, at) => [at + 1, form]));
  const [back] = imprint === undefined ? [] : formsOf(lib, imprint, target);
  if (back !== undefined) forms.set("imprint", back);
  const registration = registrationBlack(target);
  for (const side of layout.sides) {
    const page = target.addPage([layout.width, layout.height]);
    const { x, y, width, height } = layout.trim;
    page.setTrimBox(x, y, width, height);
    page.setBleedBox(x, y, width, height);
    page.node.set(lib.PDFName.of("Resources"), target.context.obj({ ColorSpace: { All: registration } }));
    drawSide(lib, page, { side, forms, contents: piece.contents });
  }
  describe(lib, target, facts);
  const bytes = await target.save({ objectsPerTick: Number.POSITIVE_INFINITY, addDefaultPage: false });
  return { bytes, fonts: [text, imprint].flatMap((each) => (each === undefined ? [] : embeddedFonts(lib, each))) };
}

function load(lib: Lib, bytes: Uint8Array): Promise<PDFDocument> {
  return lib.PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: lib.ParseSpeeds.Fastest });
}

/** The pages of a document as forms; what several pages share, fonts above all, comes over once. */
function formsOf(lib: Lib, source: PDFDocument, target: PDFDocument): readonly Form[] {
  const copier = lib.PDFObjectCopier.for(source.context, target.context);
  return source.getPages().map((page) => {
    const { width, height, x, y } = page.getMediaBox();
    const resources = page.node.Resources();
    const drawn = target.context.flateStream(contentOf(lib, page), {
      Type: "XObject",
      Subtype: "Form",
      BBox: [x, y, x + width, y + height],
      Matrix: [1, 0, 0, 1, -x, -y],
      ...(resources === undefined ? {} : { Resources: copier.copy(resources) }),
    });
    return { ref: target.context.register(drawn), width, height };
  });
}

/** A page's content may be in several streams, which count as one with white space between (ISO 32000-1, 7.8.2). */
function contentOf(lib: Lib, page: PDFPage): Uint8Array {
  const contents = page.node.Contents();
  const streams = contents instanceof lib.PDFArray ? contents.asArray() : [contents];
  const parts = streams.map((each) => page.doc.context.lookup(each)).filter((each) => each instanceof lib.PDFRawStream);
  return lib.mergeIntoTypedArray(...parts.flatMap((part) => [lib.decodePDFRawStream(part).decode(), "\n"]));
}

/** Prints on every plate (ISO 32000-1, 8.6.6.4): marks must be seen in each colour. */
function registrationBlack(target: PDFDocument): PDFRef {
  const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 };
  return target.context.register(target.context.obj(["Separation", "All", "DeviceCMYK", tint]));
}

interface DrawnSide {
  readonly side: Side;
  readonly forms: ReadonlyMap<Content, Form>;
  readonly contents: readonly Content[];
}

function drawSide(lib: Lib, page: PDFPage, { side, forms, contents }: DrawnSide): void {
  const placed = side.places.flatMap((place) => {
    const form = forms.get(contents[place.page] ?? "blank");
    return form === undefined ? [] : [{ form, place }];
  });
  for (const [at, { form }] of placed.entries()) page.node.setXObject(lib.PDFName.of(`P${at}`), form.ref);
  const operators = [
    ...placed.map(({ form, place }, at) => drawForm(form, place, { name: `P${at}`, height: page.getHeight() })),
    // The finest line that every printer shows.
    `q /All CS 1 SCN 0.25 w ${side.marks.map(drawMark).join(" ")} S Q`,
  ];
  const content = page.doc.context.flateStream(operators.join("\n"));
  page.node.set(lib.PDFName.of("Contents"), page.doc.context.register(content));
}

function drawForm(form: Form, { middle }: Place, on: { readonly name: string; readonly height: number }): string {
  const [x, y] = [middle - form.width / 2, (on.height - form.height) / 2];
  return `q 1 0 0 1 ${points(x)} ${points(y)} cm /${on.name} Do Q`;
}

function drawMark({ from, to }: Mark): string {
  return `${from.map(points).join(" ")} m ${to.map(points).join(" ")} l`;
}

/** Thousandths of a point; never in exponents, which PDF does not know. */
function points(length: number): string {
  return String(Math.round(length * 1000) / 1000);
}

function describe(lib: Lib, target: PDFDocument, facts: SheetFacts): void {
  const { catalog, context } = target;
  const when = new Date(facts.modified);
  target.setTitle(facts.title);
  target.setAuthor(facts.authors.join(", "));
  target.setCreationDate(when);
  target.setModificationDate(when);
  catalog.set(lib.PDFName.of("Lang"), lib.PDFString.of(facts.language));
  const asked = { DisplayDocTitle: true, PrintScaling: "None", Duplex: "DuplexFlipShortEdge" };
  catalog.set(lib.PDFName.of("ViewerPreferences"), context.obj(asked));
  const packet = new TextEncoder().encode(sheetMetadata(facts));
  const metadata = context.stream(packet, { Type: "Metadata", Subtype: "XML" });
  catalog.set(lib.PDFName.of("Metadata"), context.register(metadata));
}
