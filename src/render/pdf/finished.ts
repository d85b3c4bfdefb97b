import type { Finding } from "../../model/finding.ts";
import type { Rendered } from "../../model/rendition.ts";
import { type Facts, finishPdf } from "./finish.ts";
import type { TypesetOutcome } from "./print/typeset-pages.ts";

/**
 * A typeset document as the file that readers get, or the findings that say why there is none.
 *
 * @param strangeFonts What is wrong with the faces in the file, by their PostScript names.
 */
export async function finishSet(
  set: TypesetOutcome,
  facts: Facts,
  strangeFonts: (embedded: readonly string[]) => readonly Finding[],
): Promise<Rendered> {
  if (!set.ok) return { ok: false, findings: set.findings };
  const finished = await finishPdf(set.pdf, facts);
  const strange = strangeFonts(finished.fonts);
  if (strange.length > 0) return { ok: false, findings: [...set.findings, ...strange] };
  return { ok: true, bytes: finished.bytes, pages: set.pdf.pages, findings: set.findings };
}
