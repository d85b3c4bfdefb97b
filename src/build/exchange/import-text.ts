import { parseCatalog } from "../../catalog/catalog.ts";
import { stamp } from "../../catalog/exchange/fingerprint.ts";
import type { Incoming, IncomingText } from "../../catalog/exchange/incoming.ts";
import { writeMarkdown } from "../../catalog/exchange/markdown/write.ts";
import { joinPieces, splitPieces } from "../../catalog/exchange/pieces.ts";
import { isoOf, poHeader, poSlots } from "../../catalog/exchange/po.ts";
import { changeHeader, gettextDate, type HeaderChange } from "../../catalog/exchange/receive/header.ts";
import { type Outcome, type Received, receive } from "../../catalog/exchange/receive/receive.ts";
import type { Slot } from "../../catalog/exchange/receive/slot.ts";
import { codedSlots, markdownSlots } from "../../catalog/exchange/slots.ts";
import { composeMarkdown } from "../../catalog/exchange/words.ts";
import { type PoFile, readPo } from "../../catalog/po.ts";
import type { Catalog } from "../../model/catalog.ts";
import type { Finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import { catalogPath } from "../catalog-file.ts";
import { mergeTexts } from "../sync/sync-catalog.ts";
import { exchangeDocument, findBlocks, type Translatable } from "./exchange.ts";
import { importFindings } from "./import-findings.ts";
import type { IncomingFormat } from "./incoming-file.ts";

/** A text that came back, and the catalog it is for. */
export interface TextDelivery {
  readonly text: IncomingText;
  readonly format: IncomingFormat;
  readonly document: Translatable;
  readonly locale: Locale;
  readonly source: Locale;
  /** The catalog's text with plain line ends; empty where there is none yet. */
  readonly before: string;
  /** The file's path for messages. */
  readonly shown: string;
  /** Whether changed translations are finished, whatever the file says. */
  readonly finished: boolean;
  /** Milliseconds since 1970: the catalog's date of revision, where the file brings none. */
  readonly now: number;
}

/** A catalog with what came back in it. */
export interface TakenIn {
  readonly text: string;
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
}

/** Takes one text into its catalog; the canonical text is carried into the catalog first where that is needed. */
export function takeIn(delivery: TextDelivery): TakenIn {
  const { before, document, locale } = delivery;
  const direct = receiveInto(before, delivery);
  const received = direct.outcomes.some(({ unsynced }) => unsynced)
    ? receiveInto(mergeTexts(before, document.texts, locale.code).text, delivery)
    : direct;
  const isChanged = received.outcomes.some(({ type }) => translating.has(type));
  const text = isChanged ? changeHeader(received.text, headerChange(delivery)) : received.text;
  return {
    text,
    outcomes: received.outcomes,
    findings: importFindings(received.outcomes, delivery, received.unfaithful),
  };
}

const translating: ReadonlySet<Outcome["type"]> = new Set(["fill", "change", "confirm", "doubt", "suggest"]);

interface ReceivedText extends Received {
  /** Translations whose codes Markdown does not show where they stand. */
  readonly unfaithful: ReadonlySet<Incoming>;
}

function receiveInto(text: string, delivery: TextDelivery): ReceivedText {
  const { format, document, locale } = delivery;
  const file = readPo(text);
  const place = {
    file: catalogPath(locale.code, document.texts.statement),
    locale: locale.code,
    statement: document.texts.statement,
  };
  const catalog = text === "" ? undefined : parseCatalog(text, place).catalog;
  const unfaithful = new Set<Incoming>();
  const received = receive({
    text,
    file,
    slots: slotsOf(delivery, file, catalog),
    incoming: delivery.text.units.map((unit) => (delivery.finished ? finishedUnit(unit) : unit)),
    reading: {
      doubts: format === "markdown" || format === "po",
      keepsUnknown: format !== "tmx",
      revised: millisecondsOf(isoOf(catalog?.header["po-revision-date"])),
    },
    name: delivery.shown.replace(/^.*\//, ""),
    compose: (incoming, slot) => {
      const composed = catalogText(incoming, slot, document);
      if (!composed.faithful) unfaithful.add(incoming);
      return composed.text;
    },
  });
  return { ...received, unfaithful };
}

function slotsOf(
  { format, document, source, locale }: TextDelivery,
  file: PoFile,
  catalog: Catalog | undefined,
): readonly Slot[] {
  if (format === "po") return poSlots(file, document.texts.segments);
  const exported = exchangeDocument(document, catalog, source, locale);
  if (format !== "markdown") return codedSlots(exported.units, file);
  return markdownSlots(exported.units, file, writeMarkdown(exported, document.segmented, findBlocks).blocks);
}

/** What came back as the catalog writes it: codes become markup again, and words that would be markup are escaped. */
function catalogText(
  { pieces, target }: Incoming,
  slot: Slot | undefined,
  { place }: Translatable,
): { readonly text: string; readonly faithful: boolean } {
  if (pieces === undefined) return { text: target, faithful: true };
  if (slot?.format === "text") return { text: joinPieces(pieces).replace(/\s+/g, " ").trim(), faithful: true };
  const composed = composeMarkdown(pieces, place);
  return { ...composed, text: joinPieces(splitPieces(place(composed.text))) };
}

/** What was sent out and came back with the same words stays as unfinished as it was. */
function finishedUnit(unit: Incoming): Incoming {
  const isSent = unit.sent?.replace("?", "") === stamp(unit.target, true);
  return isSent ? unit : { ...unit, done: true };
}

/** A PO file brings its own date and translator, where it is the newer one; others were worked on until today. */
function headerChange({ format, text, before, now }: TextDelivery): HeaderChange {
  const unknown = /^(FULL NAME|)\s*(<EMAIL@ADDRESS>)?$/;
  const translator = text.translator === undefined || unknown.test(text.translator) ? undefined : text.translator;
  const today = { "PO-Revision-Date": gettextDate(now), "Last-Translator": translator };
  if (format !== "po") return today;
  const theirs = text.revised;
  const ours = millisecondsOf(isoOf(poHeader(readPo(before))["po-revision-date"]));
  if (theirs === undefined) return today;
  const isNewer = ours === undefined || (millisecondsOf(isoOf(theirs)) ?? 0) >= ours;
  return isNewer
    ? { ...today, "PO-Revision-Date": theirs }
    : { "PO-Revision-Date": undefined, "Last-Translator": undefined };
}

function millisecondsOf(iso: string | undefined): number | undefined {
  return iso === undefined ? undefined : Date.parse(iso);
}
