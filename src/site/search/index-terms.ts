import { type TermEntry, writePlaces } from "./engine/layout.ts";
import { placeOf, placeTerm } from "./engine/place.ts";
import { wordsOf } from "./engine/words.ts";
import type { IndexedText } from "./index-texts.ts";

/** Every term with its places, in the order of UTF-16 units, which is JavaScript's own in the browser too. */
export function termsOf(texts: readonly IndexedText[]): readonly TermEntry[] {
  const places = new Map<string, Map<number, number[]>>();
  for (const [ordinal, { paragraph }] of texts.entries()) {
    for (const [position, { terms }] of wordsOf(paragraph.text).entries())
      for (const term of terms) placesOf(placesIn(places, term), ordinal).push(position);
  }
  for (const [ordinal, term] of numberedBlocks(texts)) placesOf(placesIn(places, term), ordinal).push(0);
  return [...places]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([term, where]): TermEntry => [term, writePlaces(where)]);
}

/** By what number readers know a block: the first one that is found at an address. */
function numberedBlocks(texts: readonly IndexedText[]): readonly (readonly [ordinal: number, term: string])[] {
  const known = new Set<string>();
  return texts.flatMap(({ paragraph: { id, row }, entry: [where] }, ordinal) => {
    const place = placeOf(id);
    const address = `${where}#${id}`;
    if (row || place === undefined || known.has(address)) return [];
    known.add(address);
    return [[ordinal, placeTerm(place)] as const];
  });
}

function placesIn(places: Map<string, Map<number, number[]>>, term: string): Map<number, number[]> {
  const found = places.get(term) ?? new Map<number, number[]>();
  places.set(term, found);
  return found;
}

function placesOf(places: Map<number, number[]>, ordinal: number): number[] {
  const found = places.get(ordinal) ?? [];
  places.set(ordinal, found);
  return found;
}
