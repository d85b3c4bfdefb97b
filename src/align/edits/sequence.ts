/** Two places that belong together: in the former texts and in those of today. */
export interface Anchor {
  readonly from: number;
  readonly to: number;
}

/**
 * The most anchors that keep one order in both sequences (longest increasing subsequence; Fredman, 1975): whoever is not
 * among them has moved.
 *
 * @param anchors In the order of `to`; no place twice.
 */
export function inOrder(anchors: readonly Anchor[]): readonly Anchor[] {
  const before = new Map<Anchor, Anchor | undefined>();
  const tails: Anchor[] = [];
  for (const anchor of anchors) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle]?.from ?? 0) < anchor.from) low = middle + 1;
      else high = middle;
    }
    before.set(anchor, tails[low - 1]);
    tails[low] = anchor;
  }
  const chain: Anchor[] = [];
  for (let each = tails.at(-1); each !== undefined; each = before.get(each)) chain.unshift(each);
  return chain;
}

/**
 * Which gap between the anchors a place is in, counted from the begin.
 *
 * @param places The anchors' places in one of the sequences, ascending.
 */
export function gapOf(place: number, places: readonly number[]): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
