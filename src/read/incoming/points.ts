import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { plainText } from "../../model/tree.ts";
import { daysIn } from "./days.ts";
import { type Draft, noted, withNotesOf } from "./draft.ts";
import { bareNumber, listNumber } from "./numbers.ts";

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
  if (block.type === "list" && block.ordered === true) {
    const start = block.start ?? 1;
    const items = block.children.map((item, at) => ({ number: start + at, item }));
    const [first, ...rest] = items;
    return first === undefined
      ? []
      : [
          { ...first, item: withNotesOf({ ...first.item, position: first.item.position ?? block.position }, block) },
          ...rest,
        ];
  }
  if (block.type !== "paragraph") return [block];
  const number = numberOf(block);
  // One number alone may be the beginning of a sentence.
  if (number === undefined || !(counts.has(number - 1) || counts.has(number + 1) || nextOf(out.at(-1)) === number))
    return [block];
  const paragraph = withoutNumber(block);
  if (paragraph.children.length === 0) return [block];
  const item: ListItem = {
    type: "listItem",
    spread: false,
    children: [{ ...paragraph, data: {} }],
    position: block.position,
  };
  return [{ number, item: withNotesOf(item, block) }];
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

/** The number that would come next; nothing for what is no numbered list. */
function nextOf(block: RootContent | undefined): number | undefined {
  return block?.type === "list" && block.ordered === true ? (block.start ?? 1) + block.children.length : undefined;
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

/** The number that a paragraph begins with: in its text, or alone in bold before it. */
function numberOf(paragraph: Paragraph): number | undefined {
  return listNumber(plainText(paragraph))?.value ?? strongNumber(paragraph);
}

function strongNumber({ children: [first, second] }: Paragraph): number | undefined {
  return first?.type === "strong" && second !== undefined ? bareNumber(plainText(first)) : undefined;
}

/** The paragraph without its number, wherever that stands: in the text, in bold, or both. */
function withoutNumber(paragraph: Paragraph): Paragraph {
  const length = listNumber(plainText(paragraph))?.length;
  if (length !== undefined) return { ...paragraph, children: withoutStart(paragraph.children, length) };
  return { ...paragraph, children: withoutSpace(paragraph.children.slice(1)) };
}

/** Inline content without its first characters; what is emptied by that goes. */
function withoutStart(children: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first === undefined || length <= 0) return withoutSpace(children);
  const size = plainText(first).length;
  if (size <= length) return withoutStart(rest, length - size);
  if (first.type === "text") return withoutSpace([{ ...first, value: first.value.slice(length) }, ...rest]);
  if (!("children" in first)) return [first, ...rest];
  return [{ ...first, children: withoutStart(first.children, length) } as PhrasingContent, ...rest];
}

function withoutSpace(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type === "break") return withoutSpace(rest);
  if (first?.type !== "text") return [...children];
  const value = first.value.trimStart();
  return value === "" ? withoutSpace(rest) : [{ ...first, value }, ...rest];
}

/** A paragraph that begins as a point does, and goes on from none. */
function doubted(block: RootContent, before: readonly RootContent[], language: string): RootContent {
  const number = block.type === "paragraph" ? numberOf(block) : undefined;
  const isDay = daysIn(plainText(block), language)[0]?.index === 0;
  if (number === undefined || isDay) return block;
  const next = before.map(nextOf).findLast((each) => each !== undefined);
  const message =
    next === undefined
      ? `This begins with a number, ${number}, as a point does, but no other point is beside it: it stays a paragraph.`
      : `This begins with a number, ${number}, but the points before it end with ${next - 1}: it stays a paragraph. Look whether a point is missing.`;
  return noted(block, { code: "points", sure: false, message });
}

/** Says how far a list of points counts. */
function told(block: RootContent): RootContent {
  if (block.type !== "list" || block.ordered !== true) return block;
  const start = block.start ?? 1;
  const end = start + block.children.length - 1;
  const spread = block.children.some(
    ({ children }) => children.length > 1 || plainText(children[0] ?? block).length > 80,
  );
  const message =
    start === end ? `Point ${start} is a list of one.` : `Points ${start} to ${end} are one numbered list.`;
  return noted({ ...block, spread }, { code: "points", sure: start !== end, message });
}

/** Lists that follow each other without going on are kept apart by a comment: Markdown would count on. */
function separated(blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.flatMap((block, at): readonly RootContent[] => {
    const before = blocks[at - 1];
    if (block.type !== "list" || before?.type !== "list" || block.ordered !== before.ordered) return [block];
    const message = `The numbers jump here, from ${(nextOf(before) ?? 1) - 1} to ${block.start}: look whether a point is missing.`;
    const comment = block.ordered ? `<!-- ${message} -->` : "<!-- Another list begins here. -->";
    return [
      { type: "html", value: comment },
      block.ordered ? noted(block, { code: "points", sure: false, message }) : block,
    ];
  });
}
