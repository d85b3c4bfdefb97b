import type { Edition } from "../../model/edition.ts";
import type { ParallelEdition } from "../../model/parallel.ts";
import { encodeJson, jobOf } from "./job.ts";
import { positionsOf } from "./page-starts.ts";
import type { ParallelTools } from "./parallel.ts";
import type { ParallelData } from "./parallel-data.ts";
import type { ParallelDocument } from "./parallel-document.ts";
import { divideRows, type Measured, spreadsOf } from "./parallel-measured.ts";
import { pagedPieces, pagesBefore } from "./parallel-pages.ts";
import type { TypesetOutcome } from "./print/typeset-pages.ts";

/** What a document is set from. */
export interface ParallelWork {
  readonly document: ParallelDocument;
  /** Whose findings Typst's are. */
  readonly lead: Edition;
  readonly tools: ParallelTools;
}

/** Lines left free on each page, more each time that one was too full: lines are not always parted as they were measured. */
const spares = [0.2, 0.8, 1.6, 3, 6];

/** Decides what stands on which of the pages that face each other, by what all of it measures, and sets them. */
export async function typesetFacing(parallel: ParallelEdition, work: ParallelWork): Promise<TypesetOutcome> {
  const { document, lead, tools } = work;
  const { data, files } = document;
  const divided = divideRows(data);
  const job = jobOf("pdf/parallel-measure.typ", data, new Map([...files, ["/rows.json", encodeJson(divided.wanted)]]));
  const found = await tools.measure(job, lead);
  if (!found.ok) return found;
  let set: TypesetOutcome = { ok: false, findings: [] };
  for (const spare of spares) {
    const spreads = spreadsOf(data, { divided, measured: found.measured as Measured, spare });
    const planned = { ...data, spreads };
    const jobWith = (own: ParallelData) => jobOf("pdf/parallel-facing.typ", own, files);
    set = await tools.typeset(jobWith(planned), lead);
    const positions = positionsOf(set);
    tools.remember(parallel, { ...pagedPieces(planned, jobWith), positions });
    if (!set.ok || set.pdf.pages <= pagesBefore(planned, positions) + 2 * spreads.length) return set;
  }
  return set;
}
