import { piecesOf } from "./breaks.ts";
import { balanced } from "./direction.ts";
import { unglued } from "./plain.ts";
import { widthOf } from "./width.ts";

/**
 * The lines of a paragraph, none wider than `width` unless it is a single piece: an address, a word that no line can
 * hold. `\n` ends a line.
 *
 * @param width In columns.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines = text
    .normalize("NFC")
    .split("\n")
    .flatMap((paragraph) => wrapped(paragraph, width));
  return balanced(lines);
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of piecesOf(text.trim())) {
    const written = unglued(piece);
    if (line !== "" && used + widthOf(ended(written)) > width) {
      lines.push(ended(line));
      line = "";
      used = 0;
    }
    line += written;
    used += widthOf(written);
  }
  return line === "" ? lines : [...lines, ended(line)];
}

/** Without the spaces at its end, those that have no width among them. */
function ended(line: string): string {
  return line.replace(/[\s\u200b]+$/u, "");
}
