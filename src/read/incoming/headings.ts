import type { Heading, RootContent } from "mdast";
import type { Draft } from "./draft.ts";
import { noteLooks } from "./title.ts";

/** Levels the headings: they begin at two, below the title, and none is skipped. */
export function levelHeadings(draft: Draft): Draft {
  const depths = [...new Set(draft.blocks.flatMap((block) => (block.type === "heading" ? block.depth : [])))].sort();
  let before = 1;
  let moved = 0;
  const blocks = draft.blocks.map((block): RootContent => {
    if (block.type !== "heading") return noteLooks(block);
    const depth = Math.min(depths.indexOf(block.depth) + 2, before + 1, 6) as Heading["depth"];
    before = depth;
    if (depth !== block.depth) moved += 1;
    return { ...block, depth };
  });
  if (moved === 0) return { ...draft, blocks };
  const message = `${moved === 1 ? "1 heading has" : `${moved} headings have`} another level now: they begin at ##.`;
  return { ...draft, blocks, notes: [...draft.notes, { code: "heading", sure: true, message }] };
}
