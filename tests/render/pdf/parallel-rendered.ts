import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { planEditions } from "../../../src/build/editions.ts";
import { collectFonts } from "../../../src/build/fonts.ts";
import { readPublication } from "../../../src/build/publication.ts";
import { nodeHost } from "../../../src/host/node.ts";
import type { ParallelEdition } from "../../../src/model/parallel.ts";
import { createPdfRenderer, type PdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { parallelPublication, parallelSettings } from "../../support/parallel-publication.ts";
import type { PublicationFiles } from "../../support/publication.ts";

/** The parallel editions of a small publication, and what makes PDFs of them. */
export interface Rendered {
  readonly editions: readonly ParallelEdition[];
  readonly renderer: PdfRenderer;
  /** The bytes of an edition by its key, `joint/en+ar`; an error with the findings where there are none. */
  readonly bytesOf: (key: string) => Promise<Uint8Array>;
}

/**
 * @param parallel What stands behind `parallel:` in hexapla.yaml.
 * @param changes Files in the place of the publication's own.
 */
export async function renderedParallel(parallel: string, changes: PublicationFiles = {}): Promise<Rendered> {
  const settings = parallelSettings.replace(/^parallel:.*$/m, `parallel: ${parallel}`);
  const read = await readPublication(nodeHost, await parallelPublication({ "hexapla.yaml": settings, ...changes }));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const { parallel: plan } = await planEditions(nodeHost, read.publication);
  const names = read.publication.settings.locales.flatMap(({ fonts }) => fonts);
  const { faces } = await collectFonts(nodeHost, process.cwd(), [...new Set(names)]);
  const renderer = createPdfRenderer({ fonts: faces, templates: read.publication.templates });
  const bytesOf = async (key: string) => {
    const edition = plan.editions.find((each) => each.key === key);
    if (edition === undefined) throw new Error(`no ${key}`);
    const rendered = await renderer.parallel(edition);
    // Nothing is wrong with these: a warning would be of the templates.
    if (!rendered.ok || rendered.findings.length > 0) throw new Error(JSON.stringify(rendered.findings));
    return rendered.bytes;
  };
  return { editions: plan.editions, renderer, bytesOf };
}

/** The ids that stand on each page, from the first, by the named destinations. */
export async function idsByPage(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  try {
    const document = await task.promise;
    const pages: string[][] = Array.from({ length: document.numPages }, () => []);
    for (const [id, destination] of await document.getDestinations()) {
      const [page] = destination as [{ num: number; gen: number }];
      pages[await document.getPageIndex(page)]?.push(id);
    }
    return pages.map((ids) => ids.toSorted());
  } finally {
    await task.destroy();
  }
}

/** Ids that end in a locale's tag, without it. */
export function idsIn(ids: readonly string[], locale: string): readonly string[] {
  return ids.filter((id) => id.endsWith(`-${locale}`)).map((id) => id.slice(0, -locale.length - 1));
}
