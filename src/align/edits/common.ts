import type { Weight } from "./tokens.ts";

/**
 * The heaviest common subsequence of two texts: what both say in the same order (Wagner and Fischer, 1974).
 *
 * @returns Its weight.
 */
export function commonWeight(first: readonly string[], second: readonly string[], weight: Weight): number {
  let above = new Float64Array(second.length + 1);
  let row = new Float64Array(second.length + 1);
  for (const token of first) {
    const gain = weight(token);
    let left = 0;
    for (let at = 0; at < second.length; at += 1) {
      const up = above[at + 1] ?? 0;
      if (second[at] === token) left = Math.max((above[at] ?? 0) + gain, up);
      else if (up > left) left = up;
      row[at + 1] = left;
    }
    [above, row] = [row, above];
  }
  return above[second.length] ?? 0;
}

/** What two sequences do not have in common, in order: runs of tokens that stand for each other. */
export interface Difference {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Compares two sequences: what is left when a longest common subsequence is taken out. */
export function differences(first: readonly string[], second: readonly string[]): readonly Difference[] {
  const lengths = commonLengths(first, second);
  const left = (at: number, by: number) => lengths[at]?.[by] ?? -1;
  const found: Difference[] = [];
  let [at, by] = [0, 0];
  while (at < first.length || by < second.length) {
    const [from, start] = [at, by];
    while (left(at, by) >= 0 && !(at < first.length && first[at] === second[by])) {
      if (left(at + 1, by) >= left(at, by + 1)) at += 1;
      else by += 1;
    }
    if (at > from || by > start) found.push({ removed: first.slice(from, at), added: second.slice(start, by) });
    [at, by] = [at + 1, by + 1];
  }
  return found;
}

/** `lengths[i][j]`: how long a common subsequence the texts have from there on. */
function commonLengths(first: readonly string[], second: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: first.length + 1 }, () => new Uint32Array(second.length + 1));
  for (let at = first.length - 1; at >= 0; at -= 1) {
    const [row, below] = [lengths[at] as Uint32Array, lengths[at + 1] as Uint32Array];
    for (let by = second.length - 1; by >= 0; by -= 1) {
      row[by] = first[at] === second[by] ? (below[by + 1] ?? 0) + 1 : Math.max(below[by] ?? 0, row[by + 1] ?? 0);
    }
  }
  return lengths;
}
