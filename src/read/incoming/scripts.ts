/** Scripts that are written without spaces between words (UAX #14): lines of theirs are joined without one. */
const spaceless =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u3000-\u303f\uff00-\uffef]/u;

/** Whether two pieces of one sentence meet without a space. */
export function withoutSpaces(one: string, other: string): boolean {
  return spaceless.test([...one].at(-1) ?? "") && spaceless.test([...other][0] ?? "");
}

/** Marks that end a sentence or a part of one, and what may close behind them. */
const stop = /[.!?…:;。．！？：；؟؛۔।॥։·|][\s"'”“’‘«»‹›」』)）\]\u200e\u200f]*$/u;
const pause = /[,،、，]\s*$/u;

/** Whether a text ends as a paragraph can end. */
export function endsWithStop(text: string): boolean {
  return stop.test(text.trim());
}

/** Whether a text ends with a comma, behind which in no script a paragraph ends. */
export function endsWithPause(text: string): boolean {
  return pause.test(text.trim());
}

/** Whether a text ends with anything but a Latin letter or digit, beside which spaces are kept. */
export function joinable(text: string): boolean {
  return !/[\p{sc=Latn}\p{Nd}]$/u.test(text);
}

/** Whether a text is in a script that has capitals and small letters. */
export function hasCase(text: string): boolean {
  return /\p{Lu}|\p{Ll}/u.test(text);
}
