import type { BlockData } from "./data.ts";
import type { ParallelData, PartData } from "./parallel-data.ts";

/** A bookmark: what it says, and the id of the block that it leads to. */
export interface Bookmark {
  readonly title: string;
  readonly target: string;
  readonly children: readonly Bookmark[];
}

/** A heading on its way into the tree of bookmarks. */
interface Entry {
  readonly title: string;
  readonly target: string;
  readonly depth: number;
}

/**
 * The bookmarks of a parallel edition: for each language its title, and below it all its headings. Typst would mix them in
 * the order of the pages, and put the sections of one language below the title of another.
 */
export function bookmarksOf({ parts, rows }: Pick<ParallelData, "parts" | "rows">): readonly Bookmark[] {
  return parts.map((part, place) => {
    const blocks = rows.flatMap(({ cells }) => cells[place] ?? []);
    return { ...titleOf(part), children: nest(blocks.flatMap(entryOf)) };
  });
}

/** A title that has no translation is known by the language's own name. */
function titleOf({ title, language }: PartData): Omit<Bookmark, "children"> {
  const name = new Intl.DisplayNames([language, "en"], { type: "language" }).of(language) ?? language;
  return { title: title.text === "" ? name : title.text, target: title.id };
}

function entryOf(block: BlockData): readonly Entry[] {
  if (block.type !== "heading" || block.id === null || block.outline === "") return [];
  return [{ title: block.outline, target: block.id, depth: block.depth }];
}

/** Each heading below the last one that is less deep; where a heading between has no words, its own stay where they can. */
function nest(entries: readonly Entry[]): readonly Bookmark[] {
  const [first, ...rest] = entries;
  if (first === undefined) return [];
  const end = rest.findIndex(({ depth }) => depth <= first.depth);
  const [below, behind] = end < 0 ? [rest, []] : [rest.slice(0, end), rest.slice(end)];
  return [{ title: first.title, target: first.target, children: nest(below) }, ...nest(behind)];
}
