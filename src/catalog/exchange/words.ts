import { joinPieces, type Piece, type PlaceInline, splitPieces } from "./pieces.ts";

/** What could be read as inline markup: what usually is, then everything (CommonMark, GFM, directives). */
const escapes = [/[\\`*_[\]<&~]/g, /[\\`*_{}[\]<>&~:!@|()"'.]/g] as const;

/**
 * The Markdown of pieces whose words somebody else wrote. Words that would be read as markup are escaped; all others are
 * left as they are.
 *
 * @returns The Markdown, and whether it is read as the pieces mean it.
 */
export function composeMarkdown(
  pieces: readonly Piece[],
  place: PlaceInline,
): { readonly text: string; readonly faithful: boolean } {
  const plain = joinPieces(pieces);
  const candidates = [plain, ...escapes.map((special) => joinPieces(escapeWords(pieces, special)))];
  const text = candidates.find((candidate) => isRead(pieces, candidate, place));
  return { text: text ?? plain, faithful: text !== undefined };
}

/** Whether the Markdown has just these codes, and between them these words. */
function isRead(pieces: readonly Piece[], text: string, place: PlaceInline): boolean {
  return signature(splitPieces(place(text))) === signature(pieces);
}

/** Codes and words in order; an escaped character counts as the word that it shows. */
function signature(pieces: readonly Piece[]): string {
  const flat: (readonly [kind: "words" | "mark", value: string])[] = [];
  const add = (kind: "words" | "mark", value: string): void => {
    const last = flat.at(-1);
    if (kind === "words" && last?.[0] === "words") flat[flat.length - 1] = ["words", last[1] + value];
    else if (value !== "") flat.push([kind, value]);
  };
  const visit = (piece: Piece): void => {
    if (piece.type === "text") return add("words", piece.value);
    if (piece.type === "code") return /^\\[^\n]/.test(piece.markup) ? add("words", piece.shown) : add("mark", piece.markup);
    add("mark", piece.open);
    piece.content.forEach(visit);
    add("mark", piece.close);
  };
  pieces.forEach(visit);
  return JSON.stringify(flat);
}

function escapeWords(pieces: readonly Piece[], special: RegExp): readonly Piece[] {
  return pieces.map((piece): Piece => {
    if (piece.type === "text") return { ...piece, value: piece.value.replace(special, "\\$&") };
    return piece.type === "pair" ? { ...piece, content: escapeWords(piece.content, special) } : piece;
  });
}
