import { Rules } from "@cto.af/linebreak";

/** UAX #14; with the tailoring for numbers (8.2, example 7), which Unicode's own tests expect. */
const rules = new Rules({ example7: true });

/** Scripts without spaces whose words only a dictionary knows: those of UAX #14's class SA. */
const complex =
  /[\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tale}\p{scx=Talu}\p{scx=Lana}\p{scx=Tavt}\p{scx=Ahom}]/u;

/** Thai, Lao and Khmer signs that repeat or shorten the word before them: no line begins with one. */
const clinging = /[\u0e2f\u0e46\u0eaf\u0ec6\u17d7]/;

/** ICU's dictionaries go by script, whatever the locale; naming one keeps the host's own out (law 5). */
const words = new Intl.Segmenter("en", { granularity: "word" });

/** Characters that direct a line and are not seen: line breaking looks through them. */
const closing = /[\u2069\u200e\u200f\u061c]/;
const invisible = /[\u2066-\u2069\u200e\u200f\u061c]/;

/**
 * A text in the pieces between which a line may end, spaces at the end of each. Isolates are looked through: what opens
 * stays with the word after it, what closes with the word before it.
 */
export function piecesOf(text: string): readonly string[] {
  const seen = [...text.matchAll(/[\s\S]/g)].filter(([unit]) => !invisible.test(unit));
  const ends = breaksOf(seen.map(([unit]) => unit).join("")).map((position) => {
    let end = (seen[position - 1]?.index ?? 0) + 1;
    while (closing.test(text.charAt(end))) end += 1;
    return end;
  });
  return [...ends, text.length].map((end, at) => text.slice(ends[at - 1] ?? 0, end)).filter((piece) => piece !== "");
}

/** Positions within a text where a line may end, in UTF-16 units, ascending. */
function breaksOf(text: string): readonly number[] {
  const found = new Set([...rules.breaks(text)].map(({ position }) => position));
  if (complex.test(text)) for (const position of wordEnds(text)) found.add(position);
  return [...found]
    .filter((position) => position > 0 && position < text.length && !isJoined(text, position))
    .toSorted((a, b) => a - b);
}

/**
 * Behind the dash of `10–12` and `ISAT–2004`, for a number alone at the beginning of a line would be misread; and within
 * an emoji of several (LB8a, which the library forgets where LB9 has taken the joiner).
 */
function isJoined(text: string, position: number): boolean {
  const before = text.charAt(position - 1);
  return before === "\u200d" || (/[\u2012\u2013]/.test(before) && /\p{Nd}/u.test(text.charAt(position)));
}

function wordEnds(text: string): readonly number[] {
  return [...words.segment(text)]
    .map(({ index }) => index)
    .filter((index) => complex.test(text.charAt(index - 1)) && complex.test(text.charAt(index)))
    .filter((index) => !clinging.test(text.charAt(index)));
}
