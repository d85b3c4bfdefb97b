/**
 * Words as they stand in a line. Line ends, tabs and runs of spaces mean one space. Control characters mean nothing in
 * a text; a byte-order mark stands nowhere but at a file's beginning, and here means `glue`; soft hyphens would be seen
 * in many an e-mail program, in the middle of words.
 */
export function plain(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\u00ad\ufeff]/gu, "")
    .replace(/ {2,}/g, " ")
    .toWellFormed();
}

/**
 * Keeps what stands on both sides of it on one line (UAX #14, LB11: U+FEFF is of class WJ, and `plain` leaves none in
 * the words). It is taken out again when the lines are known.
 */
export const glue = "\ufeff";

/** The text, to stay on one line. */
export function unbroken(text: string): string {
  return [...text].join(glue);
}

/** The text as it is written, without glue. */
export function unglued(text: string): string {
  return text.replaceAll(glue, "");
}
