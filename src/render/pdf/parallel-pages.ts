import type { Text } from "./marked-words.ts";
import type { Bodies, PagedText } from "./page-starts.ts";
import type { ParallelData, RowData } from "./parallel-data.ts";
import type { Job, Position } from "./typeset.ts";

type Again = (data: ParallelData) => Job;

/**
 * Rows side by side, as they are read: cell by cell. Of what stands after the text, the notes are read language by
 * language: where a page begins there is told by those of the first that has any.
 */
export function pagedRows(data: ParallelData, again: Again): PagedText {
  const places = data.rows.flatMap((row, at) => cellsOf(row).map((cell) => ({ row: at, cell })));
  const texts = places.map(({ row, cell }): Text => {
    return { language: data.parts[cell]?.language ?? "", body: data.rows[row]?.cells[cell] ?? [] };
  });
  const job = ([bodies = []]: Bodies): Job => {
    const marked = data.rows.map(({ cells }) => [...cells]);
    for (const [index, { row, cell }] of places.entries()) {
      const [body, cells] = [bodies[index], marked[row]];
      if (body !== undefined && cells !== undefined) cells[cell] = body;
    }
    return again({ ...data, rows: data.rows.map((row, at) => ({ ...row, cells: marked[at] ?? row.cells })) });
  };
  return { sequences: [texts], job };
}

/** What is the same in every language is drawn once. */
function cellsOf({ shared, role, cells }: RowData): readonly number[] {
  if (shared) return [0];
  const all = cells.map((_, at) => at);
  if (role === "text") return all;
  const first = cells.findIndex((blocks) => blocks.some(({ type }) => type === "numbered"));
  return first < 0 ? [] : [first];
}

/**
 * How many pages stand before the first two that face each other: the titles'. Where those need two, an empty one follows.
 *
 * @param positions Where all stands; one page where nothing of the text has a place.
 */
export function pagesBefore(data: Pick<ParallelData, "lead" | "spreads">, positions: readonly Position[] = []): number {
  const pieces = (data.spreads[0] ?? []).flat();
  const ids = new Set(
    [...data.lead, ...pieces, ...pieces.flatMap(({ blocks }) => blocks)].map((each) => ("id" in each ? each.id : null)),
  );
  const pages = positions.filter(({ id }) => ids.has(id)).map(({ page }) => page);
  // The first language's page has an even number, the second's the next.
  return pages.length === 0 ? 1 : 2 * Math.floor(Math.min(...pages) / 2) - 1;
}

/** Pages that face each other: each language goes on by itself. */
export function pagedPieces(data: ParallelData, again: Again): PagedText {
  const sequences = data.parts.map(({ language }, part) =>
    data.spreads.flatMap((spread) => (spread[part] ?? []).map(({ blocks }): Text => ({ language, body: blocks }))),
  );
  const job = (bodies: Bodies): Job => {
    const rest = bodies.map((own) => own.values());
    const next = (part: number, blocks: Text["body"]) => rest[part]?.next().value ?? blocks;
    const spreads = data.spreads.map((spread) =>
      spread.map((pieces, part) => pieces.map((piece) => ({ ...piece, blocks: next(part, piece.blocks) }))),
    );
    return again({ ...data, spreads });
  };
  return { sequences, job };
}
