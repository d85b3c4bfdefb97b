import { editPo } from "../../catalog/edit.ts";
import { type PoEntry, type PoEntryText, readPo } from "../../catalog/po.ts";
import type { Doubt, Proposal } from "./propose.ts";

/** What to do with what stands in the catalog already. */
export interface FillOptions {
  /** Replace translations that are there; the old ones stay as comments. */
  readonly replace: boolean;
  /** Pairs less likely than this are marked fuzzy, 0 to 1. */
  readonly threshold: number;
}

/** A catalog with what a document offered, and how many entries had which fate. */
export interface Filled {
  readonly text: string;
  readonly counts: FillCounts;
}

export interface FillCounts {
  /** Empty entries that got a translation. */
  readonly filled: number;
  /** Translations that were replaced. */
  readonly replaced: number;
  /** Of both: those that a translator must look at. */
  readonly fuzzy: number;
  /** Translations that differ from the document's and were left as they are. */
  readonly kept: number;
  /** Translations that are the document's own words already. */
  readonly same: number;
}

type Fate = Exclude<keyof FillCounts, "fuzzy">;

/** Fills a catalog's empty entries. Entries that do not change keep their very bytes, nothing that was there is lost. */
export function fillCatalog(text: string, proposals: readonly Proposal[], options: FillOptions): Filled {
  const offers = new Map(proposals.map((proposal) => [keyOf(proposal.segment), proposal]));
  const counts = { filled: 0, replaced: 0, fuzzy: 0, kept: 0, same: 0 };
  const filled = editPo(text, readPo(text), (entry) => {
    const offer = offers.get(keyOf(entry));
    if (offer === undefined || entry.obsolete || entry.sourcePlural !== undefined) return undefined;
    const fate = fateOf(entry, offer, options);
    if (fate !== undefined) counts[fate] += 1;
    if (fate === "kept" || fate === "same") return undefined;
    const changed = changedEntry(entry, offer, options);
    if (fate !== undefined && changed.flags.includes("fuzzy")) counts.fuzzy += 1;
    return changed;
  });
  return { text: filled, counts };
}

function fateOf(entry: PoEntry, offer: Proposal, { replace }: FillOptions): Fate | undefined {
  const [before = ""] = entry.targets;
  if (before.trim() === "") return offer.target === "" ? undefined : "filled";
  if (before === offer.target) return "same";
  return replace && offer.target !== "" ? "replaced" : "kept";
}

function changedEntry(entry: PoEntry, offer: Proposal, { threshold }: FillOptions): PoEntryText {
  const { line: _, raw: __, ...text } = entry;
  const [before = ""] = entry.targets;
  const doubts = offer.doubts.filter((doubt) => doubt.type !== "uncertain" || doubt.confidence < threshold);
  const notes = [
    ...doubts.map(explain),
    ...(before.trim() === "" ? [] : [`Before the adoption this was: ${before}`]),
  ].flatMap((note) => note.split("\n"));
  const flags = doubts.length === 0 || offer.target === "" ? entry.flags : [...new Set([...entry.flags, "fuzzy"])];
  return {
    ...text,
    targets: [offer.target === "" ? before : offer.target],
    flags,
    translatorComments: [
      ...entry.translatorComments,
      ...notes.filter((note) => !entry.translatorComments.includes(note)),
    ],
  };
}

/** A doubt, as a comment that tells a translator what to look at. */
export function explain(doubt: Doubt): string {
  switch (doubt.type) {
    case "uncertain":
      return `Adopted with a confidence of ${Math.floor(100 * doubt.confidence)} %: check that it translates this text.`;
    case "joined":
      return `Adopted: ${doubt.blocks} paragraphs of the document stand here as one.`;
    case "divided":
      return `Adopted: one paragraph of the document was divided between ${doubt.texts} texts; check where.`;
    case "above":
      return `Adopted: the document translates this text together with ${doubt.block}; divide it between the two.`;
    case "links":
      return `Adopted: the document lacks a link: ${doubt.missing.join(" ")}`;
    case "notes":
      return `Adopted: the document has ${doubt.found} of ${doubt.expected} footnote marks here.`;
    case "differs":
      return `Adopted: elsewhere the document translates these words as: ${doubt.other}`;
    default:
      return doubt satisfies never;
  }
}

function keyOf({ context, source }: { readonly context: string | undefined; readonly source: string }): string {
  return JSON.stringify([context, source]);
}
