import type { PDFDict, PDFDocument, PDFObject, PDFRef } from "pdf-lib";
import { actualTexts, type DrawnBlock, type DrawnRun } from "./actual-text.ts";
import { joinSequences } from "./actual-text-content.ts";
import { drawnTexts, readGlyphTexts } from "./actual-text-drawn.ts";
import { knownWords } from "./actual-text-words.ts";

type Lib = typeof import("pdf-lib");

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
export function sayWords(lib: Lib, document: PDFDocument, data: string): boolean {
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
  context.assign(ref, context.flateStream(Buffer.from(content, "latin1")));
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
  const { buffer, byteOffset, byteLength } = lib.decodePDFRawStream(stream).decode();
  return Buffer.from(buffer, byteOffset, byteLength).toString("latin1");
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
