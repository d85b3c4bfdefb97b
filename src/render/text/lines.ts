import type { Direction } from "../../model/locale.ts";
import { widthOf } from "./width.ts";

/** A line of the file. */
export interface Line {
  readonly text: string;
  /** The direction in which it is to be read; undefined where it may be any. */
  readonly direction: Direction | undefined;
}

/** The lines of one block. */
export type Block = readonly Line[];

/** Lines of one direction. */
export function linesOf(texts: readonly string[], direction: Direction | undefined): Block {
  return texts.map((text) => ({ text, direction }));
}

const blank: Line = { text: "", direction: undefined };

/** Blocks with an empty line between them; those without lines leave none. */
export function apart(blocks: readonly Block[]): Block {
  return blocks.filter(hasLines).flatMap((block, at) => (at === 0 ? block : [blank, ...block]));
}

/** Whether there is anything to be read in a block. */
function hasLines(block: Block): boolean {
  return block.some(({ text }) => text !== "");
}

/** A block moved in by some columns. */
export function indented(block: Block, by: number): Block {
  return block.map((line) => (line.text === "" ? line : { ...line, text: " ".repeat(by) + line.text }));
}

/** Lines narrower than this are not worth an indent. */
const narrowest = 24;

/** What is left of a width behind an indent; an indent that would leave too little is not made. */
export function within(width: number, indent: number): number {
  return width - indent < narrowest ? width : width - indent;
}

/** The columns by which a block may be moved in, where so many are wanted. */
export function indentOf(width: number, wanted: number): number {
  return width - within(width, wanted);
}

/**
 * A block that hangs from a marker: `1. ` stands before its first line, the others begin below the first word.
 *
 * @param block Written for `within(width, marker)`. Where that leaves no room for the marker, it has a line of its own.
 */
export function hanging(marker: string, block: Block, { width, direction }: Place): Block {
  const indent = widthOf(marker);
  const [first, ...rest] = block;
  if (first === undefined) return linesOf([marker.trimEnd()], direction);
  if (within(width, indent) === width) return [...linesOf([marker.trimEnd()], direction), ...block];
  return [{ ...first, text: marker + first.text }, ...indented(rest, indent)];
}

/** Where a block stands: how much room there is, and in which direction the text around it goes. */
export interface Place {
  /** In columns. */
  readonly width: number;
  readonly direction: Direction;
}
