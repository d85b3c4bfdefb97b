import type { Direction } from "./locale.ts";

const rightToLeftLetter =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Samr}\p{sc=Mand}\p{sc=Adlm}\p{sc=Rohg}]/u;
const marks = { ltr: "\u200e", rtl: "\u200f" } as const;
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

/** The direction of one character; nothing where it has none of its own. */
export function strongDirection(character: string): Direction | undefined {
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
