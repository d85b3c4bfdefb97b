import type { EditionLabels } from "../model/edition.ts";
import type { StatementKind } from "../model/statement.ts";

/** Interface words by key, as the localize stage offers them. */
export interface LabelText {
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly locale: string;
}

/** Every word that the renderers show, finished. What stands in braces is left for the renderers to fill. */
export function editionLabels(labels: LabelText, kind: StatementKind): Omit<EditionLabels, "lang"> {
  const { text } = labels;
  return {
    accessibilitySummary: text("accessibility.summary"),
    attached: text("source.attached"),
    cell: text("cell", { column: "{column}", value: "{value}" }),
    columns: text("parallel.columns"),
    contents: text("contents"),
    cover: text("cover"),
    download: text("download"),
    formats: {
      html: text("format.html"),
      pdf: text("format.pdf"),
      epub: text("format.epub"),
      text: text("format.text"),
    },
    kind: text(`kind.${kind}`),
    languages: text("languages"),
    links: text("links"),
    note: text("note.label"),
    notes: text("note.heading"),
    pageOf: text("page.of", { page: "{page}", total: "{total}" }),
    parallel: text("parallel.editions"),
    skip: text("skip"),
    statements: text("index.statements"),
    summary: text("summary"),
    text: text("text"),
  };
}
