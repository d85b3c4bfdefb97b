import type { Root as HtmlRoot } from "hast";
import type { List, Nodes, RootContent } from "mdast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { mapTree, plainText } from "../../model/tree.ts";
import { numberEnd, numberStart, wordPage } from "../document/word.ts";
import type { Draft } from "./draft.ts";
import { pageBlocks } from "./page.ts";
import { gatherNotes } from "./page-notes.ts";

/** Reads a word processor's document. Fails where the bytes are none. */
export async function readWord(bytes: Uint8Array): Promise<Draft> {
  const { html, pictures } = await wordPage(bytes);
  const { root, count } = gatherNotes(unified().use(rehypeParse, { fragment: true }).parse(html) as HtmlRoot);
  const message = `${count === 1 ? "1 footnote" : `${count} footnotes`} kept.`;
  return {
    front: { title: undefined },
    blocks: pageBlocks(root).flatMap(countedLists).map(withoutPlaces),
    signatures: [],
    notes: count === 0 ? [] : [{ code: "footnote", sure: true, message }],
    language: "und",
    pictures,
  };
}

const written = new RegExp(`${numberStart}(\\d+)${numberEnd}`, "g");

/** Lists as Word counts them: one that Word begins anew, or goes on with, is one of its own. */
function countedLists(block: RootContent): readonly RootContent[] {
  if (block.type !== "list" || block.ordered !== true) return [block];
  const lists: List[] = [];
  let next: number | undefined;
  for (const item of block.children) {
    const number = numberOf(item) ?? next ?? 1;
    const last = lists.at(-1);
    if (last === undefined || number !== next) lists.push({ ...block, start: number, children: [item] });
    else lists[lists.length - 1] = { ...last, children: [...last.children, item] };
    next = number + 1;
  }
  return lists;
}

function numberOf(node: Nodes): number | undefined {
  const number = new RegExp(written.source).exec(plainText(node))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Places in the HTML that was made on the way tell an author nothing. */
function withoutPlaces(block: RootContent): RootContent {
  const [stripped] = mapTree({ type: "root", children: [block] }, (node): Nodes => {
    delete node.position; // the node is a copy
    return node.type === "text" ? { ...node, value: node.value.replace(written, "") } : node;
  }).children;
  return stripped ?? block;
}
