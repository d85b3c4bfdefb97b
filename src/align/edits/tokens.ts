/** Scripts that write no spaces between words: there a character stands for a word. */
const unspaced =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Lao}\\p{sc=Tibetan}";

const token = new RegExp(`[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, "gu");

/** The words of a text, in order and without regard to case; markup and punctuation are left out. */
export function tokensOf(text: string): readonly string[] {
  return text.normalize("NFC").toLowerCase().match(token) ?? [];
}

/** How much it says that two texts share a word: a word that stands in most of the texts says little. */
export type Weight = (token: string) => number;

/**
 * Inverse document frequency (Spärck Jones, “A statistical interpretation of term specificity”, 1972), never zero.
 *
 * @param texts Every text of the document, former ones included.
 */
export function weightsOf(texts: readonly (readonly string[])[]): Weight {
  const frequencies = new Map<string, number>();
  for (const tokens of texts) {
    for (const each of new Set(tokens)) frequencies.set(each, (frequencies.get(each) ?? 0) + 1);
  }
  const weights = new Map([...frequencies].map(([each, count]) => [each, Math.log(1 + texts.length / count)]));
  return (each) => weights.get(each) ?? 0;
}

/** The weight of a whole text. */
export function weigh(tokens: readonly string[], weight: Weight): number {
  let sum = 0;
  for (const each of tokens) sum += weight(each);
  return sum;
}
