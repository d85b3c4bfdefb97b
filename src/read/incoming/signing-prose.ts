import { andOf } from "./and.ts";
import type { Signature } from "./draft.ts";
import { type LineReader, readOrganization } from "./organization-line.ts";

interface Piece {
  readonly text: string;
  /** What stood before it. */
  readonly separator: string;
}

/**
 * Reads running text as names: “A (Country), B (Country) and C (Country)”, where every name has its country, so that no
 * comma is one of a name; or “A, Country; B (BU), Country”, where semicolons part them.
 *
 * @param least How few names can be believed.
 */
export function readProse(text: string, reader: LineReader, least = 2): readonly Signature[] | undefined {
  const whole = text.replace(/\s*[.。।۔]\s*$/u, "").trim();
  const pieces = piecesOf(whole);
  if (pieces.length < least) return undefined;
  const read = pieces.map((piece, at) => {
    const isLast = at > 0 && at === pieces.length - 1;
    return readOrganization(isLast ? withoutAnd(piece, reader.language) : piece.text, reader);
  });
  const names = read.flatMap((each) => (each?.country === undefined ? [] : [{ ...each, source: undefined }]));
  return names.length === read.length ? names : undefined;
}

const semicolon = /(\s*[;；؛]\s*)/u;
const bracket = /((?<=[)）])\s*(?:[,،、，]\s*)?)(?=\S)/u;

function piecesOf(text: string): readonly Piece[] {
  const parts = text.split(semicolon.test(text) ? semicolon : bracket);
  const pieces = parts.flatMap((part, at) => (at % 2 === 0 ? [{ text: part, separator: parts[at - 1] ?? "" }] : []));
  return pieces.filter((piece) => piece.text.trim() !== "");
}

/** The language's own “and” before the last of a list (CLDR); one that is written as one word with what follows only where no comma stands. */
function withoutAnd({ text, separator }: Piece, language: string): string {
  const and = andOf(language).trimStart();
  const isWord = /\s$/u.test(and) || separator.trim() === "";
  return and !== "" && isWord && text.startsWith(and) ? text.slice(and.length).trim() : text;
}
