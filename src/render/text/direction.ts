import type { Direction } from "../../model/locale.ts";

const rightToLeftLetter =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Samr}\p{sc=Mand}\p{sc=Adlm}\p{sc=Rohg}]/u;
const marks = { ltr: "\u200e", rtl: "\u200f" } as const;
const isolates = { ltr: "\u2066", rtl: "\u2067" } as const;
const firstStrongIsolate = "\u2068";
const popIsolate = "\u2069";

/**
 * The direction of a line as a viewer finds it that knows nothing but the line: that of the first strong character
 * outside isolates (UAX #9, P2 and P3); undefined where there is none.
 */
export function firstStrong(line: string): Direction | undefined {
  let depth = 0;
  for (const character of line) {
    if (/[\u2066-\u2068]/.test(character)) depth += 1;
    else if (character === popIsolate) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const direction = strongDirection(character);
      if (direction !== undefined) return direction;
    }
  }
  return undefined;
}

function strongDirection(character: string): Direction | undefined {
  if (character === marks.rtl || character === "\u061c") return "rtl";
  if (character === marks.ltr) return "ltr";
  if (!/\p{L}/u.test(character)) return undefined;
  return rightToLeftLetter.test(character) ? "rtl" : "ltr";
}

/**
 * A line that every viewer shows in this direction. Where its first strong character would give another one, or in a
 * right-to-left text none at all (a number, an address, a row of dashes), a mark of the direction goes before it: U+200F
 * or U+200E. Plain text has no other place to say so (UAX #9, P2). Other lines stay as they are.
 */
export function directed(line: string, direction: Direction | undefined): string {
  if (line === "" || direction === undefined) return line;
  const found = firstStrong(line) ?? "ltr";
  return found === direction ? line : line.replace(/^ */, (indent) => indent + marks[direction]);
}

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
