import type { BlockData, Draft, InlineData, TextBlock } from "./data.ts";

/** A place in the text: the beginning of a block, or the end of a word. In reading order. */
export interface TextPlace {
  /** What Typst calls it: the block's id, or that of a mark. */
  readonly id: string;
  readonly block: string;
  /** See `PageStart`. */
  readonly characters: number;
  /** Whether a block begins here; else a word ends. */
  readonly begins: boolean;
}

/** A draft in which ends of words are marked, and the places in its body. */
export interface MarkedDraft {
  readonly draft: Draft;
  readonly places: readonly TextPlace[];
}

/** What is known on the way through the text. */
interface Walk {
  readonly places: TextPlace[];
  /** Whether words that follow this block are marked. */
  readonly isOpen: (block: string) => boolean;
  readonly words: Intl.Segmenter;
  block: string | undefined;
  characters: number;
}

/** No block has an id like this. */
const prefix = "word:";

/**
 * Marks where words end, but at the end of a text: it may belong to the number of a note. A mark never stands between
 * letters that may be joined, so that lines break where they break without it.
 *
 * @param isOpen whether the words of this block are to be marked, and those after it that have no block of their own
 */
export function markWords(draft: Draft, isOpen: (block: string) => boolean): MarkedDraft {
  const words = new Intl.Segmenter([draft.language, "en"], { granularity: "word" });
  const walk: Walk = { places: [], isOpen, words, block: undefined, characters: 0 };
  const body = draft.body.map((block) => markBlock(block, walk));
  return { draft: { ...draft, body }, places: walk.places };
}

function markBlock(block: BlockData, walk: Walk): BlockData {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return { ...block, children: markText(block, walk) };
    case "table": {
      const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, children: markText(cell, walk) })));
      return { ...block, rows };
    }
    case "numbered":
    case "bulleted": {
      const items = block.items.map((item) => ({ ...item, children: markBlocks(item.children, walk) }));
      return { ...block, items };
    }
    case "quotation":
    case "aside":
      return { ...block, children: markBlocks(block.children, walk) };
    case "code":
      walk.characters += lengthOf(block.value);
      return block;
    default:
      return block;
  }
}

function markBlocks(blocks: readonly BlockData[], walk: Walk): readonly BlockData[] {
  return blocks.map((block) => markBlock(block, walk));
}

/** Text without an id of its own, a name in a list of signatories, is marked at its beginning. */
function markText({ id, children }: Pick<TextBlock, "id" | "children">, walk: Walk): readonly InlineData[] {
  if (id === null) return [...mark(walk, true), ...markInlines(children, walk)];
  walk.block = id;
  walk.characters = 0;
  walk.places.push({ id, block: id, characters: 0, begins: true });
  return markInlines(children, walk);
}

/** A mark, where the words of the block are to be marked. */
function mark({ block, isOpen, places, characters }: Walk, begins: boolean): readonly InlineData[] {
  if (block === undefined || !isOpen(block)) return [];
  const id = `${prefix}${places.length}`;
  places.push({ id, block, characters, begins });
  return [{ type: "mark", id }];
}

function markInlines(nodes: readonly InlineData[], walk: Walk): readonly InlineData[] {
  return nodes.flatMap((node): readonly InlineData[] => {
    if (node.type === "text") return markWordEnds(node, walk);
    if (node.type === "code") walk.characters += lengthOf(node.value);
    if ("children" in node) return [{ ...node, children: markInlines(node.children, walk) }];
    return [node];
  });
}

function markWordEnds(node: Extract<InlineData, { type: "text" }>, walk: Walk): readonly InlineData[] {
  const { block } = walk;
  if (block === undefined || !walk.isOpen(block) || node.words !== undefined) {
    walk.characters += lengthOf(node.value);
    return [node];
  }
  const pieces = piecesOf(node.value, walk.words);
  return pieces.flatMap((value, index): readonly InlineData[] => {
    walk.characters += lengthOf(value);
    const piece = { type: "text", value } as const;
    return index === pieces.length - 1 ? [piece] : [piece, ...mark(walk, false)];
  });
}

/** Scripts that write no spaces between words. */
const unspaced = /\p{sc=Thai}|\p{sc=Lao}|\p{sc=Khmer}|\p{sc=Myanmar}/u;

/** Those whose lines may end after any character, but not before a closing mark, nor after an opening one. */
const eastAsian = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u;

/** A text in pieces that each end with a word, with the space before it. */
function piecesOf(text: string, words: Intl.Segmenter): readonly string[] {
  const pieces = text.match(/\s*\S+|\s+$/g) ?? [];
  return pieces.flatMap((piece) => {
    if (eastAsian.test(piece)) return piece.split(/(?<=\p{Lo}[^\p{L}\p{N}\p{Ps}\p{Pi}]*)(?=[\p{Lo}\p{Ps}\p{Pi}])/u);
    return unspaced.test(piece) ? wordsOf(piece, words) : [piece];
  });
}

/** Punctuation stays with the word before it; what opens goes with the word to come. */
function wordsOf(text: string, words: Intl.Segmenter): readonly string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = found.at(-1);
    const joins = last !== undefined && (isWordLike !== true || /[\p{Ps}\p{Pi}\s]$/u.test(last));
    if (joins && !/^[\p{Ps}\p{Pi}]/u.test(segment)) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

/** Characters that are no spaces. */
function lengthOf(text: string): number {
  return text.replace(/\s+/gu, "").length;
}
