import type { Edition } from "../../../model/edition.ts";
import type { Finding } from "../../../model/finding.ts";
import type { PaperName } from "../data.ts";
import type { TypesetPdf } from "../typeset.ts";

/** What is set, and on which paper of templates/pdf/look.typ. */
export interface PageRun {
  readonly template: "pdf/statement.typ" | "pdf/imprint.typ";
  readonly paper: PaperName;
}

/** An edition's pages, or why there are none. */
export type TypesetPages = (edition: Edition, run: PageRun) => Promise<TypesetOutcome>;

export type TypesetOutcome =
  | {
      readonly ok: true;
      readonly pdf: TypesetPdf;
      readonly findings: readonly Finding[];
      /** Only where the lines were set closer, so that the last page is none with a few lines. */
      readonly tight?: true;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };
