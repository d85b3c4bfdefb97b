import { strongDirection } from "../../model/direction.ts";
import type { Direction } from "../../model/locale.ts";

const isolates = { ltr: "\u2066", rtl: "\u2067" } as const;
const firstStrongIsolate = "\u2068";
const popIsolate = "\u2069";

/**
 * Words kept apart from the direction around them: U+2066 or U+2067, their end U+2069; U+2068 where their own direction is
 * not known (UAX #9, 2.4 and 2.7). Without them, a bracket or number beside the words would move to their other side.
 *
 * @param own The direction of the words.
 * @param around That of the text they stand in; words of the same direction need nothing.
 */
export function isolated(words: string, own: Direction | undefined, around: Direction): string {
  if (words === "" || own === around) return words;
  return (own === undefined ? firstStrongIsolate : isolates[own]) + words + popIsolate;
}

/** Words that stand beside others, as in a table: isolated where they hold letters of the other direction. */
export function isolatedCell(words: string, own: Direction, around: Direction): string {
  const strays = [...words].some((character) => (strongDirection(character) ?? around) !== around);
  return strays ? isolates[own] + words + popIsolate : words;
}

/**
 * Lines of one paragraph, each with its isolates opened and closed: a line end ends a paragraph in plain text, and with
 * it every isolate that is open (UAX #9, X8). What goes on in the next line is opened there again.
 */
export function balanced(lines: readonly string[]): readonly string[] {
  const open: string[] = [];
  return lines.map((line) => {
    const before = open.join("");
    for (const character of line) {
      if (/[\u2066-\u2068]/.test(character)) open.push(character);
      else if (character === popIsolate) open.pop();
    }
    return before + line + popIsolate.repeat(open.length);
  });
}
