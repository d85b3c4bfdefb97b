import type { Element } from "xast";
import { fingerprint } from "../fingerprint.ts";
import { type Incoming, type IncomingFile, type IncomingText, refused } from "../incoming.ts";
import { isMarkup, joinPieces, type Piece } from "../pieces.ts";
import { attribute, type ExchangeFault, elementsIn, lineOf, parseXml, textOf } from "../xml.ts";

/**
 * Reads a translation memory (TMX 1.4b).
 *
 * @returns One text for each language but the source's.
 */
export function readTmx(text: string): IncomingFile {
  const parsed = parseXml(text);
  if (!parsed.ok) return refused(parsed.fault);
  const { root } = parsed;
  const version = attribute(root, "version") ?? "";
  if (!/^1\.[1-4]/.test(version)) return refused(versionFault(root, version));
  const header = elementsIn(root).find(({ name }) => name === "header");
  const body = elementsIn(root).find(({ name }) => name === "body");
  const units = body === undefined ? [] : elementsIn(body).filter(({ name }) => name === "tu");
  const sourceLanguage = header === undefined ? undefined : attribute(header, "srclang");
  const texts = new Map<string, Incoming[]>();
  for (const unit of units) {
    for (const [language, incoming] of readUnit(unit, sourceLanguage ?? "")) {
      texts.set(language, [...(texts.get(language) ?? []), incoming]);
    }
  }
  const statement = header === undefined ? undefined : propOf(header, "x-hexapla-statement");
  return {
    texts: [...texts].map(
      ([language, incoming]): IncomingText => ({
        file: undefined,
        statement,
        sourceLanguage,
        language,
        translator: undefined,
        line: lineOf(root),
        units: incoming,
      }),
    ),
    faults: [],
  };
}

function versionFault(root: Element, version: string): ExchangeFault {
  return {
    code: "exchange-file",
    line: lineOf(root),
    message: `This is TMX ${version === "" ? "of no version" : version}; TMX 1.4 is read.`,
    hint: "Save it as TMX 1.4b.",
  };
}

/** A unit's variants in other languages, each with the source's (TMX 1.4b, 3.1 `<tuv>`; `lang` is that of TMX 1.1). */
function readUnit(unit: Element, header: string): readonly (readonly [string, Incoming])[] {
  const languageOf = (variant: Element) => attribute(variant, "xml:lang") ?? attribute(variant, "lang") ?? "";
  const sourceLanguage = attribute(unit, "srclang") ?? header;
  const variants = elementsIn(unit).filter(({ name }) => name === "tuv");
  const source = variants.find((variant) => isSame(languageOf(variant), sourceLanguage));
  if (source === undefined) return [];
  const sourcePieces = segmentOf(source, undefined, []);
  const sourceText = joinPieces(sourcePieces);
  // A memory made of a catalog by another program has the Markdown itself as words.
  const isOurs = propOf(unit, "x-hexapla-block") !== undefined;
  const isCoded = isOurs || sourcePieces.some(({ type }) => type !== "text");
  return variants
    .filter((variant) => variant !== source && languageOf(variant) !== "")
    .map((variant) => {
      const faults: ExchangeFault[] = [];
      const pieces = segmentOf(variant, sourceText, faults);
      const incoming: Incoming = {
        line: lineOf(variant),
        id: propOf(unit, "x-hexapla-block"),
        context: propOf(unit, "x-hexapla-context"),
        source: fingerprint(sourceText),
        sourceText,
        target: joinPieces(pieces),
        pieces: isCoded ? pieces : undefined,
        done: true,
        sent: propOf(unit, "x-hexapla-sent"),
        revised: isoDate(attribute(variant, "changedate") ?? attribute(variant, "creationdate")),
        fault: faults[0],
      };
      return [languageOf(variant), incoming] as const;
    });
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function propOf(element: Element, type: string): string | undefined {
  const prop = elementsIn(element).find((child) => child.name === "prop" && attribute(child, "type") === type);
  return prop === undefined ? undefined : textOf(prop);
}

function isoDate(date: string | undefined): string | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(date ?? "") ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function segmentOf(variant: Element, source: string | undefined, faults: ExchangeFault[]): readonly Piece[] {
  const segment = elementsIn(variant).find(({ name }) => name === "seg");
  return segment === undefined ? [] : readSegment(segment, source, faults);
}

/**
 * Reads inline content (TMX 1.4b, 3.3).
 *
 * @param source The source's Markdown: markup that does not occur there is another program's.
 */
function readSegment(element: Element, source: string | undefined, faults: ExchangeFault[]): readonly Piece[] {
  return element.children.flatMap((child): readonly Piece[] => {
    if (child.type === "text" || child.type === "cdata")
      return child.value === "" ? [] : [{ type: "text", value: child.value }];
    if (child.type !== "element") return [];
    if (child.name === "hi") return readSegment(child, source, faults);
    const markup = textOf(child);
    if (source !== undefined && !isKnown(child, markup, source)) faults.push(foreignCode(child));
    return [{ type: "code", kind: "other", markup, shown: markup }];
  });
}

function isKnown(element: Element, markup: string, source: string): boolean {
  return ["bpt", "ept", "ph", "it"].includes(element.name) && (source.includes(markup) || isMarkup(markup));
}

function foreignCode(element: Element): ExchangeFault {
  return {
    code: "exchange-code",
    line: lineOf(element),
    message: `The inline code <${element.name}> “${textOf(element)}” is no markup of ours, and does not occur in the source text.`,
    hint: "Use the codes of the source text; take this one out, or copy one from there.",
  };
}
