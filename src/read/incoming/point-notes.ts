import type { RootContent } from "mdast";
import { plainText } from "../../model/tree.ts";
import { daysIn } from "./days.ts";
import { noted } from "./draft.ts";
import { nextOf, numberOf } from "./point-number.ts";

/** A paragraph that begins as a point does, and goes on from none. */
export function doubted(block: RootContent, before: readonly RootContent[], language: string): RootContent {
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
export function told(block: RootContent): RootContent {
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
export function separated(blocks: readonly RootContent[]): readonly RootContent[] {
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
