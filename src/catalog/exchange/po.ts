import type { Segment } from "../../model/segment.ts";
import { type PoEntry, type PoFile, readPo } from "../po.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Incoming, IncomingText } from "./incoming.ts";
import { idsOf, isDone, type Slot } from "./receive/slot.ts";

/** What the head of a PO file says, under lower-cased names. */
export type PoHeader = Readonly<Record<string, string>>;

/** Reads a PO file that somebody edited; its faults are for the catalog's own checks. */
export function readPoText(text: string): IncomingText {
  const file = readPo(text);
  const header = poHeader(file);
  const revised = isoOf(header["po-revision-date"]);
  return {
    file: mostFrequent(file.entries.flatMap(({ references }) => references.map((place) => place.replace(/:\d+$/, "")))),
    statement: undefined,
    sourceLanguage: undefined,
    language: header.language === "" ? undefined : header.language,
    translator: header["last-translator"],
    revised: header["po-revision-date"],
    line: 1,
    units: file.entries.filter(isTranslatable).map((entry) => incomingOf(entry, revised)),
  };
}

/**
 * The entries of a catalog as a PO file can change them, and texts of the document that have no entry yet.
 *
 * @param segments The document's texts.
 */
export function poSlots(file: PoFile, segments: readonly Segment[]): readonly Slot[] {
  const entries = file.entries.filter(isTranslatable);
  const known = new Set(entries.map(keyOf));
  return [
    ...entries.map((entry) => slotOf(entry, entry, idsOf(entry))),
    ...segments
      .filter((segment) => !known.has(keyOf(segment)))
      .map((segment) => slotOf(segment, undefined, [segment.id])),
  ];
}

function slotOf(text: Keyed, entry: PoEntry | undefined, ids: readonly string[]): Slot {
  return {
    ids,
    context: text.context,
    source: text.source,
    format: "markdown",
    fingerprint: fingerprint(keyOf(text)),
    entry,
    textAt: () => entry?.targets[0] ?? "",
    stampAt: () => "",
  };
}

/** What an entry is found by. */
type Keyed = Pick<PoEntry, "context" | "source">;

function isTranslatable({ source, obsolete, sourcePlural }: PoEntry): boolean {
  return source !== "" && !obsolete && sourcePlural === undefined;
}

function incomingOf(entry: PoEntry, revised: string | undefined): Incoming {
  return {
    line: entry.line,
    id: idsOf(entry)[0],
    context: entry.context,
    source: fingerprint(keyOf(entry)),
    sourceText: entry.source,
    target: entry.targets[0] ?? "",
    pieces: undefined,
    done: isDone(entry),
    sent: undefined,
    comments: entry.translatorComments,
    revised,
  };
}

/** An entry is one text in one context. */
function keyOf({ context, source }: Keyed): string {
  return context === undefined ? source : `${context}\u0004${source}`;
}

/** The fields of a file's head. */
export function poHeader(file: PoFile): PoHeader {
  const header = file.entries.find(
    ({ source, context, obsolete }) => source === "" && context === undefined && !obsolete,
  );
  const lines = (header?.targets[0] ?? "").split("\n");
  return Object.fromEntries(
    lines.flatMap((line) => {
      const at = line.indexOf(":");
      return at < 0 ? [] : [[line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const];
    }),
  );
}

/** A header's date in ISO 8601; gettext writes `2026-03-12 12:00+0000`. */
export function isoOf(date: string | undefined): string | undefined {
  const [, day, time, hours, minutes] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(?::\d{2})?([+-]\d{2}):?(\d{2})$/.exec(date ?? "") ?? [];
  const written = day === undefined ? Number.NaN : Date.parse(`${day}T${time}:00${hours}:${minutes}`);
  return Number.isNaN(written) ? undefined : new Date(written).toISOString().replace(".000", "");
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
