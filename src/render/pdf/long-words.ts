/** What no line break comes into (UAX #14, in short), and no hyphen: letters and signs together, or code. */
const longToken = /[^\s/‐–—-]{40}/u;
/** Letters alone may be hyphenated; a word as long as this is none that a language has. */
const longWord = /[\p{L}\p{M}]{64}/u;
const spaceless = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;

/** A text as a template reads it. */
export interface BreakableText {
  readonly text: string;
  /** Whether it has a word longer than a line, which must be broken anywhere; only where it has. */
  readonly long?: true;
}

/** Marks a text with a word that no line holds: a key, an address without a stroke, a slip of the keyboard. */
export function breakable(text: string): BreakableText {
  return isLong(text) ? { text, long: true } : { text };
}

/** Whether a word of the text may be longer than a line. */
export function isLong(text: string): boolean {
  const tokens = text.match(new RegExp(longToken, "gu")) ?? [];
  return (
    tokens.some((token) => !spaceless.test(token) && (longWord.test(token) || !/^[\p{L}\p{M}]+$/u.test(token))) ||
    longWord.test(text.replace(new RegExp(spaceless, "gu"), " "))
  );
}
