import type { Element, ElementContent, Properties } from "hast";
import type { Edition } from "../../model/edition.ts";
import { type BlockRow, cellId, type ParallelEdition } from "../../model/parallel.ts";
import { blocksToHast } from "./body.ts";
import type { BodyContext, BodyOptions } from "./context.ts";
import { element, text } from "./element.ts";
import { idsOf, unlinkDeadAnchors } from "./ids.ts";
import { notesToHast } from "./notes.ts";

/** The body of a parallel edition, ready to be written. */
export interface ParallelTrees {
  /** Rows of blocks in reading order, each with a cell for each language. */
  readonly rows: readonly Element[];
  /** The notes of each language; nothing where it has none. */
  readonly notes: readonly (Element | undefined)[];
}

/**
 * Rows and notes of a parallel edition. Every id is there once, and every link to an anchor leads to one that is there.
 *
 * @param optionsOf What differs between the formats, for the edition in one of the languages.
 * @param around Ids that the format gives to what stands around the body: the title, the summary.
 */
export function parallelToHast(
  { editions, rows }: ParallelEdition,
  optionsOf: (edition: Edition) => BodyOptions,
  around: readonly string[],
): ParallelTrees {
  const ids = new Set(around);
  const contexts = editions.map((edition): BodyContext => {
    return { ...optionsOf(edition), edition, ids, columnName: edition.locale.ownName };
  });
  const blocks = rows.filter((row) => row.type === "blocks");
  const written = blocks.map((row) => rowToHast(row, contexts));
  const shown = new Set(written.flatMap(idsOf));
  const notes = editions.map((edition) =>
    notesToHast(edition, optionsOf(edition), shown, cellId("notes", edition.locale.code)),
  );
  const trees = [...written, ...notes.filter((tree) => tree !== undefined)];
  const all = new Set([...around, ...trees.flatMap(idsOf)]);
  for (const tree of trees) unlinkDeadAnchors(tree, all);
  return { rows: written, notes };
}

function rowToHast(row: BlockRow, contexts: readonly BodyContext[]): Element {
  const { id, isShared, cells } = row;
  const [first] = contexts;
  if (first === undefined) throw new Error("a parallel edition has languages");
  // The row and its cells take the ids before the blocks in them can.
  const own = freeId(first, id);
  const properties = { ...own, className: isShared ? ["row", "shared"] : ["row"] };
  if (isShared) return element("div", properties, content(cells[0] ?? [], first));
  const columns = contexts.flatMap((context, index): ElementContent[] => [
    cellToHast(context, own.id === undefined ? undefined : id, cells[index] ?? []),
    text("\n"),
  ]);
  return element("div", properties, [text("\n"), ...columns]);
}

function cellToHast(context: BodyContext, row: string | undefined, blocks: BlockRow["cells"][number]): Element {
  const { locale } = context.edition;
  const id = freeId(context, row === undefined ? undefined : cellId(row, locale.code));
  return element("div", { ...id, ...cellProperties(context.edition) }, content(blocks, context));
}

/** The attributes of every cell: a language and its direction. */
function cellProperties({ locale: { code, direction, script } }: Edition): Properties {
  return { className: ["cell", `script-${script.toLowerCase()}`], lang: code, dir: direction };
}

function content(blocks: BlockRow["cells"][number], context: BodyContext): ElementContent[] {
  const { children } = blocksToHast({ type: "root", children: [...blocks] }, context);
  return children.filter((child) => child.type !== "doctype");
}

function freeId({ ids }: BodyContext, id: string | undefined): { readonly id?: string } {
  if (id === undefined || ids.has(id)) return {};
  ids.add(id);
  return { id };
}
