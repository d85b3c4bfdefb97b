import type { List, ListItem, RootContent } from "mdast";
import { type Draft, noted, withNotesOf } from "./draft.ts";
import { doubted, separated, told } from "./point-notes.ts";
import { nextOf, numberOf, withoutNumber } from "./point-number.ts";

/** A block on its way into a list: with the number it had, and without it. */
interface Numbered {
  readonly number: number;
  readonly item: ListItem;
}

/** Makes of numbered paragraphs and of lists that go on one list, whose points keep their numbers. */
export function gatherPoints(draft: Draft): Draft {
  const blocks = draft.blocks;
  const counts = new Set(blocks.flatMap((block) => (block.type === "paragraph" ? (numberOf(block) ?? []) : [])));
  const out: RootContent[] = [];
  blocks.forEach((block, at) => {
    for (const piece of piecesOf(block, counts, out)) append(out, piece, blocks.slice(at + 1));
  });
  return {
    ...draft,
    blocks: separated(out.map((block, at) => told(doubted(block, out.slice(0, at), draft.language)))),
  };
}

/** A numbered list's items, a numbered paragraph, or the block as it is. */
function piecesOf(
  block: RootContent,
  counts: ReadonlySet<number>,
  out: readonly RootContent[],
): readonly (RootContent | Numbered)[] {
  if (block.type === "list" && block.ordered === true) return itemsOf(block);
  if (block.type !== "paragraph") return [block];
  const number = numberOf(block);
  // One number alone may be the beginning of a sentence.
  if (number === undefined || !(counts.has(number - 1) || counts.has(number + 1) || nextOf(out.at(-1)) === number))
    return [block];
  const paragraph = withoutNumber(block);
  if (paragraph.children.length === 0) return [block];
  const children = [{ ...paragraph, data: {} }];
  const item: ListItem = { type: "listItem", spread: false, children, position: block.position };
  return [{ number, item: withNotesOf(item, block) }];
}

/** Its items with their numbers; what is noted of the list is noted of the first. */
function itemsOf(list: List): readonly Numbered[] {
  const start = list.start ?? 1;
  return list.children.map((item, at) => {
    const own = at === 0 ? withNotesOf({ ...item, position: item.position ?? list.position }, list) : item;
    return { number: start + at, item: own };
  });
}

function append(out: RootContent[], piece: RootContent | Numbered, rest: readonly RootContent[]): void {
  const last = out.at(-1);
  if (!("number" in piece)) {
    if (last?.type === "list" && last.ordered === true && isWithin(piece, last, rest))
      out[out.length - 1] = withParagraph(last, piece);
    else out.push(piece);
  } else if (last?.type === "list" && last.ordered === true && nextOf(last) === piece.number) {
    out[out.length - 1] = { ...last, children: [...last.children, piece.item] };
  } else {
    const { position } = piece.item;
    out.push({ type: "list", ordered: true, start: piece.number, spread: true, children: [piece.item], position });
  }
}

/** Whether what stands between two points belongs to the first: the next one follows before any heading. */
function isWithin(block: RootContent, list: List, rest: readonly RootContent[]): boolean {
  if (!["paragraph", "list", "blockquote", "table"].includes(block.type)) return false;
  const heading = rest.findIndex(({ type }) => type === "heading" || type === "footnoteDefinition");
  const near = heading === -1 ? rest : rest.slice(0, heading);
  const next = nextOf(list);
  return near.slice(0, 6).some((each) => firstNumber(each) === next && next !== 1);
}

function firstNumber(block: RootContent): number | undefined {
  if (block.type === "list" && block.ordered === true) return block.start ?? 1;
  return block.type === "paragraph" ? numberOf(block) : undefined;
}

function withParagraph(list: List, block: RootContent): List {
  const items = list.children;
  const last = items.at(-1);
  if (last === undefined) return list;
  const message = "This stood between two points; it was taken for the end of the first.";
  const child = noted(block, { code: "points", sure: false, message }) as ListItem["children"][number];
  return { ...list, children: [...items.slice(0, -1), { ...last, spread: true, children: [...last.children, child] }] };
}
