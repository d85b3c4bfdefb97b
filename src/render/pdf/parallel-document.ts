import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import type { ParallelEdition } from "../../model/parallel.ts";
import { placedFiles, sourcesOf } from "./attachments.ts";
import type { Draft } from "./data.ts";
import type { Family } from "./families.ts";
import { missingGlyphs } from "./glyphs.ts";
import { withFonts } from "./job.ts";
import type { NotePlace } from "./note-place.ts";
import type { ParallelData, PartData } from "./parallel-data.ts";
import { draftParallel } from "./parallel-draft.ts";
import { textsOf } from "./texts.ts";
import type { Job } from "./typeset.ts";

/** What a parallel edition is set from. */
export interface ParallelDocument {
  readonly data: ParallelData;
  /** Pictures and sources, by path below Typst's root. */
  readonly files: Job["files"];
  readonly findings: readonly Finding[];
}

/** A parallel edition with its fonts, and all that its templates read; its pages are not planned yet. */
export async function parallelDocument(
  parallel: ParallelEdition,
  familiesFor: (edition: Edition) => readonly Family[],
  notes: NotePlace,
): Promise<ParallelDocument> {
  const { drafts, assets, findings, front, lead, rows, attachments } = draftParallel(parallel, notes);
  const written = await Promise.all(
    parallel.editions.map((edition, place) => writePart(edition, drafts[place] as Draft, familiesFor(edition))),
  );
  const parts = written.map(({ part }) => part);
  const missing = written.flatMap((each) => each.missing);
  const [{ dir, paper, meta: first }] = parts as [PartData];
  const title = parts.flatMap((part) => part.title.text || []).join(" / ");
  const meta = { ...first, keywords: [...new Set(parts.flatMap((part) => part.meta.keywords))] };
  return {
    // In reading order: words that read wrong on the page are looked for in it, one after the other.
    data: { dir, paper, title, meta, parts, front, lead, rows, spreads: [], attachments },
    files: placedFiles(assets, sourcesOf(parallel.editions)),
    findings: ofParts([...findings, ...missing], parallel),
  };
}

/** One language with its fonts; its text stands in the rows. */
async function writePart(
  edition: Edition,
  draft: Draft,
  families: readonly Family[],
): Promise<{ readonly part: PartData; readonly missing: readonly Finding[] }> {
  const missing = await missingGlyphs(edition, textsOf(draft), families);
  const { body: _body, attachments: _attachments, ...part } = withFonts(draft, families);
  return { part, missing };
}

/** Findings name blocks as every other edition does (law 4), and the locale whose text it is. */
export function ofParts(findings: readonly Finding[], { editions }: ParallelEdition): readonly Finding[] {
  return findings.map((finding) => {
    const owner = editions.find(({ locale }) => finding.block?.endsWith(`-${locale.code}`) === true);
    if (finding.block === undefined || owner === undefined) return finding;
    const { code } = owner.locale;
    return { ...finding, locale: code, block: finding.block.slice(0, -code.length - 1) };
  });
}
