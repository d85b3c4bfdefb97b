/** A text as tokens by number: each once, with how often it occurs. */
export interface Bag {
  readonly types: Int32Array;
  readonly counts: Int32Array;
  /** Tokens of the text. */
  readonly total: number;
}

/** Numbers the tokens of a set of texts. */
export function bagsOf(texts: readonly (readonly string[])[]): readonly Bag[] {
  const numbers = new Map<string, number>();
  return texts.map((tokens) => {
    const counts = new Map<number, number>();
    for (const token of tokens) {
      const number = numbers.get(token) ?? numbers.size;
      numbers.set(token, number);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return { types: Int32Array.from(counts.keys()), counts: Int32Array.from(counts.values()), total: tokens.length };
  });
}

/** How often each token occurs in all texts. */
export function frequencies(bags: readonly Bag[]): { readonly of: Float64Array; readonly all: number } {
  const size = 1 + bags.reduce((most, { types }) => types.reduce((one, other) => Math.max(one, other), most), -1);
  const of = new Float64Array(size);
  for (const { types, counts } of bags) {
    for (let k = 0; k < types.length; k += 1) add(of, types[k] as number, counts[k] as number);
  }
  return { of, all: bags.reduce((sum, { total }) => sum + total, 0) };
}

/** Adds to a place of an array of numbers. */
export function add(to: Float64Array, at: number, what: number): void {
  to[at] = (to[at] as number) + what;
}
