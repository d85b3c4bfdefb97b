import { uniteAssets } from "../../model/assets.ts";
import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import type { ParallelEdition, Row } from "../../model/parallel.ts";
import type { Asset } from "../../model/statement.ts";
import { attachmentsOf, sourcesOf } from "./attachments.ts";
import type { AttachmentData, BlockData, Draft } from "./data.ts";
import { draftEdition } from "./draft.ts";
import type { NotePlace } from "./note-place.ts";
import type { FrontRow, RowData } from "./parallel-data.ts";
import { gapsOf, goesOn } from "./parallel-gaps.ts";
import { type DraftedEdition, looseNoteCells } from "./parallel-notes.ts";

/** A parallel edition as its templates read it, but for fonts and pages. */
export interface ParallelDraft {
  /** In the order of the editions, each with its text, to see which characters it needs. */
  readonly drafts: readonly Draft[];
  readonly front: readonly FrontRow[];
  readonly lead: readonly FrontRow[];
  readonly rows: readonly RowData[];
  readonly assets: readonly Asset[];
  readonly attachments: readonly AttachmentData[];
  readonly findings: readonly Finding[];
}

/** Writes each language as its single edition is written, then lays the blocks side by side again. */
export function draftParallel(parallel: ParallelEdition, notes: NotePlace): ParallelDraft {
  const assets = uniteAssets(parallel.editions);
  const drafted = parallel.editions.map((edition, place) => ({
    edition,
    ...draftEdition({ ...edition, assets, sources: [], body: bodyOf(parallel.rows, place) }, notes),
  }));
  const front = parallel.rows.flatMap(frontRow);
  const lead = leading.flatMap((name) => front.filter(({ part }) => part === name));
  const drafts = drafted.map(({ draft }) => draft);
  return {
    drafts,
    front: front.filter((row) => !lead.includes(row)),
    lead,
    rows: [...textRows(parallel.rows, drafts), ...noteRows(drafted), ...rightsRows(drafts)],
    assets,
    attachments: attachmentsOf(sourcesOf(parallel.editions)),
    findings: drafted.flatMap(({ findings }) => findings),
  };
}

/** What of the front matter stands between the titles and the text, in order, as in a single edition. */
const leading: readonly FrontRow["part"][] = ["notice", "summary"];

function bodyOf(rows: readonly Row[], place: number): Edition["body"] {
  return {
    type: "root",
    children: rows.flatMap((row) => (row.type === "blocks" ? [...(row.cells[place] ?? [])] : [])),
  };
}

function frontRow(row: Row): readonly FrontRow[] {
  if (row.type === "blocks") return [];
  return [{ part: row.part, id: row.type === "text" ? row.id : null }];
}

/** A node becomes one block, or an error for which nothing is typeset: the counts of the rows are those of the blocks. */
function textRows(rows: readonly Row[], drafts: readonly Draft[]): readonly RowData[] {
  const taken = drafts.map(() => 0);
  const written: RowData[] = [];
  for (const row of rows) {
    if (row.type !== "blocks") continue;
    const cells = row.cells.map((nodes, place) => {
      const from = taken[place] ?? 0;
      taken[place] = from + nodes.length;
      return drafts[place]?.body.slice(from, from + nodes.length) ?? [];
    });
    written.push({ ...rowOf(cells, written.at(-1)), id: row.id ?? null, shared: row.isShared });
  }
  return written;
}

function rowOf(cells: RowData["cells"], before: RowData | undefined): RowData {
  const [block] = cells.find((blocks) => blocks.length > 0) ?? [];
  const keep = block?.type === "heading";
  const gaps = gapsOf(block, before);
  return { id: null, gaps, keep, goesOn: goesOn(block, before), shared: false, role: "text", cells };
}

/** What stands after the text: in small type, but for the heading above. */
function noteRows(parts: readonly DraftedEdition[]): readonly RowData[] {
  const rows: RowData[] = [];
  for (const cells of looseNoteCells(parts)) {
    rows.push({ ...rowOf(cells, rows.at(-1)), role: rows.length > 0 ? "note" : "text" });
  }
  return rows;
}

/** What readers may do with the text, at its end: drawn as in a single edition. The words are those whose room is asked for. */
function rightsRows(drafts: readonly Draft[]): readonly RowData[] {
  if (drafts.every(({ rights }) => rights === null)) return [];
  const cells = drafts.map(({ rights }): readonly BlockData[] => {
    if (rights === null) return [];
    const mark = rights.lang === null ? null : { lang: rights.lang, notice: null };
    return [{ type: "paragraph", id: null, mark, children: [{ type: "text", value: rights.text }] }];
  });
  return [{ id: null, gaps: ["rule"], keep: false, goesOn: false, shared: false, role: "rights", cells }];
}
