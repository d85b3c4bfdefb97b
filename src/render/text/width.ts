import stringWidth from "string-width";

/** Columns of a line of a text edition: what e-mail keeps unbroken even when it is quoted a few times (RFC 5322, 2.1.1). */
export const columns = 72;

/**
 * How many columns a text takes where each character has a cell: East Asian wide and fullwidth characters (UAX #11)
 * take two, combining marks and controls none.
 */
export function widthOf(text: string): number {
  return stringWidth(text, { countAnsiEscapeCodes: true });
}
