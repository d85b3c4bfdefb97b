/** How far from where the aligner put it a paragraph without translation is looked for. */
const reach = 6;

/** How much better another place must fit. */
const doubt = 1;

/** How well a source goes with a translation, by their places. */
type Score = (source: number, target: number) => number;

/**
 * Where a source without translation stands, if its neighbours go better with the translations when one of them is the one
 * left out.
 *
 * @param alone Where the aligner put it.
 * @param matches The translation of each source that has one to itself.
 * @returns The place for which all sources between fit best.
 */
export function relocate(alone: number, matches: ReadonlyMap<number, number>, score: Score): number {
  let best = { place: alone, gain: doubt };
  for (const step of [1, -1]) {
    let gain = 0;
    for (let place = alone + step; Math.abs(place - alone) <= reach; place += step) {
      const target = matches.get(place);
      if (target === undefined) break;
      // The source before takes over its translation, and so on back to the one that was alone.
      gain += score(place - step, target) - score(place, target);
      if (gain > best.gain) best = { place, gain };
    }
  }
  return best.place;
}

/** The places that may change. */
export function around(alone: number): readonly number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, at) => alone - reach + at);
}
