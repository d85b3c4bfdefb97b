const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

/** What the translations of several paragraphs are as one: nothing of them is lost, empty ones add nothing. */
export function joinTranslations(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== "")
    .reduce((joined, text) => {
      if (joined === "") return text;
      const isUnspaced = unspaced.test(joined.slice(-1)) && unspaced.test(text.slice(0, 1));
      return `${joined}${isUnspaced ? "" : " "}${text}`;
    }, "");
}

/** Several source texts as a previous text shows them: an empty line between paragraphs, as in Markdown. */
export function joinSources(texts: readonly string[]): string {
  return texts.join("\n\n");
}
