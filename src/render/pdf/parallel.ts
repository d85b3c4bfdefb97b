import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import { localesOf, type ParallelEdition } from "../../model/parallel.ts";
import type { Rendered } from "../../model/rendition.ts";
import type { Volume } from "../../model/volume.ts";
import type { Family } from "./families.ts";
import type { Facts } from "./finish.ts";
import { finishSet } from "./finished.ts";
import { jobOf } from "./job.ts";
import { type NotePlace, placeNotes } from "./note-place.ts";
import { type PagedText, positionsOf } from "./page-starts.ts";
import type { ParallelData } from "./parallel-data.ts";
import { ofParts, type ParallelDocument, parallelDocument } from "./parallel-document.ts";
import { type ParallelWork, typesetFacing } from "./parallel-facing.ts";
import { bookmarksOf } from "./parallel-outline.ts";
import { pagedRows } from "./parallel-pages.ts";
import type { TypesetOutcome } from "./print/typeset-pages.ts";
import { recordOf } from "./record.ts";
import type { Job } from "./typeset.ts";

/** What parallel editions are made with. */
export interface ParallelTools {
  readonly familiesFor: (edition: Edition) => readonly Family[];
  /** Sets a job; what Typst says of it are findings of the edition. */
  readonly typeset: (job: Job, edition: Edition) => Promise<TypesetOutcome>;
  /** What templates/pdf/parallel-measure.typ finds. */
  readonly measure: (
    job: Job,
    edition: Edition,
  ) => Promise<
    { readonly ok: true; readonly measured: unknown } | { readonly ok: false; readonly findings: readonly Finding[] }
  >;
  readonly strangeFonts: (edition: Edition, embedded: readonly string[]) => readonly Finding[];
  /** Takes what an edition was set from, for its pages to be found in it. */
  readonly remember: (of: ParallelEdition | Volume, ...texts: readonly PagedText[]) => void;
}

/** An edition in several languages as one PDF, PDF/A-3a and PDF/UA-1 as those in one language are. */
export async function renderParallel(parallel: ParallelEdition, tools: ParallelTools): Promise<Rendered> {
  const lead: Edition = { ...parallel.editions[0], modified: parallel.modified };
  const facing = parallel.pages === "facing";
  let document: ParallelDocument | undefined;
  const typeset = async (notes: NotePlace): Promise<TypesetOutcome> => {
    document = await parallelDocument(parallel, tools.familiesFor, notes);
    return typesetParallel(parallel, { document, lead, tools });
  };
  // Where languages stand side by side, no page's foot is that of one of them.
  const set = facing ? await placeNotes(lead, typeset) : await typeset("end");
  if (!set.ok || document === undefined) return { ok: false, findings: set.findings };
  const facts: Facts = {
    language: lead.locale.code,
    direction: lead.locale.direction,
    record: {
      ...recordOf({ ...lead, identifier: parallel.identifier, url: parallel.url }),
      otherLanguages: localesOf(parallel).slice(1),
    },
    bookmarks: bookmarksOf(document.data),
    facing,
  };
  return finishSet(set, facts, (embedded) => tools.strangeFonts(lead, embedded));
}

async function typesetParallel(parallel: ParallelEdition, work: ParallelWork): Promise<TypesetOutcome> {
  const { findings } = work.document;
  if (findings.some(({ severity }) => severity === "error")) return { ok: false, findings };
  const typeset = parallel.pages === "facing" ? typesetFacing : typesetRows;
  const set = await typeset(parallel, work);
  return { ...set, findings: [...findings, ...ofParts(set.findings, parallel)] };
}

/** Sets languages side by side: Typst parts the rows where a page ends. */
async function typesetRows(parallel: ParallelEdition, work: ParallelWork): Promise<TypesetOutcome> {
  const { data, files } = work.document;
  const jobWith = (own: ParallelData) => jobOf("pdf/parallel.typ", own, files);
  const set = await work.tools.typeset(jobWith(data), work.lead);
  work.tools.remember(parallel, { ...pagedRows(data, jobWith), positions: positionsOf(set) });
  return set;
}
