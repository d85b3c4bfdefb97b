import type { Edition, LocalizedText } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import { type AnyEdition, isParallel, type ParallelEdition } from "../model/parallel.ts";
import type { FontFace, Rendered, Templates } from "../model/rendition.ts";
import type { Certification, Format } from "../model/settings.ts";
import { isVolume, type Volume } from "../model/volume.ts";
import { type Companion, optional } from "./companions.ts";
import { renderEpubEdition, renderParallelBook, renderVolumeBook } from "./render-epub.ts";

/** What every edition's rendering shares. */
export interface RenderSetup {
  readonly fonts: readonly FontFace[];
  readonly templates: Templates;
  /** Who certifies that e-books are accessible. */
  readonly certification: Certification | undefined;
}

/** The formats that are files of their own, in the order in which they are made. */
export const fileFormats = ["pdf", "epub", "text", "booklet", "leaflet"] as const satisfies readonly Format[];
export type FileFormat = (typeof fileFormats)[number] | Companion;

/** An edition to make, in the formats that are files of their own; HTML comes when it is known what those link to. */
export interface RenderJob {
  readonly edition: AnyEdition | Volume;
  readonly formats: readonly FileFormat[];
  /** Titles that a card shows below that of the edition. */
  readonly otherTitles?: readonly LocalizedText[];
}

/** The bytes of an edition, or why there are none. */
export interface RenderOutcome {
  readonly files: readonly { readonly format: FileFormat; readonly bytes: Uint8Array }[];
  readonly pages: number | undefined;
  /** How long it took. */
  readonly milliseconds: number;
  readonly findings: readonly Finding[];
  /** Whether some format could not be made: the edition is not published. */
  readonly failed: boolean;
}

/** Formats that editions in several languages have; the others are made of single ones only. */
type SomeRenderers<T> = Readonly<Partial<Record<FileFormat, (edition: T, job: RenderJob) => Promise<Rendered>>>>;

/** Makes renditions, one edition after the other. */
export type RenderEdition = (job: RenderJob) => Promise<RenderOutcome>;

/** Heavy engines are loaded when the first edition needs them. */
export function createEditionRenderer(setup: RenderSetup): RenderEdition {
  const pdf = lazy(async () => (await import("../render/pdf/renderer.ts")).createPdfRenderer(setup));
  const render: Record<FileFormat, (edition: Edition, job: RenderJob) => Promise<Rendered>> = {
    pdf: async (edition) => (await pdf()).render(edition),
    epub: async (edition, { formats }) => renderEpubEdition(edition, setup, await pdf(), formats.includes("pdf")),
    text: async (edition) => (await import("../render/text/render.ts")).renderText(edition),
    booklet: async (edition) => (await pdf()).booklet(edition),
    leaflet: async (edition) => (await pdf()).leaflet(edition),
    markdown: async (edition) => (await import("../render/markdown/render.ts")).renderMarkdown(edition),
    card: async (edition, { otherTitles }) => {
      // A publication of web pages alone need not have fonts: then it has no cards.
      if (setup.fonts.length === 0) return { ok: false, findings: [] };
      return optional(await cardOf(edition, otherTitles, await pdf()));
    },
  };
  const parallel: SomeRenderers<ParallelEdition> = {
    pdf: async (edition) => (await pdf()).parallel(edition),
    epub: async (edition, { formats }) => renderParallelBook(edition, setup, await pdf(), formats.includes("pdf")),
  };
  const volume: SomeRenderers<Volume> = {
    pdf: async (edition) => (await pdf()).volume(edition),
    epub: async (edition, { formats }) => renderVolumeBook(edition, setup, await pdf(), formats.includes("pdf")),
  };
  const renderAny = (job: RenderJob, format: FileFormat) => {
    const { edition } = job;
    if (isVolume(edition)) return volume[format]?.(edition, job);
    return isParallel(edition) ? parallel[format]?.(edition, job) : render[format](edition, job);
  };
  return async (job) => {
    const started = performance.now();
    const files: { format: FileFormat; bytes: Uint8Array }[] = [];
    const findings: Finding[] = [];
    let pages: number | undefined;
    for (const format of job.formats) {
      const rendered = await renderAny(job, format);
      if (rendered === undefined) continue;
      findings.push(...rendered.findings);
      const milliseconds = performance.now() - started;
      // What does not suit a format (a text too long for a leaflet) is a warning, and keeps back no other format.
      if (!rendered.ok && !rendered.findings.some(({ severity }) => severity === "error")) continue;
      if (!rendered.ok) return { files: [], pages: undefined, milliseconds, findings, failed: true };
      files.push({ format, bytes: rendered.bytes });
      pages ??= rendered.pages;
    }
    return { files, pages, milliseconds: performance.now() - started, findings, failed: false };
  };
}

type PdfRenderer = ReturnType<typeof import("../render/pdf/renderer.ts").createPdfRenderer>;

/** Names of languages that the fonts of one have no letters for are left out. */
async function cardOf(
  edition: Edition,
  otherTitles: readonly LocalizedText[] | undefined,
  pdf: PdfRenderer,
): Promise<Rendered> {
  const card = await pdf.card(edition, otherTitles);
  return card.ok || otherTitles === undefined ? card : pdf.card(edition);
}

function lazy<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
