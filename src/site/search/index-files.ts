import type { SiteFile } from "../../model/page.ts";
import type { PublishedEdition } from "../../model/rendition.ts";
import { relativeHref } from "../path.ts";
import { type Layout, type TermEntry, writePlaces } from "./engine/layout.ts";
import { placeOf, placeTerm } from "./engine/place.ts";
import { wordsOf } from "./engine/words.ts";
import { frontParagraph, ownParagraphs, type SearchParagraph } from "./paragraphs.ts";

/** About how long a file of the index is, in bytes before compression: a query loads few of them. */
const fileLength = 10_000;

const encoder = new TextEncoder();

/** A paragraph in a file of texts: the statement by its ordinal, or of a title the address of its page. What is missing at the end is not there. */
type TextEntry = readonly (string | number | null)[];

/** Folder of a locale's index below dist/. */
export function indexFolder(code: string): string {
  return `assets/search/${code}/`;
}

/**
 * The index of one language. Its files are scripts that hand their content, JSON, to the page that asks for them: so a
 * browser also loads them from a folder on a disk, where it lets no script read a file.
 *
 * @param statements The editions of the language that have a page, in the order of the index.
 * @param page The search page, from which addresses are seen.
 */
export function indexFiles(code: string, statements: readonly PublishedEdition[], page: string): readonly SiteFile[] {
  const { texts, layout } = textsOf(statements, page);
  const terms = filesOf(termsOf(texts));
  const entries = filesOf(texts.map(({ entry }) => entry));
  const whole: Layout = {
    ...layout,
    termFiles: terms.map(([entry]) => entry?.[0] ?? ""),
    textFiles: entries.map((_, at) => entries.slice(0, at).reduce((sum, { length }) => sum + length, 0)),
  };
  return [
    indexFile(code, "layout", whole),
    ...terms.map((file, at) => indexFile(code, `terms-${at}`, file)),
    ...entries.map((file, at) => indexFile(code, `texts-${at}`, file)),
  ];
}

/**
 * A short name for the content of an index (FNV-1a, 32 bits): the page asks for its files under it, so that a browser never
 * takes one that it has kept of an older index for one of this.
 */
export function indexVersion(files: readonly SiteFile[]): string {
  let hash = 0x811c9dc5;
  for (const { content } of files)
    for (let at = 0; at < content.length; at += 1) hash = Math.imul(hash ^ unitOf(content, at), 0x01000193);
  return (hash >>> 0).toString(36);
}

function unitOf(content: string | Uint8Array, at: number): number {
  return typeof content === "string" ? content.charCodeAt(at) : (content[at] ?? 0);
}

function indexFile(code: string, name: string, content: unknown): SiteFile {
  const path = `${indexFolder(code)}${name}.js`;
  // A script's text must hold no end of a script element, should somebody put it into one.
  const json = JSON.stringify(content).replaceAll("<", "\\u003c");
  return { path, mediaType: "text/javascript", content: `hexaplaIndex(${JSON.stringify(name)},${json})\n` };
}

interface IndexedText {
  readonly paragraph: SearchParagraph;
  readonly entry: TextEntry;
}

function textsOf(statements: readonly PublishedEdition[], page: string) {
  const blocks = ownParagraphs(statements.map(({ edition }) => edition));
  const titles = statements.map(({ edition, files }): IndexedText => {
    const paragraph = frontParagraph(edition.title);
    return { paragraph, entry: entryOf(relativeHref(page, files.html ?? ""), paragraph) };
  });
  const of = (heading: boolean) =>
    blocks.map((each, statement) =>
      each
        .filter((paragraph) => paragraph.heading === heading)
        .map((paragraph): IndexedText => ({ paragraph, entry: entryOf(statement, paragraph) })),
    );
  const [headings, others] = [of(true), of(false)];
  return {
    texts: [...titles, ...headings.flat(), ...others.flat()],
    layout: { headings: headings.map(({ length }) => length), texts: others.map(({ length }) => length) },
  };
}

function entryOf(where: string | number, { id, text, lang, dir, notice, row }: SearchParagraph): TextEntry {
  const entry = [where, id, text, notice ?? null, lang ?? null, dir ?? null, row ? 1 : null];
  return entry.slice(0, entry.findLastIndex((value) => value !== null) + 1);
}

/** Every term with its places, in the order of UTF-16 units, which is JavaScript's own in the browser too. */
function termsOf(texts: readonly IndexedText[]): readonly TermEntry[] {
  const places = new Map<string, Map<number, number[]>>();
  for (const [ordinal, { paragraph }] of texts.entries()) {
    for (const [position, { terms }] of wordsOf(paragraph.text).entries())
      for (const term of terms) placesOf(placesIn(places, term), ordinal).push(position);
  }
  for (const [ordinal, term] of numberedBlocks(texts)) placesOf(placesIn(places, term), ordinal).push(0);
  return [...places]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([term, where]): TermEntry => [term, writePlaces(where)]);
}

/** By what number readers know a block: the first one that is found at an address. */
function numberedBlocks(texts: readonly IndexedText[]): readonly (readonly [ordinal: number, term: string])[] {
  const known = new Set<string>();
  return texts.flatMap(({ paragraph: { id, row }, entry: [where] }, ordinal) => {
    const place = placeOf(id);
    const address = `${where}#${id}`;
    if (row || place === undefined || known.has(address)) return [];
    known.add(address);
    return [[ordinal, placeTerm(place)] as const];
  });
}

function placesIn(places: Map<string, Map<number, number[]>>, term: string): Map<number, number[]> {
  const found = places.get(term) ?? new Map<number, number[]>();
  places.set(term, found);
  return found;
}

function placesOf(places: Map<number, number[]>, ordinal: number): number[] {
  const found = places.get(ordinal) ?? [];
  places.set(ordinal, found);
  return found;
}

/** Entries in files of about one length, in their order. */
function filesOf<T>(entries: readonly T[]): readonly (readonly T[])[] {
  const files: T[][] = [];
  let room = 0;
  for (const entry of entries) {
    const size = encoder.encode(JSON.stringify(entry)).length;
    if (files.length === 0 || size > room) {
      files.push([]);
      room = fileLength;
    }
    files.at(-1)?.push(entry);
    room -= size;
  }
  return files;
}
