/** Scripts that write no spaces between words. */
const unspaced = /\p{sc=Thai}|\p{sc=Lao}|\p{sc=Khmer}|\p{sc=Myanmar}/u;

/** Those whose lines may end after any character, but not before a closing mark, nor after an opening one. */
const eastAsian = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u;

/** A text in pieces that each end with a word, with the space before it. */
export function piecesOf(text: string, words: Intl.Segmenter): readonly string[] {
  const pieces = text.match(/\s*\S+|\s+$/g) ?? [];
  return pieces.flatMap((piece) => {
    if (eastAsian.test(piece)) return piece.split(/(?<=\p{Lo}[^\p{L}\p{N}\p{Ps}\p{Pi}]*)(?=[\p{Lo}\p{Ps}\p{Pi}])/u);
    return unspaced.test(piece) ? wordsOf(piece, words) : [piece];
  });
}

/** Punctuation stays with the word before it; what opens goes with the word to come. */
function wordsOf(text: string, words: Intl.Segmenter): readonly string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = found.at(-1);
    const joins = last !== undefined && (isWordLike !== true || /[\p{Ps}\p{Pi}\s]$/u.test(last));
    if (joins && !/^[\p{Ps}\p{Pi}]/u.test(segment)) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}
