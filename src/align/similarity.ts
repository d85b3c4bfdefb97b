/**
 * How much of two texts is the same: Dice's coefficient over their words, 0 to 1 (Dice, “Measures of the Amount of
 * Ecologic Association Between Species”, 1945). Characters stand for words in scripts that write no spaces.
 */
export function similarity(first: string, second: string): number {
  const ours = tokens(first);
  const theirs = tokens(second);
  if (ours.length + theirs.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const token of ours) counts.set(token, (counts.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of theirs) {
    const left = counts.get(token) ?? 0;
    if (left === 0) continue;
    counts.set(token, left - 1);
    shared += 1;
  }
  return (2 * shared) / (ours.length + theirs.length);
}

function tokens(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .match(
        /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Lao}\p{sc=Tibetan}]|[\p{L}\p{M}\p{N}]+/gu,
      ) ?? []
  );
}
