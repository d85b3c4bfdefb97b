import { gapOf } from "./sequence.ts";
import { type Weight, weigh } from "./tokens.ts";

/** A text that has no partner yet. */
export interface Loose {
  /** Its number in its own sequence. */
  readonly place: number;
  readonly source: string;
  readonly tokens: readonly string[];
  /** What all of its tokens weigh. */
  readonly weight: number;
  /** Where it stands among those without a partner; nowhere for obsolete entries. */
  readonly spot: Spot | undefined;
}

/** A place between unchanged texts. */
export interface Spot {
  /** Which gap, counted from the begin. */
  readonly gap: number;
  /** How many texts without a partner stand before and behind it in that gap. */
  readonly before: number;
  readonly behind: number;
}

/** What `looseTexts` needs to know of a text. */
export interface Unplaced {
  readonly place: number;
  readonly source: string;
  readonly tokens: readonly string[];
  readonly obsolete: boolean;
}

/**
 * Tells for each text without a partner where it stands.
 *
 * @param anchors The places of the texts that did not change, in the same sequence, ascending.
 */
export function looseTexts(texts: readonly Unplaced[], anchors: readonly number[], weight: Weight): readonly Loose[] {
  const gaps = Map.groupBy(
    texts.filter(({ obsolete }) => !obsolete),
    ({ place }) => gapOf(place, anchors),
  );
  const spots = new Map(
    [...gaps].flatMap(([gap, within]) =>
      within.map((text, before) => [text, { gap, before, behind: within.length - 1 - before }] as const),
    ),
  );
  return texts.map((text) => {
    const { place, source, tokens } = text;
    return { place, source, tokens, weight: weigh(tokens, weight), spot: spots.get(text) };
  });
}
