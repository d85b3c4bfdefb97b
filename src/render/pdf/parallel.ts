import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import { localesOf, type ParallelEdition } from "../../model/parallel.ts";
import type { Rendered } from "../../model/rendition.ts";
import { imagePaths } from "./draft.ts";
import type { Family } from "./families.ts";
import { finishPdf } from "./finish.ts";
import { missingGlyphs } from "./glyphs.ts";
import { withFonts } from "./job.ts";
import type { ParallelData } from "./parallel-data.ts";
import { draftParallel, type ParallelDraft, sourcesOf } from "./parallel-draft.ts";
import { divideRows, type Measured, spreadsOf } from "./parallel-measured.ts";
import { bookmarksOf } from "./parallel-outline.ts";
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
}

/** An edition in several languages as one PDF, PDF/A-3a and PDF/UA-1 as those in one language are. */
export async function renderParallel(parallel: ParallelEdition, tools: ParallelTools): Promise<Rendered> {
  const lead: Edition = { ...parallel.editions[0], modified: parallel.modified };
  const { data, files, findings } = await dataOf(parallel, tools);
  if (findings.some(({ severity }) => severity === "error")) return { ok: false, findings };
  const paged = await pageRows(parallel, data, { files, lead, tools });
  if (!paged.ok) return { ok: false, findings: [...findings, ...paged.findings] };
  const template = parallel.pages === "facing" ? "pdf/parallel-facing.typ" : "pdf/parallel.typ";
  const set = await tools.typeset(jobOf(template, paged.data, files), lead);
  const said = withPlaces([...findings, ...set.findings], parallel);
  if (!set.ok) return { ok: false, findings: said };
  const codes = localesOf(parallel);
  const finished = await finishPdf(set.pdf, {
    language: lead.locale.code,
    direction: lead.locale.direction,
    record: {
      ...recordOf({ ...lead, identifier: parallel.identifier, url: parallel.url }),
      otherLanguages: codes.slice(1),
    },
    bookmarks: bookmarksOf(data),
    facing: parallel.pages === "facing",
  });
  const strange = tools.strangeFonts(lead, finished.fonts);
  if (strange.length > 0) return { ok: false, findings: [...said, ...strange] };
  return { ok: true, bytes: finished.bytes, pages: set.pdf.pages, findings: said };
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

async function dataOf(parallel: ParallelEdition, tools: ParallelTools): Promise<Drafted> {
  const draft = draftParallel(parallel);
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

/** Decides for pages that face each other what stands on which; rows that go on aligned need no plan. */
async function pageRows(
  parallel: ParallelEdition,
  data: ParallelData,
  { files, lead, tools }: { readonly files: Files; readonly lead: Edition; readonly tools: ParallelTools },
): Promise<
  { readonly ok: true; readonly data: ParallelData } | { readonly ok: false; readonly findings: readonly Finding[] }
> {
  if (parallel.pages !== "facing") return { ok: true, data };
  const divided = divideRows(data);
  const job = jobOf("pdf/parallel-measure.typ", data, new Map([...files, ["/rows.json", encode(divided.wanted)]]));
  const set = await tools.measure(job, lead);
  if (!set.ok) return set;
  return { ok: true, data: { ...data, spreads: spreadsOf(data, divided, set.measured as Measured) } };
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
