/** A stretch of a text; what is marked is shown whole. */
export interface Part {
  readonly text: string;
  readonly isMarked: boolean;
}

/** So much of the text stands around what is marked. */
const around = 60;

/** A text without a mark is cut behind so many characters. */
const longest = 160;

/** Shortens what stands between marks, by whole characters as readers see them. */
export function excerptAround<T extends Part>(parts: readonly T[]): readonly T[] {
  return parts.map((part, at) => {
    if (part.isMarked) return part;
    if (parts.length === 1) return { ...part, text: shortened(part.text, 0, longest) };
    const tail = at === 0 ? 0 : around;
    const head = at === parts.length - 1 ? 0 : around;
    return { ...part, text: shortened(part.text, head, tail) };
  });
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** @param last How many characters of the end stay. @param first How many of the begin. */
function shortened(text: string, last: number, first: number): string {
  const letters = [...graphemes.segment(text)].map(({ segment }) => segment);
  if (letters.length <= first + last + 1) return text;
  return `${letters.slice(0, first).join("")}…${last === 0 ? "" : letters.slice(-last).join("")}`;
}

/**
 * A text as a terminal can show it: what shows nothing, changes the terminal or the order of what is read is its code
 * point, a line end is `\n`.
 */
export function visible(text: string): string {
  return text
    .replaceAll("\n", "\\n")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\u115f\u1160\u3164\uffa0\u2028\u2029]|\u034f/gu, (character) =>
      isJoiner(character)
        ? character
        : `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`,
    );
}

/** Joiners belong to the spelling of many languages. */
function isJoiner(character: string): boolean {
  return character === "\u200c" || character === "\u200d";
}
