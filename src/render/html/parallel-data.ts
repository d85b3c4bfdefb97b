import type { LinePart } from "../../model/edition.ts";
import type { PageFrame } from "../../model/page.ts";
import type { ParallelPageLinks } from "../../model/page-links.ts";
import { type PageLinePart, type PageText, pageLine } from "../../model/page-text.ts";
import { cellId, type LineRow, type ParallelEdition, type TextRow } from "../../model/parallel.ts";
import { changeOf } from "../../model/undated.ts";
import { documentTitle, frame, labelOf, type MarkedText, marked, rightsOf } from "./statement-data.ts";

/** The language of a column. */
interface Column {
  readonly code: string;
  /** Its name in itself. */
  readonly name: string;
  readonly dir: string;
  /** ISO 15924, lower case. */
  readonly script: string;
}

/** A row above the body; what its part does not have is empty. */
interface FrontRow {
  readonly part: TextRow["part"] | LineRow["part"];
  readonly id: string | null;
  /** Whether any of its texts has a notice. */
  readonly hasNotices: boolean;
  readonly cells: readonly FrontCell[];
}

interface FrontCell {
  readonly column: Column;
  /** Words that stand in an element of their own, with their mark. */
  readonly text: MarkedText | null;
  /** What a notice is written in, where the labels fell back to another language. */
  readonly label: PageText;
  readonly lines: readonly (readonly PageLinePart[])[];
  /** Where the line that names the version leads: the list of revisions, where the text has one of its own. */
  readonly href: string | null;
}

/** What `html/parallel.liquid` may name, beside the finished `body` and `notes`. */
export interface ParallelData extends PageFrame {
  readonly columns: readonly Column[];
  readonly columnsLabel: PageText;
  readonly rows: readonly FrontRow[];
  /** ISO 8601. */
  readonly issued: string | null;
  readonly downloadLabel: PageText;
  readonly downloads: ParallelPageLinks["downloads"];
  readonly rights: PageText | null;
}

/** A parallel edition and its links as plain data. The frame is in its first language. */
export function parallelData(parallel: ParallelEdition, links: ParallelPageLinks): ParallelData {
  const { editions, rows, url, modified } = parallel;
  const [first] = editions;
  const titles = editions.map(({ title }) => title).filter(({ text }) => text !== "");
  const columns = editions.map(({ locale: { code, ownName: name, direction: dir, script } }) => {
    return { code, name, dir, script: script.toLowerCase() };
  });
  return {
    ...frame(first, links),
    documentTitle: documentTitle([...titles, first.publicationTitle]),
    modified: changeOf(modified) ?? null,
    canonical: url,
    columns,
    columnsLabel: labelOf(first, first.labels.columns),
    rows: rows.flatMap((row) => (row.type === "blocks" ? [] : [frontRow(row, parallel, columns)])),
    issued: first.issued ?? null,
    downloadLabel: labelOf(first, first.labels.download),
    downloads: links.downloads,
    rights: rightsOf(first),
  };
}

function frontRow(row: TextRow | LineRow, parallel: ParallelEdition, columns: readonly Column[]): FrontRow {
  const { editions, rows } = parallel;
  const hasRevisions = rows.some((each) => each.type === "blocks" && each.id === "revisions");
  const cells = editions.flatMap((edition, index): readonly FrontCell[] => {
    const column = columns[index];
    if (column === undefined) return [];
    const written = row.type === "text" ? row.cells[index] : undefined;
    const text = written === undefined ? null : { ...marked(written), id: cellId(written.id, column.code) };
    const lines: readonly (readonly LinePart[])[] = row.type === "lines" ? (row.cells[index] ?? []) : [];
    const href = hasRevisions ? `#${cellId("revisions", column.code)}` : null;
    return [{ column, text, label: labelOf(edition, ""), lines: lines.map(pageLine), href }];
  });
  const hasNotices = cells.some(({ text }) => text !== null && text.notice !== null);
  return { part: row.part, id: row.type === "text" ? row.id : null, hasNotices, cells };
}
