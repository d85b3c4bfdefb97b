import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import { localesOf, type ParallelEdition } from "../../model/parallel.ts";
import type { Rendered } from "../../model/rendition.ts";
import type { Volume } from "../../model/volume.ts";
import { imagePaths } from "./draft.ts";
import type { Family } from "./families.ts";
import { finishPdf } from "./finish.ts";
import { missingGlyphs } from "./glyphs.ts";
import { withFonts } from "./job.ts";
import { type NotePlace, placeNotes } from "./note-place.ts";
import { type PagedText, positionsOf } from "./page-starts.ts";
import type { ParallelData } from "./parallel-data.ts";
import { draftParallel, type ParallelDraft, sourcesOf } from "./parallel-draft.ts";
import { divideRows, type Measured, spreadsOf } from "./parallel-measured.ts";
import { bookmarksOf } from "./parallel-outline.ts";
import { pagedPieces, pagedRows, pagesBefore } from "./parallel-pages.ts";
import type { TypesetOutcome } from "./print/typeset-pages.ts";
import { recordOf } from "./record.ts";
import { textsOf } from "./texts.ts";
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
  let drafted: Drafted | undefined;
  const typeset = async (notes: NotePlace): Promise<TypesetOutcome> => {
    drafted = await dataOf(parallel, tools, notes);
    return typesetParallel(parallel, { drafted, lead, tools });
  };
  // Where languages stand side by side, no page's foot is that of one of them.
  const set = facing ? await placeNotes(lead, typeset) : await typeset("end");
  if (!set.ok || drafted === undefined) return { ok: false, findings: set.findings };
  const finished = await finishPdf(set.pdf, {
    language: lead.locale.code,
    direction: lead.locale.direction,
    record: {
      ...recordOf({ ...lead, identifier: parallel.identifier, url: parallel.url }),
      otherLanguages: localesOf(parallel).slice(1),
    },
    bookmarks: bookmarksOf(drafted.data),
    facing,
  });
  const strange = tools.strangeFonts(lead, finished.fonts);
  if (strange.length > 0) return { ok: false, findings: [...set.findings, ...strange] };
  return { ok: true, bytes: finished.bytes, pages: set.pdf.pages, findings: set.findings };
}

/** What a document is set from. */
interface Work {
  readonly drafted: Drafted;
  readonly lead: Edition;
  readonly tools: ParallelTools;
}

async function typesetParallel(parallel: ParallelEdition, work: Work): Promise<TypesetOutcome> {
  const { data, files, findings } = work.drafted;
  if (findings.some(({ severity }) => severity === "error")) return { ok: false, findings };
  const set =
    parallel.pages === "facing"
      ? await typesetFacing(parallel, work)
      : await work.tools.typeset(jobOf("pdf/parallel.typ", data, files), work.lead);
  if (parallel.pages !== "facing") {
    const again = (marked: ParallelData) => jobOf("pdf/parallel.typ", marked, files);
    work.tools.remember(parallel, { ...pagedRows(data, again), positions: positionsOf(set) });
  }
  return { ...set, findings: withPlaces([...findings, ...set.findings], parallel) };
}

/** Lines left free on each page, more each time that one was too full: lines are not always parted as they were measured. */
const spares = [0.2, 0.8, 1.6, 3, 6];

/** Decides what stands on which pages, by what all of it measures, and sets them. */
async function typesetFacing(
  parallel: ParallelEdition,
  { drafted: { data, files }, lead, tools }: Work,
): Promise<TypesetOutcome> {
  const divided = divideRows(data);
  const job = jobOf("pdf/parallel-measure.typ", data, new Map([...files, ["/rows.json", encode(divided.wanted)]]));
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

type Files = ReadonlyMap<string, Uint8Array>;

function jobOf(template: string, data: ParallelData, files: Files): Job {
  return { template, files: new Map([...files, ["/edition.json", encode(data)]]) };
}

function encode(data: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(data));
}

interface Drafted {
  readonly data: ParallelData;
  /** Pictures and sources, by path below Typst's root. */
  readonly files: Files;
  readonly findings: readonly Finding[];
}

async function dataOf(parallel: ParallelEdition, tools: ParallelTools, notes: NotePlace): Promise<Drafted> {
  const draft = draftParallel(parallel, notes);
  const missing: Finding[] = [];
  const parts = await Promise.all(
    parallel.editions.map(async (edition, place) => {
      const families = tools.familiesFor(edition);
      const own = draft.drafts[place] as ParallelDraft["drafts"][number];
      missing.push(...(await missingGlyphs(edition, textsOf(own), families)));
      const { body: _body, attachments: _attachments, ...part } = withFonts(own, families);
      return part;
    }),
  );
  const [first] = parts as [(typeof parts)[number]];
  const titles = parts.map(({ title }) => title.text).filter((text) => text !== "");
  const { front, lead, rows, attachments } = draft;
  const meta = { ...first.meta, keywords: [...new Set(parts.flatMap((part) => part.meta.keywords))] };
  const { dir, paper } = first;
  const data = { dir, paper, title: titles.join(" / "), meta, parts, front, lead, rows, spreads: [], attachments };
  return { data, files: filesOf(parallel, draft), findings: withPlaces([...draft.findings, ...missing], parallel) };
}

function filesOf(parallel: ParallelEdition, { assets }: ParallelDraft): Files {
  const paths = imagePaths(assets);
  const sources = sourcesOf(parallel.editions);
  return new Map([
    ...assets.map((asset) => [paths.get(asset.path) as string, asset.bytes] as const),
    ...sources.map(({ text }, at) => [`/sources/${at}`, new TextEncoder().encode(text)] as const),
  ]);
}

/** Findings name blocks as every other edition does (law 4), and the locale whose text it is. */
function withPlaces(findings: readonly Finding[], { editions }: ParallelEdition): readonly Finding[] {
  return findings.map((finding) => {
    const owner = editions.find(({ locale }) => finding.block?.endsWith(`-${locale.code}`) === true);
    if (finding.block === undefined || owner === undefined) return finding;
    const { code } = owner.locale;
    return { ...finding, locale: code, block: finding.block.slice(0, -code.length - 1) };
  });
}
