import type { List, RootContent } from "mdast";
import type { Edition, LinePart, LocalizedText } from "../model/edition.ts";
import { listOf } from "../model/list.ts";
import type { BlockRow, LineRow, Row, TextRow } from "../model/parallel.ts";
import { walk } from "../model/tree.ts";
import { suffixBlocks } from "./suffixed-ids.ts";

/**
 * What stands side by side, in reading order: the title and what stands around it, then the body, block by block.
 *
 * @param editions Editions of one statement, their ids still without suffix.
 */
export function parallelRows(editions: readonly Edition[]): readonly Row[] {
  return [
    ...lineRow("kind", editions, (edition) => labelLines(edition, edition.labels.kind)),
    ...textRow("title", editions),
    ...textRow("subtitle", editions),
    ...lineRow("authors", editions, ({ authors }) => authors),
    ...lineRow("dateline", editions, ({ dateline }) => [dateline]),
    ...lineRow("published", editions, ({ firstPublished }) => [firstPublished]),
    ...lineRow("version", editions, (edition) => labelLines(edition, edition.version)),
    ...textRow("summary", editions),
    ...lineRow("translated", editions, translatedLines),
    ...lineRow("notice", editions, (edition) => labelLines(edition, edition.notice)),
    ...blockRows(editions),
  ];
}

/** A row of a string that every edition has, or none. */
function textRow(part: TextRow["part"], editions: readonly Edition[]): readonly TextRow[] {
  const cells = editions.flatMap((edition): LocalizedText | [] => edition[part] ?? []);
  const [first] = cells;
  return first === undefined ? [] : [{ type: "text", part, id: first.id, cells }];
}

/** A row of lines, where any edition has one. */
function lineRow(
  part: LineRow["part"],
  editions: readonly Edition[],
  linesOf: (edition: Edition) => LineRow["cells"][number],
): readonly LineRow[] {
  const cells = editions.map((edition) => linesOf(edition).filter((line) => line.length > 0));
  return cells.every((lines) => lines.length === 0) ? [] : [{ type: "lines", part, cells }];
}

/** Interface words as a line, in their language where they fell back to another one. */
function labelLines({ labels: { lang } }: Edition, text: string | undefined): LineRow["cells"][number] {
  return text === undefined ? [] : [[{ role: "text", text, lang, dir: undefined }]];
}

/** What it was translated from, and by whom, as a list in the edition's language. */
function translatedLines(edition: Edition): LineRow["cells"][number] {
  const { translators, translatedFrom, locale } = edition;
  const line: LinePart = { role: "text", text: listOf(translators, locale), lang: undefined, dir: undefined };
  return [...labelLines(edition, translatedFrom), ...(translators.length === 0 ? [] : [[line]])];
}

/** All editions come from one skeleton: their bodies have the same blocks, with the same ids, in the same order. */
function blockRows(editions: readonly Edition[]): readonly BlockRow[] {
  const [first = [], ...others] = editions.map(({ body }) => body.children.flatMap(rowBlocks));
  const locales = editions.map(({ locale }) => locale.code);
  return first.map((block, index): BlockRow => {
    const blocks = [block, ...others.map((pieces) => pieces[index])].map((each) => sameBlock(each, block));
    return {
      type: "blocks",
      id: firstId(block),
      isShared: block.type === "thematicBreak" || block.type === "code",
      cells: blocks.map((each, place) => suffixBlocks([each], locales[place] ?? "")),
    };
  });
}

function sameBlock(block: RootContent | undefined, first: RootContent): RootContent {
  if (block?.type === first.type && firstId(block) === firstId(first)) return block;
  throw new Error(`the editions of a statement differ at ${firstId(first) ?? first.type}`);
}

/** A list at the top is a row an item; each stays a list, of that item, which starts where it stood. */
function rowBlocks(block: RootContent): readonly RootContent[] {
  if (block.type !== "list") return [block];
  return block.children.map((item, index): List => {
    const start = block.ordered === true ? { start: (block.start ?? 1) + index } : {};
    return { ...block, ...start, children: [item] };
  });
}

function firstId(block: RootContent): string | undefined {
  for (const [node] of walk(block)) if (node.data?.block !== undefined) return node.data.block.id;
  return undefined;
}
