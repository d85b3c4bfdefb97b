import type { Edition, LocalizedText } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import type { BuiltFormat } from "../model/formats.ts";
import { type AnyEdition, isParallel, type ParallelEdition } from "../model/parallel.ts";
import type { FontFace, Rendered, Templates } from "../model/rendition.ts";
import type { Certification } from "../model/settings.ts";
import { isVolume, type Volume } from "../model/volume.ts";
import { optional } from "./companions.ts";
import { renderEpubEdition, renderParallelBook, renderVolumeBook } from "./render-epub.ts";

/** What every edition's rendering shares. */
export interface RenderSetup {
  readonly fonts: readonly FontFace[];
  readonly templates: Templates;
  /** Who certifies that e-books are accessible. */
  readonly certification: Certification | undefined;
}

/** What is made here; HTML comes when it is known what that links to. */
export type FileFormat = Exclude<BuiltFormat, "html">;

/** An edition to make, in these formats. */
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
  const renderAs = formatRenderer(setup);
  return async (job) => {
    const started = performance.now();
    const files: { format: FileFormat; bytes: Uint8Array }[] = [];
    const findings: Finding[] = [];
    let pages: number | undefined;
    for (const format of job.formats) {
      const rendered = await renderAs(job, format);
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

/** Renders an edition in one format; nothing where such an edition has none in it. */
function formatRenderer(setup: RenderSetup) {
  const pdf = lazy(async () => (await import("../render/pdf/renderer.ts")).createPdfRenderer(setup));
  const single = singleRenderers(setup, pdf);
  const parallel: SomeRenderers<ParallelEdition> = {
    pdf: async (edition) => (await pdf()).parallel(edition),
    epub: async (edition, { formats }) => renderParallelBook(edition, setup, await pdf(), formats.includes("pdf")),
  };
  const volume: SomeRenderers<Volume> = {
    pdf: async (edition) => (await pdf()).volume(edition),
    epub: async (edition, { formats }) => renderVolumeBook(edition, setup, await pdf(), formats.includes("pdf")),
  };
  return async (job: RenderJob, format: FileFormat): Promise<Rendered | undefined> => {
    const { edition } = job;
    if (isVolume(edition)) return volume[format]?.(edition, job);
    return isParallel(edition) ? parallel[format]?.(edition, job) : single[format](edition, job);
  };
}

function singleRenderers(setup: RenderSetup, pdf: () => Promise<PdfRenderer>): Required<SomeRenderers<Edition>> {
  return {
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
