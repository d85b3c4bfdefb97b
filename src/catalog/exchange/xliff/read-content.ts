import type { Element } from "xast";
import type { Piece } from "../pieces.ts";
import { attribute, type ExchangeFault, elementsIn, lineOf, nameOf, textOf } from "../xml.ts";

/** What inline codes of one unit can refer to. */
export interface UnitData {
  readonly prefix: string;
  /** Markup by the id of its `<data>`. */
  readonly data: ReadonlyMap<string, string>;
  /** Markup of the source's codes by code id: tools may leave the reference away in the target. */
  readonly codes: Map<string, Markup>;
  readonly faults: ExchangeFault[];
}

/** A code's markup; one that stands alone has no end. */
interface Markup {
  readonly start: string;
  readonly end: string | undefined;
}

/** Reads `<originalData>`. */
export function readOriginalData(unit: Element, prefix: string): ReadonlyMap<string, string> {
  const holder = elementsIn(unit).find((child) => nameOf(child, prefix) === "originalData");
  const entries = holder === undefined ? [] : elementsIn(holder);
  return new Map(entries.map((data) => [attribute(data, "id") ?? "", codePointText(data, prefix)]));
}

/** Text in which `<cp>` stands for characters that XML cannot hold. */
function codePointText(element: Element, prefix: string): string {
  return element.children
    .map((child) => (child.type === "element" && nameOf(child, prefix) === "cp" ? codePoint(child) : textOf(child)))
    .join("");
}

function codePoint(element: Element): string {
  const value = Number.parseInt(attribute(element, "hex") ?? "", 16);
  return Number.isNaN(value) || value > 0x10ffff ? "" : String.fromCodePoint(value);
}

/** Reads inline content (XLIFF 2.1, 4.7); a code without markup that we know is a fault. */
export function readContent(element: Element, unit: UnitData): readonly Piece[] {
  return element.children.flatMap((child): readonly Piece[] => {
    if (child.type === "text" || child.type === "cdata")
      return child.value === "" ? [] : [{ type: "text", value: child.value }];
    return child.type === "element" ? readElement(child, unit) : [];
  });
}

function readElement(element: Element, unit: UnitData): readonly Piece[] {
  const name = nameOf(element, unit.prefix);
  switch (name) {
    case "cp":
      return [{ type: "text", value: codePoint(element) }];
    case "ph":
    case "sc":
    case "ec":
      return standAlone(element, name, unit);
    case "pc":
      return pair(element, unit);
    // Annotations say something of the text, they are no part of it (XLIFF 2.1, 4.7.3).
    case "mrk":
      return readContent(element, unit);
    case "sm":
    case "em":
      return [];
    default:
      unit.faults.push(foreignCode(element, `<${element.name}>`));
      return [];
  }
}

function standAlone(element: Element, name: "ph" | "sc" | "ec", unit: UnitData): readonly Piece[] {
  const id = attribute(element, name === "ec" ? "startRef" : "id") ?? attribute(element, "id") ?? "";
  const known = unit.codes.get(id) ?? unit.codes.get(attribute(element, "copyOf") ?? "");
  const markup = markupOf(element, "dataRef", unit) ?? (name === "ec" ? known?.end : known?.start);
  if (markup === undefined) {
    unit.faults.push(foreignCode(element, `<${name} id="${id}">`));
    return [];
  }
  if (name === "ec") unit.codes.set(id, { start: known?.start ?? "", end: markup });
  else unit.codes.set(id, { start: markup, end: known?.end });
  return [{ type: "code", kind: "other", markup, shown: markup }];
}

function pair(element: Element, unit: UnitData): readonly Piece[] {
  const id = attribute(element, "id") ?? "";
  const known = unit.codes.get(id) ?? unit.codes.get(attribute(element, "copyOf") ?? "");
  const open = markupOf(element, "dataRefStart", unit) ?? known?.start;
  const close = markupOf(element, "dataRefEnd", unit) ?? known?.end;
  if (open === undefined || close === undefined) {
    unit.faults.push(foreignCode(element, `<pc id="${id}">`));
    return [];
  }
  unit.codes.set(id, { start: open, end: close });
  return [{ type: "pair", kind: "other", open, close, content: readContent(element, unit) }];
}

function markupOf(element: Element, name: string, unit: UnitData): string | undefined {
  const reference = attribute(element, name);
  return reference === undefined ? undefined : unit.data.get(reference);
}

function foreignCode(element: Element, shown: string): ExchangeFault {
  return {
    code: "exchange-code",
    line: lineOf(element),
    message: `The inline code ${shown} is none of those that were sent out: what it stands for is not known.`,
    hint: "Use the codes of the source text; take this one out, or copy one from there.",
  };
}
