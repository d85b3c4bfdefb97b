import type { PDFDict, PDFDocument, PDFRef } from "pdf-lib";
import type { Direction } from "../../model/locale.ts";
import { isAtFault } from "./actual-text-words.ts";
import type { Bookmark } from "./parallel-outline.ts";
import { sayWords } from "./tagged-words.ts";
import type { Position, TypesetPdf } from "./typeset.ts";
import { completePacket, type DocumentRecord } from "./xmp.ts";

/** What a file says of itself that Typst does not say for it. */
export interface Facts {
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  /** For its metadata. */
  readonly record: DocumentRecord;
  /** In the place of those that Typst writes in the order of the pages. */
  readonly bookmarks?: readonly Bookmark[];
  /** Whether two pages are to be seen at a time, the first alone, as a cover is. */
  readonly facing?: boolean;
}

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  /** PostScript names of the faces in it. */
  readonly fonts: readonly string[];
}

/**
 * The typeset file as readers get it: PDF/UA-1 beside PDF/A-3a, its title shown by viewers, every block a named
 * destination under its id (law 4). Written as an incremental update (ISO 32000-1, 7.5.6): the file's own bytes stay as
 * Typst wrote them, which takes a tenth of the time of writing it anew and cannot lose its tags. Only where the words are
 * said in the tags, most of which change by it, the file is written anew.
 */
export async function finishPdf(pdf: TypesetPdf, facts: Facts): Promise<FinishedPdf> {
  const lib = await import("pdf-lib");
  const document = await lib.PDFDocument.load(pdf.bytes, {
    updateMetadata: false,
    parseSpeed: lib.ParseSpeeds.Fastest,
  });
  const { catalog, context } = document;
  catalog.set(lib.PDFName.of("Lang"), lib.PDFString.of(facts.language));
  const direction = facts.direction === "rtl" ? "R2L" : "L2R";
  catalog.set(lib.PDFName.of("ViewerPreferences"), context.obj({ Direction: direction, DisplayDocTitle: true }));
  // Of a book bound at the right too: viewers pair pages by this, and turn the pairs around by `Direction`.
  if (facts.facing === true) catalog.set(lib.PDFName.of("PageLayout"), lib.PDFName.of("TwoPageRight"));
  nameDestinations(lib, document, pdf.positions);
  const bookmarks = facts.bookmarks === undefined ? [] : writeBookmarks(lib, document, facts.bookmarks, pdf.positions);
  const metadata = replaceMetadata(lib, document, facts);
  const tags = isAtFault(pdf.data) && sayWords(lib, document, pdf.data);
  const fonts = embeddedFonts(lib, document);
  // Its tags have all changed: written anew, and packed, they take less room than what they replace.
  if (tags) return { bytes: await document.save({ ...quick, useObjectStreams: true }), fonts };
  // Marked by hand: a document that watches its own changes searches all of itself at each.
  const changes = document.takeSnapshot();
  changes.markRefsForSave([context.trailerInfo.Root as PDFRef, metadata, ...bookmarks]);
  const update = await document.saveIncremental(changes, { ...quick, useObjectStreams: false });
  return { bytes: join(pdf.bytes, update), fonts };
}

const quick = { objectsPerTick: Number.POSITIVE_INFINITY, addDefaultPage: false, updateFieldAppearances: false };

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

type Lib = typeof import("pdf-lib");

/** A name tree (ISO 32000-1, 7.9.6) is sorted by bytes; the ids are ASCII. The first of two blocks with one id has it. */
function nameDestinations(lib: Lib, document: PDFDocument, positions: readonly Position[]): void {
  const pages = document.getPages();
  const first = new Map<string, Position>();
  for (const position of positions) if (!first.has(position.id)) first.set(position.id, position);
  const sorted = [...first.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = sorted.flatMap((position) => {
    const page = pages[position.page - 1];
    if (page === undefined) return [];
    const place = [page.ref, lib.PDFName.of("XYZ"), round(position.x), round(page.getHeight() - position.y), null];
    return [lib.PDFString.of(position.id), document.context.obj(place)];
  });
  const tree = document.catalog.lookupMaybe(lib.PDFName.of("Names"), lib.PDFDict) ?? document.context.obj({});
  (tree as PDFDict).set(lib.PDFName.of("Dests"), document.context.obj({ Names: names }));
  document.catalog.set(lib.PDFName.of("Names"), tree);
}

/** The outline (ISO 32000-1, 12.3.3): a chain of items on each level. A bookmark to a block that stands nowhere leads nowhere. */
function writeBookmarks(
  lib: Lib,
  { catalog, context }: PDFDocument,
  bookmarks: readonly Bookmark[],
  positions: readonly Position[],
): readonly PDFRef[] {
  const placed = new Set(positions.map(({ id }) => id));
  const written: PDFRef[] = [];
  const root = context.nextRef();
  const chain = (children: readonly Bookmark[], parent: PDFRef): Record<string, PDFRef | number> => {
    const refs = children.map(() => context.nextRef());
    written.push(...refs);
    children.forEach((bookmark, at) => {
      const [ref, before, after] = [refs[at] as PDFRef, refs[at - 1], refs[at + 1]];
      const item = {
        Title: lib.PDFHexString.fromText(bookmark.title),
        Parent: parent,
        ...(placed.has(bookmark.target) ? { Dest: lib.PDFString.of(bookmark.target) } : {}),
        ...(before === undefined ? {} : { Prev: before }),
        ...(after === undefined ? {} : { Next: after }),
        ...chain(bookmark.children, ref),
      };
      context.assign(ref, context.obj(item));
    });
    const [first, last] = [refs[0], refs.at(-1)];
    return first === undefined || last === undefined ? {} : { First: first, Last: last, Count: countOf(children) };
  };
  context.assign(root, context.obj({ Type: "Outlines", ...chain(bookmarks, root) }));
  catalog.set(lib.PDFName.of("Outlines"), root);
  return [root, ...written];
}

/** How many items a viewer shows when all are open. */
function countOf(bookmarks: readonly Bookmark[]): number {
  return bookmarks.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}

/** Hundredths of a point: finer than anyone can see. */
function round(points: number): number {
  return Math.round(points * 100) / 100;
}

/** The name of each font's descriptor without the six letters and plus sign of a subset (ISO 32000-1, 9.6.4). */
export function embeddedFonts(lib: Lib, document: PDFDocument): readonly string[] {
  const name = lib.PDFName.of("FontName");
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const found = object instanceof lib.PDFDict ? object.get(name) : undefined;
    return found instanceof lib.PDFName ? [found.decodeText().replace(/^[A-Z]{6}\+/, "")] : [];
  });
}

function replaceMetadata(lib: Lib, document: PDFDocument, facts: Facts): PDFRef {
  const ref = document.catalog.get(lib.PDFName.of("Metadata")) as PDFRef;
  const old = document.context.lookup(ref);
  if (!(old instanceof lib.PDFRawStream)) throw new Error("The PDF has no metadata stream.");
  const claimed = completePacket(new TextDecoder().decode(old.getContents()), facts.language, facts.record);
  // Not compressed: PDF/A readers find the packet by scanning for it.
  document.context.assign(
    ref,
    document.context.stream(new TextEncoder().encode(claimed), { Type: "Metadata", Subtype: "XML" }),
  );
  return ref;
}
