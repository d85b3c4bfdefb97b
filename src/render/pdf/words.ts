const unspaced = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

/** What belongs to the word before it: marks that close, particles that a line should not begin with. */
const following = /^(?:[\p{Pe}\p{Pf}\p{Po}]+|[的之了们]|\p{Script=Hiragana}{1,2})$/u;
/** What belongs to the word after it: marks that open, words that a line should not end with. */
const leading = /[\p{Ps}\p{Pi}]$|^[与和及被把所]+$/u;

/**
 * The words of a heading in Chinese or Japanese, joined the text again: a line of running text may end between any two
 * characters, a title's lines should end where words do. Undefined for scripts that part their words themselves.
 *
 * @param language BCP 47, by which words are told (UAX #29 with ICU's dictionaries).
 */
export function headingWords(text: string, language: string): readonly string[] | undefined {
  if (!unspaced.test(text)) return undefined;
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter([language, "en"], { granularity: "word" }).segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && /\S$/.test(last) && (following.test(segment) || leading.test(last)))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}
