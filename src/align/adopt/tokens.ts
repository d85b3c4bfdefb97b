/** Scripts that write no spaces between words, or not between all: there, neighbouring characters stand for words. */
const unspaced = new RegExp(
  `[${[
    "Han",
    "Hira",
    "Kana",
    "Thai",
    "Laoo",
    "Khmr",
    "Mymr",
    "Tibt",
    "Java",
    "Bali",
    "Tale",
    "Talu",
    "Lana",
    "Tavt",
    "Yiii",
  ]
    .map((script) => `\\p{scx=${script}}`)
    .join("")}]`,
  "u",
);

/** A word's first letters stand for all its forms. */
const stem = 5;

/** How many of a block's first tokens count as its beginning too: many blocks begin alike, in either language. */
const opening = 2;

/**
 * The tokens by which the words of two languages are associated: beginnings of words, pairs of characters where words
 * are not parted, punctuation, and how the text begins. A token may occur several times.
 */
export function tokensOf(text: string): readonly string[] {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}'’ʼ]+/gu) ?? [];
  const tokens = words.flatMap((word) => (unspaced.test(word) ? characterPairs(word) : [word.slice(0, stem)]));
  const punctuation = text.match(/\p{P}(?=\s|$)/gu) ?? [];
  return [...tokens, ...tokens.slice(0, opening).map((token) => `^${token}`), ...punctuation];
}

function characterPairs(word: string): readonly string[] {
  const characters = [...word];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
