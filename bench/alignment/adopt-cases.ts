import type { AlignedText } from "../../src/model/adoption.ts";
import type { Random } from "./random.ts";

/** A block of a spoiled translation. */
interface SpoiledBlock extends AlignedText {
  /** Places of the blocks that it was made of, in the translation and, both having the same blocks, in the source. */
  readonly from: readonly number[];
  readonly touched: boolean;
}

/** A translation with edits, and what belongs together. */
export interface AdoptCase {
  readonly blocks: readonly AlignedText[];
  /** Each as `sources|targets`, for example `3,4|3`. */
  readonly pairs: ReadonlySet<string>;
}

/**
 * A translation in which blocks were merged, split and dropped. No block is edited twice. A heading is not split, and
 * nothing runs into a heading.
 */
export function spoil(blocks: readonly AlignedText[], edits: number, random: Random): AdoptCase {
  const spoiled = blocks.map((block, at): SpoiledBlock => ({ ...block, from: [at], touched: false }));
  const kinds = [merge, split, drop];
  let done = 0;
  while (done < edits) {
    const at = random.below(spoiled.length);
    if (spoiled[at]?.touched === false && random.pick(kinds)(spoiled, at, random)) done += 1;
  }
  return { blocks: spoiled, pairs: pairsOf(spoiled) };
}

/** An edit in place; false where it cannot be made there. */
type Edit = (blocks: SpoiledBlock[], at: number, random: Random) => boolean;

const merge: Edit = (blocks, at) => {
  const [one, other] = [blocks[at], blocks[at + 1]];
  if (one === undefined || other === undefined || other.touched || other.kind === "heading") return false;
  // With a block dropped between them it would be anybody's guess where that one is.
  if (other.from[0] !== (one.from.at(-1) ?? 0) + 1) return false;
  const text = `${one.text} ${other.text}`;
  blocks.splice(at, 2, { ...one, text, from: [...one.from, ...other.from], touched: true });
  return true;
};

const split: Edit = (blocks, at, random) => {
  const block = blocks[at];
  if (block === undefined || block.kind === "heading") return false;
  const place = splittingPlace(block.text, random);
  const [one, other] = [block.text.slice(0, place).trim(), block.text.slice(place).trim()];
  if (one === "" || other === "") return false;
  blocks.splice(at, 1, { ...block, text: one, touched: true }, { ...block, text: other, touched: true });
  return true;
};

const drop: Edit = (blocks, at) => {
  blocks.splice(at, 1);
  return true;
};

/** Behind the punctuation, else the space, nearest to a random place in the middle half. */
function splittingPlace(text: string, random: Random): number {
  const aim = text.length * (0.25 + 0.5 * random.next());
  const inMiddle = (pattern: RegExp) =>
    [...text.matchAll(pattern)]
      .map((match) => match.index + match[0].length)
      .filter((place) => place > text.length * 0.2 && place < text.length * 0.8);
  const clauses = inMiddle(/[.!?;:,。！？；：，、؟؛،۔।၊။።፤…]\s*/gu);
  const places = clauses.length > 0 ? clauses : inMiddle(/\s+/g);
  return places.reduce(
    (best, place) => (Math.abs(place - aim) < Math.abs(best - aim) ? place : best),
    places[0] ?? Math.floor(aim),
  );
}

function pairsOf(blocks: readonly SpoiledBlock[]): ReadonlySet<string> {
  const targets = new Map<string, number[]>();
  blocks.forEach(({ from }, at) => {
    const key = from.join(",");
    targets.set(key, [...(targets.get(key) ?? []), at]);
  });
  return new Set([...targets].map(([sources, places]) => `${sources}|${places.join(",")}`));
}
