/** A text as the numbers of its known tokens: each once, with how often it occurs. */
export interface TokenBag {
  readonly types: Int32Array;
  readonly counts: Float64Array;
  readonly total: number;
}

/** Texts as bags, and how many different tokens are known. */
export interface Side {
  readonly bags: readonly TokenBag[];
  readonly size: number;
}

/** Tokens known at most: the table of associations is as large as both sides' vocabularies multiplied. */
const largest = 1500;

/**
 * Numbers the tokens of texts. A token of one text alone is dropped: it tells nothing of a pair that is judged without
 * itself. Of very many, the most frequent stay.
 */
export function sideOf(texts: readonly (readonly string[])[]): Side {
  const counted = texts.map(countTokens);
  const spread = new Map<string, number>();
  for (const counts of counted) for (const token of counts.keys()) spread.set(token, (spread.get(token) ?? 0) + 1);
  const kept = [...spread].filter(([, count]) => count > 1);
  if (kept.length > largest) kept.sort((one, other) => other[1] - one[1]);
  const numbers = new Map(kept.slice(0, largest).map(([token], at) => [token, at]));
  return { bags: counted.map((counts) => bagOf(counts, numbers)), size: numbers.size };
}

function countTokens(tokens: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

function bagOf(counts: ReadonlyMap<string, number>, numbers: ReadonlyMap<string, number>): TokenBag {
  const types: number[] = [];
  const amounts: number[] = [];
  for (const [token, count] of counts) {
    const number = numbers.get(token);
    if (number === undefined) continue;
    types.push(number);
    amounts.push(count);
  }
  return {
    types: Int32Array.from(types),
    counts: Float64Array.from(amounts),
    total: amounts.reduce((sum, count) => sum + count, 0),
  };
}
