import type { PoEntry, PoFile } from "../po.ts";

/** An entry to write. */
export interface Piece {
  readonly text: string;
  /** The entry whose place in the file it takes; none for a new one. */
  readonly entry: PoEntry | undefined;
}

/**
 * Writes a PO file's entries in a new order. Between two that stood side by side before stays what stood there; what
 * follows the last entry, comments without an entry for example, stays at the end.
 *
 * @param text The text that `file` was read from.
 */
export function writePieces(text: string, file: PoFile, pieces: readonly Piece[]): string {
  const { gaps, trailing } = gapsOf(text, file);
  const places = new Map(file.entries.map((entry, at) => [entry, at]));
  const placeOf = (piece: Piece | undefined) => (piece?.entry === undefined ? undefined : places.get(piece.entry));
  const written = pieces.map((piece, at) => {
    const place = placeOf(piece);
    if (at === 0) return `${place === 0 ? gaps[0] : ""}${piece.text}`;
    const before = placeOf(pieces[at - 1]);
    const isNeighbour = place !== undefined && before !== undefined && place === before + 1;
    return `${isNeighbour ? gaps[place] : "\n\n"}${piece.text}`;
  });
  return written.join("") + (trailing === "" ? "\n" : trailing);
}

/** What stands before each entry, and behind the last. */
function gapsOf(text: string, file: PoFile): { readonly gaps: readonly string[]; readonly trailing: string } {
  let at = 0;
  const gaps = file.entries.map(({ raw }) => {
    const start = text.indexOf(raw, at);
    const gap = text.slice(at, start);
    at = start + raw.length;
    return gap;
  });
  return { gaps, trailing: text.slice(at) };
}
