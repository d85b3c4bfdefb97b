import type { Element } from "xast";
import { fingerprint } from "../fingerprint.ts";
import { type Incoming, type IncomingFile, type IncomingText, refused } from "../incoming.ts";
import { joinPieces, type Piece } from "../pieces.ts";
import { attribute, type ExchangeFault, elementsIn, lineOf, nameOf, parseXml, prefixOf, textOf } from "../xml.ts";
import { readContent, readOriginalData, type UnitData } from "./read-content.ts";
import { xliffNamespace } from "./write.ts";

/** Reads an XLIFF document of version 2.0 or 2.1, which share a namespace. */
export function readXliff(text: string): IncomingFile {
  const parsed = parseXml(text);
  if (!parsed.ok) return refused(parsed.fault);
  const { root } = parsed;
  const prefix = prefixOf(root);
  const fault = versionFault(root, prefix);
  if (fault !== undefined) return refused(fault);
  const faults: ExchangeFault[] = [];
  const files = elementsIn(root).filter((child) => nameOf(child, prefix) === "file");
  const texts = files.map(
    (file): IncomingText => ({
      file: attribute(file, "original"),
      statement: undefined,
      sourceLanguage: attribute(root, "srcLang"),
      language: attribute(root, "trgLang"),
      translator: undefined,
      line: lineOf(file),
      units: unitsIn(file, prefix).flatMap((unit) => readUnit(unit, prefix, faults)),
    }),
  );
  return { texts, faults };
}

function versionFault(root: Element, prefix: string): ExchangeFault | undefined {
  const version = attribute(root, "version") ?? "";
  const namespace = attribute(root, prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`);
  if (["2.0", "2.1"].includes(version) && namespace === xliffNamespace) return undefined;
  return {
    code: "exchange-file",
    line: lineOf(root),
    message: `This is XLIFF ${version === "" ? "of no version" : version}; XLIFF 2.1 is read.`,
    hint: "Save it as XLIFF 2.1, or work in the file that hexapla export wrote.",
  };
}

/** The units of a file, in groups or not (XLIFF 2.1, 4.2.2.4). */
function unitsIn(parent: Element, prefix: string): readonly Element[] {
  return elementsIn(parent).flatMap((child) => {
    const name = nameOf(child, prefix);
    if (name === "unit") return [child];
    return name === "group" ? unitsIn(child, prefix) : [];
  });
}

/** A unit's segments may have been split or put in another order (XLIFF 2.1, 4.3.1.24 `order`); they are one again here. */
function readUnit(unit: Element, prefix: string, faults: ExchangeFault[]): readonly Incoming[] {
  if (attribute(unit, "translate") === "no") return [];
  const shared: UnitData = { prefix, data: readOriginalData(unit, prefix), codes: new Map(), faults };
  const parts = elementsIn(unit).filter((child) => ["segment", "ignorable"].includes(nameOf(child, prefix)));
  const source = joinPieces(parts.flatMap((part) => contentOf(part, "source", shared)));
  const segments = parts.filter((part) => nameOf(part, prefix) === "segment");
  const translated = segments.some((part) => childOf(part, "target", prefix) !== undefined);
  const pieces = translated ? inOrder(parts, prefix).flatMap((part) => contentOf(part, "target", shared)) : [];
  return [
    {
      line: lineOf(unit),
      id: attribute(unit, "id"),
      context: attribute(unit, "name"),
      source: fingerprint(source),
      sourceText: source,
      target: joinPieces(pieces),
      pieces,
      done: segments.every((part) => (attribute(part, "state") ?? "initial") !== "initial"),
      sent: sentOf(unit),
      revised: undefined,
    },
  ];
}

/** An ignorable part without a target is the source's own: white space, for the most part (XLIFF 2.1, 4.2.2.8). */
function contentOf(part: Element, name: "source" | "target", shared: UnitData): readonly Piece[] {
  const ignorable = nameOf(part, shared.prefix) === "ignorable";
  const element =
    childOf(part, name, shared.prefix) ?? (ignorable ? childOf(part, "source", shared.prefix) : undefined);
  return element === undefined ? [] : readContent(element, shared);
}

function inOrder(parts: readonly Element[], prefix: string): readonly Element[] {
  const place = (part: Element, at: number): number => {
    const target = childOf(part, "target", prefix);
    return Number((target && attribute(target, "order")) ?? at + 1);
  };
  return parts
    .map((part, at) => ({ part, place: place(part, at) }))
    .sort((one, other) => one.place - other.place)
    .map(({ part }) => part);
}

function childOf(parent: Element, name: string, prefix: string): Element | undefined {
  return elementsIn(parent).find((child) => nameOf(child, prefix) === name);
}

/** The stamp that `writeXliff` left, whatever prefix the metadata module has by now. */
function sentOf(unit: Element): string | undefined {
  const metas = elementsIn(unit).flatMap(elementsIn).flatMap(elementsIn);
  const sent = metas.find((meta) => /(^|:)meta$/.test(meta.name) && attribute(meta, "type") === "sent");
  return sent === undefined ? undefined : textOf(sent).trim();
}
