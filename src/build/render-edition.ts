import type { Edition } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import { type AnyEdition, isParallel, type ParallelEdition } from "../model/parallel.ts";
import type { FontFace, Rendered, Templates } from "../model/rendition.ts";
import type { Certification, Format } from "../model/settings.ts";
import { isVolume, type Volume } from "../model/volume.ts";
import { fontsFor, renderEpubEdition, renderVolumeBook } from "./render-epub.ts";

/** What every edition's rendering shares. */
export interface RenderSetup {
  readonly fonts: readonly FontFace[];
  readonly templates: Templates;
  /** Who certifies that e-books are accessible. */
  readonly certification: Certification | undefined;
}

/** The formats that are files of their own, in the order in which they are made. */
export const fileFormats = ["pdf", "epub", "text", "booklet", "leaflet"] as const satisfies readonly Format[];
export type FileFormat = (typeof fileFormats)[number];

/** An edition to make, in the formats that are files of their own; HTML comes when it is known what those link to. */
export interface RenderJob {
  readonly edition: AnyEdition | Volume;
  readonly formats: readonly FileFormat[];
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
type SomeRenderers<T> = Readonly<Partial<Record<FileFormat, (edition: T) => Promise<Rendered>>>>;

/** Makes renditions, one edition after the other. */
export type RenderEdition = (job: RenderJob) => Promise<RenderOutcome>;

/** Heavy engines are loaded when the first edition needs them. */
export function createEditionRenderer(setup: RenderSetup): RenderEdition {
  const pdf = lazy(async () => (await import("../render/pdf/renderer.ts")).createPdfRenderer(setup));
  const render: Record<FileFormat, (edition: Edition, formats: readonly FileFormat[]) => Promise<Rendered>> = {
    pdf: async (edition) => (await pdf()).render(edition),
    epub: async (edition, formats) => renderEpubEdition(edition, setup, await pdf(), formats.includes("pdf")),
    text: async (edition) => (await import("../render/text/render.ts")).renderText(edition),
    booklet: async (edition) => (await pdf()).booklet(edition),
    leaflet: async (edition) => (await pdf()).leaflet(edition),
  };
  const parallel: SomeRenderers<ParallelEdition> = {
    pdf: async (edition) => (await pdf()).parallel(edition),
    epub: (edition) => parallelEpub(edition, setup, pdf),
  };
  const volume: SomeRenderers<Volume> = {
    pdf: async (edition) => (await pdf()).volume(edition),
    epub: async (edition) => renderVolumeBook(edition, setup, await pdf()),
  };
  const renderAny = (edition: AnyEdition | Volume, format: FileFormat, formats: readonly FileFormat[]) => {
    if (isVolume(edition)) return volume[format]?.(edition);
    return isParallel(edition) ? parallel[format]?.(edition) : render[format](edition, formats);
  };
  return async ({ edition, formats }) => {
    const started = performance.now();
    const files: { format: FileFormat; bytes: Uint8Array }[] = [];
    const findings: Finding[] = [];
    let pages: number | undefined;
    for (const format of formats) {
      const rendered = await renderAny(edition, format, formats);
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

async function parallelEpub(
  parallel: ParallelEdition,
  setup: RenderSetup,
  pdf: () => Promise<PdfRenderer>,
): Promise<Rendered> {
  const { coverOf, renderParallelEpub } = await import("../render/epub/parallel.ts");
  const { edition, otherTitles } = coverOf(parallel);
  const cover = await (await pdf()).cover(edition, otherTitles);
  if (!cover.ok) return cover;
  const { templates, certification } = setup;
  const fonts = await fontsFor(parallel.editions, await pdf());
  const book = renderParallelEpub(parallel, {
    cover: { bytes: cover.bytes, mediaType: "image/png" },
    templates,
    certification,
    fonts,
  });
  return { ...book, findings: [...cover.findings, ...book.findings] };
}

function lazy<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
