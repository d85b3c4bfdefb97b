/** A stretch of two texts: in both, only in the first, or only in the second. */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Compares two texts word by word (longest common subsequence); spaces belong to the word before them. */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const [ours, theirs] = [before, after].map(wordsOf) as [readonly string[], readonly string[]];
  const lengths = commonLengths(ours, theirs);
  const parts: DiffPart[] = [];
  const tell = (kind: DiffPart["kind"], text: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
    else parts.push({ kind, text });
  };
  let [at, to] = [0, 0];
  while (at < ours.length || to < theirs.length) {
    const [a, b] = [ours[at], theirs[to]];
    if (a !== undefined && b !== undefined && a.trim() === b.trim()) {
      tell("same", b);
      at += 1;
      to += 1;
    } else if (a !== undefined && (b === undefined || lengthAt(lengths, at + 1, to) >= lengthAt(lengths, at, to + 1))) {
      tell("removed", a);
      at += 1;
    } else {
      tell("added", b ?? "");
      to += 1;
    }
  }
  return parts;
}

/** Words with the spaces behind them; a sign is a word, and so is a character of a script without spaces. */
function wordsOf(text: string): readonly string[] {
  return (
    text.match(
      /(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s])\s*|\s+/gu,
    ) ?? []
  );
}

type Lengths = readonly Uint16Array[];

/** For each two places how many words the rests have in common. */
function commonLengths(ours: readonly string[], theirs: readonly string[]): Lengths {
  const rows = Array.from({ length: ours.length + 1 }, () => new Uint16Array(theirs.length + 1));
  for (let at = ours.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? new Uint16Array();
    for (let to = theirs.length - 1; to >= 0; to -= 1) {
      const isSame = ours[at]?.trim() === theirs[to]?.trim();
      row[to] = isSame
        ? lengthAt(rows, at + 1, to + 1) + 1
        : Math.max(lengthAt(rows, at + 1, to), lengthAt(rows, at, to + 1));
    }
  }
  return rows;
}

function lengthAt(rows: Lengths, at: number, to: number): number {
  return rows[at]?.[to] ?? 0;
}
