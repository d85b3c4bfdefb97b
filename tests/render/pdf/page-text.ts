import { type Document, PDFDocument, type StructuredText } from "mupdf";
import { openAsDrawn } from "../../support/pdf-as-drawn.ts";
import { readTags } from "../../support/pdf-tags.ts";

/** A character as it stands on its page; points from the page's upper left corner. */
export interface PlacedCharacter {
  readonly character: string;
  readonly left: number;
  readonly right: number;
  /** Of its baseline. */
  readonly y: number;
  readonly size: number;
}

export interface PlacedLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly characters: readonly PlacedCharacter[];
}

/** The lines of a PDF as they are drawn, page by page. */
export function linesOf(bytes: Uint8Array): readonly PlacedLine[] {
  const document = openAsDrawn(bytes);
  return Array.from({ length: document.countPages() }, (_, page) => linesOfPage(document, page)).flat();
}

function linesOfPage(document: Document, page: number): readonly PlacedLine[] {
  const lines: PlacedCharacter[][] = [];
  document
    .loadPage(page)
    .toStructuredText("")
    .walk({
      beginLine: () => lines.push([]),
      onChar: (...placed) => lines.at(-1)?.push(characterOf(...placed)),
    });
  return lines.flatMap((characters) => {
    const [first] = characters;
    if (first === undefined) return [];
    return {
      page: page + 1,
      text: characters.map(({ character }) => character).join(""),
      left: Math.min(...characters.map(({ left }) => left)),
      right: Math.max(...characters.map(({ right }) => right)),
      y: first.y,
      size: first.size,
      characters,
    };
  });
}

type Walked = Parameters<NonNullable<Parameters<StructuredText["walk"]>[0]["onChar"]>>;

function characterOf(...[character, origin, _font, size, quad]: Walked): PlacedCharacter {
  const sides = [quad[0], quad[2], quad[4], quad[6]];
  return { character, left: Math.min(...sides), right: Math.max(...sides), y: origin[1], size };
}

/** The first line with these words; an error where none has them. */
export function lineWith(lines: readonly PlacedLine[], words: string): PlacedLine {
  const found = lines.find(({ text }) => text.includes(words));
  if (found === undefined) throw new Error(`No line has “${words}”: ${lines.map(({ text }) => text).join(" / ")}`);
  return found;
}

/** Where words of a row stand from left to right; a row with two directions is several lines. */
export function orderIn(lines: readonly PlacedLine[], ...words: readonly string[]): readonly string[] {
  const leftOf = (word: string) => {
    const line = lineWith(lines, word);
    return line.characters[line.text.indexOf(word)]?.left ?? Number.NaN;
  };
  return words.toSorted((a, b) => leftOf(a) - leftOf(b));
}

/** The languages that elements and marked content are said to be in (ISO 32000-1, 14.9.2), each once, sorted. */
export function languagesIn(bytes: Uint8Array): readonly string[] {
  const document = PDFDocument.openDocument(bytes, "application/pdf") as PDFDocument;
  const said = Array.from({ length: document.countPages() }, (_, page) => {
    const content = document.findPage(page).get("Contents").readStream().asString();
    return [...content.matchAll(/\/Lang \((?<lang>[^)]*)\)/g)];
  });
  const elements = [...readTags(bytes).matchAll(/ lang=(?<lang>\S+)/g)];
  return [...new Set([...said.flat(), ...elements].map(({ groups }) => groups?.lang ?? ""))].sort();
}
