import type { Piece, PlaceInline } from "../../../src/catalog/exchange/pieces.ts";
import { placeInline } from "../../../src/segment/inline.ts";

/** Reads inline Markdown of a document with one link definition and one footnote. */
export const place: PlaceInline = (text) =>
  placeInline(text, { definitions: '[ref]: https://example.org/r "t"', footnotes: ["note"] });

/** Pieces as a line: words as they are, `{markup}` for a code, `<open|…|close>` for a pair. */
export function sketch(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.type === "text") return piece.value;
      return piece.type === "code" ? `{${piece.markup}}` : `<${piece.open}|${sketch(piece.content)}|${piece.close}>`;
    })
    .join("");
}
