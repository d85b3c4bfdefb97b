import type { PDFDict, PDFDocument, PDFObject, PDFRef } from "pdf-lib";
import type { Direction } from "../../model/locale.ts";
import { actualTexts, type DrawnBlock, type DrawnRun } from "./actual-text.ts";
import { joinSequences } from "./actual-text-content.ts";
import { drawnTexts, readGlyphTexts } from "./actual-text-drawn.ts";
import { isAtFault, knownWords } from "./actual-text-words.ts";
import type { Bookmark } from "./parallel-outline.ts";
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

/** A run of marked content, and where it stands in the tags. */
interface TaggedRun extends DrawnRun {
  readonly parent: PDFRef;
  readonly kids: readonly PDFObject[];
  readonly places: readonly ContentPlace[];
}

interface ContentPlace {
  readonly page: PDFRef;
  readonly id: number;
}

interface TaggedBlock extends DrawnBlock {
  readonly runs: TaggedRun[];
}

/** Says the words of each run of text that reads wrong (ISO 32000-1, 14.9.4); whether there is any. */
function sayWords(lib: Lib, document: PDFDocument, data: string): boolean {
  const blocks = readBlocks(lib, document);
  const texts = actualTexts(blocks, knownWords(JSON.parse(data)));
  const wrong = blocks.flatMap(({ runs }, block) =>
    runs.flatMap((run, at) => {
      const words = texts[block]?.[at];
      return words === undefined ? [] : [{ run, words }];
    }),
  );
  const pieces = wrong.flatMap(({ run }) => [...Map.groupBy(run.places, ({ page }) => page)]);
  const gone = new Map(
    [...Map.groupBy(pieces, ([page]) => page)].map(([page, own]) => {
      const runs = own.map(([, places]) => places.map(({ id }) => id));
      return [page, joinOnPage(lib, document, page, runs)] as const;
    }),
  );
  for (const { run, words } of wrong) tagRun(lib, document, leave(run, gone), words);
  return wrong.length > 0;
}

type Gone = ReadonlyMap<PDFRef, ReadonlySet<number>>;

/** A run, and what of its marked content is left. */
function leave(run: TaggedRun, gone: Gone): TaggedRun & { readonly left: readonly PDFObject[]; readonly gone: Gone } {
  const left = run.kids.filter((_, at) => {
    const { page, id } = run.places[at] as ContentPlace;
    return gone.get(page)?.has(id) !== true;
  });
  return { ...run, left, gone };
}

function joinOnPage(
  lib: Lib,
  { context }: PDFDocument,
  page: PDFRef,
  runs: readonly (readonly number[])[],
): ReadonlySet<number> {
  const ref = context.lookup(page, lib.PDFDict).get(lib.PDFName.of("Contents")) as PDFRef;
  const { content, gone } = joinSequences(decode(lib, context.lookup(ref)), runs);
  context.assign(ref, context.flateStream(Uint8Array.from(content, (byte) => byte.charCodeAt(0))));
  return gone;
}

/** Puts a tag of its own between an element and a run in it: links, which stand beside it, stay in reach. */
function tagRun(lib: Lib, document: PDFDocument, run: ReturnType<typeof leave>, words: string): void {
  const { context } = document;
  const parent = context.lookup(run.parent, lib.PDFDict);
  const tag = context.register(
    context.obj({
      Type: "StructElem",
      S: "Span",
      P: run.parent,
      Pg: parent.get(lib.PDFName.of("Pg")) ?? run.places[0]?.page,
      K: [...run.left],
      ActualText: lib.PDFHexString.fromText(words),
    }),
  );
  const own = new Set(run.kids);
  const kids = kidsOf(lib, parent).flatMap((kid) => {
    if (kid === run.kids[0]) return [tag];
    return own.has(kid) ? [] : [kid];
  });
  parent.set(lib.PDFName.of("K"), context.obj([...kids]));
  for (const place of run.places) {
    const isGone = run.gone.get(place.page)?.has(place.id) === true;
    setParent(lib, document, place, isGone ? lib.PDFNull : tag);
  }
}

/** The parent tree leads from content to its tag (ISO 32000-1, 14.7.4.4): page by page an array. */
function setParent(lib: Lib, { catalog, context }: PDFDocument, { page, id }: ContentPlace, tag: PDFObject): void {
  const name = lib.PDFName.of;
  const key = context.lookup(page, lib.PDFDict).lookup(name("StructParents"), lib.PDFNumber).asNumber();
  const root = catalog.lookup(name("StructTreeRoot"), lib.PDFDict);
  const pages = root.lookup(name("ParentTree"), lib.PDFDict).lookup(name("Nums"), lib.PDFArray).asArray();
  const at = pages.findIndex(
    (entry, index) => index % 2 === 0 && entry instanceof lib.PDFNumber && entry.asNumber() === key,
  );
  context.lookup(pages[at + 1], lib.PDFArray).set(id, tag);
}

/** Elements within a line (ISO 32000-1, 14.8.4.4): what they hold belongs to the block around them. */
const withinLine = new Set(["Span", "Strong", "Em", "Link", "Code", "Quote", "Reference"]);

/** The blocks that have text, in reading order. */
function readBlocks(lib: Lib, { catalog, context }: PDFDocument): readonly TaggedBlock[] {
  const name = lib.PDFName.of;
  const blocks: TaggedBlock[] = [];
  const textOf = textReader(lib, context);
  const read = (ref: PDFRef, element: PDFDict, outer: TaggedBlock): void => {
    const role = element.lookup(name("S"), lib.PDFName).decodeText();
    const block = withinLine.has(role) ? outer : { inNote: outer.inNote || role === "Note", runs: [] };
    if (block !== outer) blocks.push(block);
    let places: ContentPlace[] = [];
    let kids: PDFObject[] = [];
    const close = () => {
      if (kids.length > 0) block.runs.push({ parent: ref, kids, places, text: places.map(textOf).join("") });
      [places, kids] = [[], []];
    };
    for (const kid of kidsOf(lib, element)) {
      const place = placeOf(lib, context, kid, element);
      if (place !== undefined) {
        places.push(place);
        kids.push(kid);
        continue;
      }
      const child = context.lookup(kid);
      // What is no element stands for a link's place on the page: one for each line of its words.
      if (!(kid instanceof lib.PDFRef && child instanceof lib.PDFDict && child.has(name("S")))) continue;
      close();
      read(kid, child, block);
    }
    close();
  };
  const root = catalog.lookup(name("StructTreeRoot"), lib.PDFDict);
  for (const kid of kidsOf(lib, root))
    if (kid instanceof lib.PDFRef) read(kid, context.lookup(kid, lib.PDFDict), { inNote: false, runs: [] });
  return blocks.filter(({ runs }) => runs.length > 0);
}

function kidsOf(lib: Lib, element: PDFDict): readonly PDFObject[] {
  const kids = element.lookup(lib.PDFName.of("K"));
  if (kids instanceof lib.PDFArray) return kids.asArray();
  const only = element.get(lib.PDFName.of("K"));
  return only === undefined ? [] : [only];
}

/** Where marked content stands that is a child of an element: its number alone, or its page with it. */
function placeOf(
  lib: Lib,
  context: PDFDocument["context"],
  kid: PDFObject,
  element: PDFDict,
): ContentPlace | undefined {
  const name = lib.PDFName.of;
  const found = context.lookup(kid);
  if (found instanceof lib.PDFNumber) return { page: element.get(name("Pg")) as PDFRef, id: found.asNumber() };
  if (!(found instanceof lib.PDFDict) || !found.has(name("MCID")) || found.has(name("Stm"))) return undefined;
  const page = found.get(name("Pg")) ?? element.get(name("Pg"));
  return { page: page as PDFRef, id: found.lookup(name("MCID"), lib.PDFNumber).asNumber() };
}

function decode(lib: Lib, stream: PDFObject | undefined): string {
  if (!(stream instanceof lib.PDFRawStream)) return "";
  // A character a byte; what is called latin1 elsewhere has other characters for 32 of them.
  return Array.from(lib.decodePDFRawStream(stream).decode(), (byte) => String.fromCharCode(byte)).join("");
}

/** Reads each page when it is first asked for, and each font. */
function textReader(lib: Lib, context: PDFDocument["context"]): (place: ContentPlace) => string {
  const name = lib.PDFName.of;
  const pages = new Map<PDFRef, ReadonlyMap<number, string>>();
  const fonts = new Map<PDFObject, ReadonlyMap<number, string>>();
  const fontOf = (ref: PDFObject) => {
    const known =
      fonts.get(ref) ?? readGlyphTexts(decode(lib, context.lookup(ref, lib.PDFDict).lookup(name("ToUnicode"))));
    fonts.set(ref, known);
    return known;
  };
  const readPage = (ref: PDFRef) => {
    const page = context.lookup(ref, lib.PDFDict);
    const own =
      page.lookupMaybe(name("Resources"), lib.PDFDict)?.lookupMaybe(name("Font"), lib.PDFDict)?.entries() ?? [];
    const texts = drawnTexts(
      decode(lib, page.lookup(name("Contents"))),
      new Map(own.map(([key, font]) => [key.decodeText(), fontOf(font)])),
    );
    pages.set(ref, texts);
    return texts;
  };
  return ({ page, id }) => (pages.get(page) ?? readPage(page)).get(id) ?? "";
}
