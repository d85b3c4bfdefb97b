import { directed } from "./direction.ts";
import type { LocalizedText } from "./edition.ts";
import type { Direction } from "./locale.ts";

const popIsolate = "\u2069";
const popEmbedding = "\u202c";
const isolate = /[\u2066-\u2068]/;
const embedding = /[\u202a\u202b\u202d\u202e]/;
const control = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/**
 * A text as one line for programs that show it where nothing tells its direction: feed readers, cards on a network. It is a
 * closed line, and its first strong character is of its direction (UAX #9, P2; W3C, “Strings on the Web”, 4.1).
 *
 * @param around The direction of the language the text is in, where the text has none of its own.
 */
export function plainLine({ text, dir }: Pick<LocalizedText, "text" | "dir">, around: Direction): string {
  return directed(closedLine(text), dir ?? around);
}

/**
 * A text as one line that other words may follow: it has no control characters, and whatever it opens of direction it
 * closes. In a document that closes itself at the end of a block; in a window's title, an attribute or a citation it would
 * turn round what stands behind.
 */
export function closedLine(text: string): string {
  const open: string[] = [];
  const kept = [...text.replace(control, " ").trim()].filter((character) => {
    if (isolate.test(character)) open.push(popIsolate);
    else if (embedding.test(character)) open.push(popEmbedding);
    return character === popIsolate || character === popEmbedding ? closes(character, open) : true;
  });
  return kept.join("") + open.toReversed().join("");
}

/** Takes away what a character closes, if anything. The end of an isolate ends all that was opened in it (UAX #9, X6a). */
function closes(character: string, open: string[]): boolean {
  const at = character === popIsolate ? open.lastIndexOf(popIsolate) : open.length - 1;
  if (open[at] !== character) return false;
  open.length = at;
  return true;
}
