import type { Element } from "xast";
import type { State } from "../../../model/alignment.ts";
import type { ExchangeDocument, ExchangeUnit } from "../exchange.ts";
import { stamp } from "../fingerprint.ts";
import { joinPieces } from "../pieces.ts";
import { block, inline, outsideXml, writeXml } from "../xml.ts";
import { writeContent } from "./inline.ts";

/** XLIFF 2.1, 2.2.2: 2.1 keeps the namespace of 2.0. */
export const xliffNamespace = "urn:oasis:names:tc:xliff:document:2.0";
const metadataNamespace = "urn:oasis:names:tc:xliff:metadata:2.0";

/**
 * How the catalog's states are called (XLIFF 2.1, 4.3.1.30 `state`). A translation that a translator must look at is not
 * translated again: it goes out as `initial`, with the reason as its sub-state.
 */
const states = {
  missing: { state: "initial", subState: undefined },
  fuzzy: { state: "initial", subState: "hexapla:fuzzy" },
  stale: { state: "initial", subState: "hexapla:stale" },
  current: { state: "translated", subState: undefined },
} as const satisfies Record<State, { readonly state: string; readonly subState: string | undefined }>;

/** Writes an XLIFF 2.1 document (OASIS Standard, 13 February 2018) with one file, the statement. */
export function writeXliff(document: ExchangeDocument): string {
  const { source, target } = document;
  const file = block(
    "file",
    { id: "f1", original: document.file, canResegment: "no", srcDir: source.direction, trgDir: target.direction },
    document.units.map(unitElement),
  );
  const root = block(
    "xliff",
    {
      xmlns: xliffNamespace,
      "xmlns:mda": metadataNamespace,
      version: "2.1",
      srcLang: source.code,
      trgLang: target.code,
      "xml:space": "preserve",
    },
    [file],
  );
  return writeXml(root);
}

function unitElement(unit: ExchangeUnit): Element {
  const [{ id, context }] = unit.uses;
  const { source, target, originalData } = writeContent(unit.sourcePieces, unit.targetPieces);
  const segment = block("segment", states[unit.state], [
    inline("source", {}, source),
    ...(unit.target === "" ? [] : [inline("target", {}, target)]),
  ]);
  return block("unit", { id, name: context, canResegment: "no" }, [
    metadata(unit),
    block("notes", {}, notes(unit)),
    ...(originalData === undefined ? [] : [originalData]),
    segment,
  ]);
}

/** What tells, when the unit comes back, whether the translator changed it (XLIFF 2.1, 5.4 Metadata Module). */
function metadata(unit: ExchangeUnit): Element {
  const sent = stamp(joinPieces(unit.targetPieces), unit.state === "current");
  return block("mda:metadata", {}, [
    block("mda:metaGroup", { category: "hexapla" }, [inline("mda:meta", { type: "sent" }, [sent])]),
  ]);
}

function notes(unit: ExchangeUnit): readonly Element[] {
  const note = (category: string, text: string): Element =>
    inline("note", { category, appliesTo: "source" }, [text.replace(new RegExp(outsideXml, "g"), "")]);
  const authors = [...new Set(unit.uses.flatMap((use) => use.note ?? []))];
  return [
    ...unit.uses.map(({ id, kind }) => note("block", id === kind ? id : `${id} (${kind})`)),
    ...authors.map((text) => note("author", text)),
    ...(unit.previous === undefined ? [] : [note("previous-source", unit.previous)]),
  ];
}
