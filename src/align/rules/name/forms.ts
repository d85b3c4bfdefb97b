/**
 * Whether a text has a name of several words in some form. Names are declined, so each word is known by how it begins,
 * and stands near the others; their order is left to the language. All words are wanted: two cooperatives of libraries
 * may differ in one.
 */
export function hasName(text: string, name: string): boolean {
  const [where, what] = [folded(text), folded(name)];
  if (where.includes(what)) return true;
  // Without spaces there are no words to look for, nor endings.
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u.test(what)) return false;
  const stems = stemsOf(what);
  const words = wordsIn(where);
  const width = wordsIn(what).length + slack;
  return (
    stems.length > 0 &&
    words.some((_, at) => {
      const near = words.slice(at, at + width);
      return stems.every((stem) => near.some((word) => begins(word, stem)));
    })
  );
}

/** How many words more a text may need: articles, an adjective. */
const slack = 2;

/** What articles, prepositions and “and” put before a word, as part of it. */
const prefixed = /^(?:و?[بكف]?ال|ولل|لل|[وبكلف])(?=\p{sc=Arab}{3})|^[והבלמכש]{1,2}(?=\p{sc=Hebr}{3})/u;
const longestPrefix = 4;

function begins(word: string, stem: string): boolean {
  const at = word.indexOf(stem);
  return at === 0 || (at > 0 && at <= longestPrefix && /^[\p{sc=Arab}\p{sc=Hebr}]/u.test(word));
}

/** Of the words that carry the name; prepositions and articles go their own ways. */
function stemsOf(name: string): readonly string[] {
  const words = wordsIn(name).map((word) => word.replace(prefixed, ""));
  const heavy = words.filter((word) => [...word].length >= (/^\p{Ll}/u.test(word) ? 4 : 3));
  return (heavy.length > 0 ? heavy : words).map((word) => {
    const letters = [...word];
    const kept = letters.length > 5 ? Math.max(4, Math.ceil(letters.length * 0.65)) : letters.length - 1;
    return letters.slice(0, Math.max(2, kept)).join("");
  });
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** In lower case and without accents, which move with the ending in Greek, or are seldom written in Arabic. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[\s\u00a0]+/g, " ");
}
