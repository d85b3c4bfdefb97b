import type { BlockData, InlineData, TextBlock } from "./data.ts";
import { piecesOf } from "./word-pieces.ts";

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

/** A text, or a piece of one. */
export interface Text {
  readonly language: string;
  /** Id of the title that it begins with, where it is not the first of its file. */
  readonly title?: string;
  readonly body: readonly BlockData[];
}

/** The bodies of texts, in which ends of words are marked, and the places in them. */
export interface MarkedTexts {
  readonly bodies: readonly (readonly BlockData[])[];
  readonly places: readonly TextPlace[];
}

/** The last block with an id, and what has come since it began. */
interface Progress {
  block: string | undefined;
  characters: number;
}

/** What is known on the way through a text. */
interface Walk extends Progress {
  readonly places: TextPlace[];
  /** Whether words that follow this block are marked. */
  readonly isOpen: (block: string) => boolean;
  readonly words: Intl.Segmenter;
  readonly sequence: string;
}

/** No block has an id like this. */
const prefix = "word:";

/** Characters of a text without an id, a name in a list of signatories, within which no page begins that matters. */
const short = 200;

/**
 * Marks where words end, but at the end of a text: it may belong to the number of a note. A mark never stands between
 * letters that may be joined, so that lines break where they break without it.
 *
 * @param texts In reading order. Of what has no id each language is counted on its own, as it stands in its own column.
 * @param isOpen whether the words of this block are to be marked, and those after it that have no block of their own
 * @param sequence What keeps the names of marks apart where there are several such texts in a file.
 */
export function markWords(texts: readonly Text[], isOpen: (block: string) => boolean, sequence = ""): MarkedTexts {
  const places: TextPlace[] = [];
  const progress = new Map<string, Progress>();
  const bodies = texts.map(({ language, title, body }) => {
    const words = new Intl.Segmenter([language, "en"], { granularity: "word" });
    const begun = title === undefined ? progress.get(language) : { block: title, characters: 0 };
    if (title !== undefined) places.push({ id: title, block: title, characters: 0, begins: true });
    const walk: Walk = { block: undefined, characters: 0, ...begun, places, isOpen, words, sequence };
    const marked = markBlocks(body, walk);
    progress.set(language, walk);
    return marked;
  });
  return { bodies, places };
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
      const items = block.items.map((item) => {
        begin(item.id, walk);
        return { ...item, children: markBlocks(item.children, walk) };
      });
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

function begin(id: string | undefined, walk: Walk): void {
  if (id === undefined) return;
  walk.block = id;
  walk.characters = 0;
  walk.places.push({ id, block: id, characters: 0, begins: true });
}

/** Text without an id of its own is marked at its beginning, and within it where it is long. */
function markText({ id, children }: Pick<TextBlock, "id" | "children">, walk: Walk): readonly InlineData[] {
  if (id !== null) {
    begin(id, walk);
    return markInlines(children, walk);
  }
  const first = mark(walk, true);
  const inner: Walk = isShort(children) ? { ...walk, isOpen: () => false } : walk;
  const marked = markInlines(children, inner);
  walk.characters = inner.characters;
  return [...first, ...marked];
}

function isShort(nodes: readonly InlineData[]): boolean {
  return nodes.reduce((sum, node) => sum + charactersIn(node), 0) < short;
}

function charactersIn(node: InlineData): number {
  if ("children" in node) return node.children.reduce((sum, child) => sum + charactersIn(child), 0);
  return "value" in node ? node.value.length : 0;
}

/** A mark, where the words of the block are to be marked. */
function mark({ block, isOpen, places, characters, sequence }: Walk, begins: boolean): readonly InlineData[] {
  if (block === undefined || !isOpen(block)) return [];
  const id = `${prefix}${sequence}${places.length}`;
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

/** Characters that are no spaces. */
function lengthOf(text: string): number {
  return text.replace(/\s+/gu, "").length;
}
