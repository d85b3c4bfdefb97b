import type { Change, Edit } from "../../model/edit.ts";
import type { Segment } from "../../model/segment.ts";
import { extractedComments } from "../compose.ts";
import type { PoEntry, PoEntryText } from "../po.ts";
import { basisOf } from "./basis.ts";
import { changeLine, changeLineAmong, mergedLine, splitLine } from "./change-line.ts";
import { joinSources, joinTranslations } from "./join.ts";

/** Grades the step from one text to a segment's. */
export type Regrade = (before: string, segment: Segment) => Change;

/** The entry a text of today gets. */
export interface Merged {
  readonly next: PoEntryText;
  /** The entry it was made of, whose bytes it keeps where it can. */
  readonly base: PoEntry | undefined;
}

/**
 * What one text of the document becomes in a catalog.
 *
 * @param former The entries that the edit's numbers mean.
 */
export function mergeEntry(edit: Edit, former: readonly PoEntry[], regrade: Regrade): Merged {
  if (edit.type === "inserted") return { next: freshEntry(edit.uses), base: undefined };
  if (edit.type === "merged") {
    const parents = edit.from.flatMap((place) => former[place] ?? []);
    return { next: joinedEntry(edit.uses, parents), base: undefined };
  }
  const base = former[edit.from];
  if (base === undefined) throw new Error("a comparison names entries that are there");
  if (edit.type === "split") return { next: changedEntry(edit.uses, base, splitLine), base: undefined };
  if (edit.type !== "edited") return { next: keptEntry(edit.uses, base), base };
  if (edit.change.grade === "cosmetic") return { next: keptEntry(edit.uses, base), base };
  const [segment] = edit.uses;
  const basis = basisOf(stateOf(base));
  const change = basis === base.source ? edit.change : regrade(basis, segment);
  return { next: changedEntry(edit.uses, base, changeLine(change)), base };
}

/** An entry without any translation. */
function freshEntry(uses: Edit["uses"]): PoEntryText {
  const [{ context, source }] = uses;
  return {
    context,
    source,
    sourcePlural: undefined,
    targets: [""],
    obsolete: false,
    flags: [],
    previous: undefined,
    translatorComments: [],
    extractedComments: extractedComments(uses),
    references: referencesOf(uses),
  };
}

/** The translation stays what it was; only the text's own bytes and places are today's. */
function keptEntry(uses: Edit["uses"], base: PoEntry): PoEntryText {
  const { context, source, extractedComments: extracted, references } = freshEntry(uses);
  const line = isFuzzy(base) ? changeLineAmong(base.extractedComments) : undefined;
  const isBack = base.previous === source && isFuzzy(base);
  return {
    ...base,
    context,
    source,
    obsolete: false,
    previous: isBack ? undefined : base.previous,
    extractedComments: withLine(extracted, isBack ? undefined : line),
    references: isWhereItWas(base, extracted, references) ? base.references : references,
  };
}

/**
 * Whether an entry belongs to the same blocks of the same files. That lines were put in above it, a signatory say, is no
 * reason to touch it; the ids tell its place.
 */
function isWhereItWas(base: PoEntry, extracted: readonly string[], references: readonly string[]): boolean {
  const files = (places: readonly string[]) => places.map((place) => place.replace(/:\d+$/, "")).join("\n");
  const isSame = extracted.every((comment) => base.extractedComments.includes(comment));
  return isSame && files(base.references) === files(references);
}

/** The translation is of another text: a translator must look, and sees that text beside this one. */
function changedEntry(uses: Edit["uses"], base: PoEntry, line: string | undefined): PoEntryText {
  const kept = keptEntry(uses, base);
  const { extractedComments: extracted, source } = freshEntry(uses);
  if (!isTranslated(base)) return { ...kept, extractedComments: extracted };
  const basis = basisOf(stateOf(base));
  const isBack = basis === source;
  // Of a part of a paragraph, or of several made one, that stays the most important thing to know.
  const before = changeLineAmong(base.extractedComments);
  const lasting = before === splitLine || before === mergedLine ? before : line;
  return {
    ...kept,
    flags: withFuzzy(base.flags),
    previous: isBack ? undefined : basis,
    extractedComments: withLine(extracted, isBack ? undefined : lasting),
  };
}

/** One entry of several: everything that any of them held. */
function joinedEntry(uses: Edit["uses"], parents: readonly PoEntry[]): PoEntryText {
  const fresh = freshEntry(uses);
  const translated = parents.filter(isTranslated);
  const comments = distinct(parents.flatMap(({ translatorComments }) => translatorComments));
  const flags = distinct(parents.flatMap((parent) => parent.flags.filter((flag) => flag !== "fuzzy")));
  if (translated.length === 0) return { ...fresh, translatorComments: comments, flags };
  return {
    ...fresh,
    targets: [joinTranslations(translated.map(({ targets }) => targets[0] ?? ""))],
    flags: withFuzzy(flags),
    previous: joinSources(translated.map((parent) => basisOf(stateOf(parent)))),
    translatorComments: comments,
    extractedComments: withLine(fresh.extractedComments, mergedLine),
  };
}

/**
 * What a text that is gone leaves behind; nothing where there is nothing to keep. As gettext's own tools have it, without
 * ids and places.
 */
export function obsoleteEntry(base: PoEntry): PoEntryText | undefined {
  if (!isTranslated(base) && base.translatorComments.length === 0) return undefined;
  return { ...base, obsolete: true, extractedComments: [], references: [] };
}

function stateOf(entry: PoEntry): { source: string; fuzzy: boolean; previous: string | undefined } {
  return { source: entry.source, fuzzy: isFuzzy(entry), previous: entry.previous };
}

function isFuzzy({ flags }: PoEntryText): boolean {
  return flags.includes("fuzzy");
}

function isTranslated({ targets }: PoEntryText): boolean {
  return targets.some((target) => target !== "");
}

function withFuzzy(flags: readonly string[]): readonly string[] {
  return flags.includes("fuzzy") ? flags : ["fuzzy", ...flags];
}

function withLine(comments: readonly string[], line: string | undefined): readonly string[] {
  return line === undefined ? comments : [...comments, line];
}

function referencesOf(uses: Edit["uses"]): readonly string[] {
  return uses.map(({ file, line }) => `${file}:${line}`);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
