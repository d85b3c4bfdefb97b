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
  const joined: Sign[] = [];
  for (const [kind, value] of pieces.flatMap(signsOf)) {
    const last = joined.at(-1);
    if (kind === "words" && last?.[0] === "words") joined[joined.length - 1] = ["words", last[1] + value];
    else if (value !== "") joined.push([kind, value]);
  }
  return JSON.stringify(joined);
}

type Sign = readonly [kind: "words" | "mark", value: string];

function signsOf(piece: Piece): readonly Sign[] {
  if (piece.type === "text") return [["words", piece.value]];
  if (piece.type === "pair") return [["mark", piece.open], ...piece.content.flatMap(signsOf), ["mark", piece.close]];
  return [/^\\[^\n]/.test(piece.markup) ? ["words", piece.shown] : ["mark", piece.markup]];
}

function escapeWords(pieces: readonly Piece[], special: RegExp): readonly Piece[] {
  return pieces.map((piece): Piece => {
    if (piece.type === "text") return { ...piece, value: piece.value.replace(special, "\\$&") };
    return piece.type === "pair" ? { ...piece, content: escapeWords(piece.content, special) } : piece;
  });
}
