/** A text by what it is made of: pieces by number, each once, with how much it counts. */
export interface FeatureBag {
  readonly types: Int32Array;
  /** 1 and the logarithm of how often each occurs. */
  readonly weights: Float64Array;
}

/** Pieces are numbered by a hash: so many numbers that few of one language's pieces share one. */
export const buckets = 1 << 18;

/** So many letters on end: what words have in common whatever is before or behind their stems. */
const run = 4;

/** How often each piece of the text at hand occurs; empty between texts. */
const counts = new Int32Array(buckets);

/** The tokens of a text, and the runs of letters in its words. */
export function featuresOf(text: string, tokens: readonly string[]): FeatureBag {
  const types: number[] = [];
  const count = (hash: number) => {
    const type = (hash ^ (hash >>> 15)) & (buckets - 1);
    if (counts[type] === 0) types.push(type);
    counts[type] = (counts[type] as number) + 1;
  };
  for (const token of tokens) count(hashOf(token, 0, token.length));
  for (const word of text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}'’ʼ]+/gu) ?? []) {
    const padded = ` ${word} `;
    for (let at = 0; at + run <= padded.length; at += 1) count(hashOf(padded, at, at + run));
    if (padded.length < run) count(hashOf(padded, 0, padded.length));
  }
  const weights = Float64Array.from(types, (type) => 1 + Math.log(counts[type] as number));
  for (const type of types) counts[type] = 0;
  return { types: Int32Array.from(types), weights };
}

/** FNV-1a (Fowler, Noll, Vo) of UTF-16 code units. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
