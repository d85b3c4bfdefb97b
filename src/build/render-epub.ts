import { nodeHost } from "../host/node.ts";
import type { Edition, LocalizedText } from "../model/edition.ts";
import type { AnyEdition, ParallelEdition } from "../model/parallel.ts";
import type { FontFace, Rendered } from "../model/rendition.ts";
import { type Volume, volumeLead } from "../model/volume.ts";
import { needsFont } from "../render/epub/font-need.ts";
import { type BookFont, charactersOf } from "../render/epub/fonts.ts";
import type { EpubInput } from "../render/epub/render.ts";
import { subset } from "../render/epub/subset.ts";
import type { createPdfRenderer } from "../render/pdf/renderer.ts";
import type { RenderSetup } from "./render-edition.ts";

type PdfRenderer = ReturnType<typeof createPdfRenderer>;

/** What every book is made with. */
interface BookTools {
  readonly setup: RenderSetup;
  readonly pdf: PdfRenderer;
  /** Whether its PDF is made too, whose pages the book then lists. */
  readonly hasPdf: boolean;
}

/** What a book is made of. */
interface BookParts {
  readonly of: AnyEdition | Volume;
  readonly editions: readonly Edition[];
  /** What its cover is drawn from. */
  readonly front: { readonly edition: Edition; readonly otherTitles?: readonly LocalizedText[] };
}

/**
 * An edition as an e-book: its cover and its fonts are those of the PDF.
 *
 * @param hasPdf whether its PDF is made too, whose pages the book then lists
 */
export async function renderEpubEdition(
  edition: Edition,
  setup: RenderSetup,
  pdf: PdfRenderer,
  hasPdf: boolean,
): Promise<Rendered> {
  const { renderEpub } = await import("../render/epub/render.ts");
  const parts = { of: edition, editions: [edition], front: { edition } };
  return renderBook({ setup, pdf, hasPdf }, parts, (input) => renderEpub(edition, input));
}

/** A volume as an e-book; its cover has the volume's title. */
export async function renderVolumeBook(
  volume: Volume,
  setup: RenderSetup,
  pdf: PdfRenderer,
  hasPdf: boolean,
): Promise<Rendered> {
  const { renderVolumeEpub } = await import("../render/epub/volume.ts");
  const parts = { of: volume, editions: volume.parts, front: { edition: volumeLead(volume) } };
  return renderBook({ setup, pdf, hasPdf }, parts, (input) => renderVolumeEpub(volume, input));
}

/** A parallel edition as an e-book; its cover has the title in all its languages. */
export async function renderParallelBook(
  parallel: ParallelEdition,
  setup: RenderSetup,
  pdf: PdfRenderer,
  hasPdf: boolean,
): Promise<Rendered> {
  const { coverOf, renderParallelEpub } = await import("../render/epub/parallel.ts");
  const parts = { of: parallel, editions: parallel.editions, front: coverOf(parallel) };
  return renderBook({ setup, pdf, hasPdf }, parts, (input) => renderParallelEpub(parallel, input));
}

async function renderBook(
  { setup, pdf, hasPdf }: BookTools,
  { of, editions, front }: BookParts,
  write: (input: EpubInput) => Rendered,
): Promise<Rendered> {
  // While Typst has the PDF's pages in mind: later it would set them anew.
  const pageStarts = hasPdf ? await pdf.pageStarts(of) : undefined;
  const cover = await pdf.cover(front.edition, front.otherTitles);
  if (!cover.ok) return cover;
  const book = write({
    cover: { bytes: cover.bytes, mediaType: "image/png" },
    templates: setup.templates,
    certification: setup.certification,
    fonts: await fontsFor(editions, pdf),
    pageStarts,
  });
  return { ...book, findings: [...cover.findings, ...book.findings] };
}

/** The faces that a book of these editions brings, each with no more than the characters of its language. */
async function fontsFor(editions: readonly Edition[], pdf: PdfRenderer): Promise<readonly BookFont[]> {
  const fonts: BookFont[] = [];
  const byLanguage = Map.groupBy(editions, ({ locale }) => locale.code);
  for (const [language, [edition, ...others]] of byLanguage) {
    if (edition === undefined || !needsFont(edition.locale)) continue;
    const text = [edition, ...others].map(charactersOf).join("");
    for (const { file, bold } of facesFor(pdf.faces(edition))) {
      const bytes = await subset(await nodeHost.readBytes(file), text);
      if (bytes !== undefined) fonts.push({ language, bold, bytes });
    }
  }
  return fonts;
}

/** The upright faces nearest to regular and to bold; only the one where there is no other. */
function facesFor(faces: readonly FontFace[]): readonly { readonly file: string; readonly bold: boolean }[] {
  const upright = faces.filter(({ italic }) => !italic);
  const nearest = (weight: number) =>
    upright.toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight)).at(0);
  const [regular, bold] = [nearest(400), nearest(700)];
  if (regular === undefined) return [];
  const alone = bold === undefined || bold.file === regular.file;
  return [{ file: regular.file, bold: false }, ...(alone ? [] : [{ file: bold.file, bold: true }])];
}
