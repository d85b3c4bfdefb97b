const word = "[\\p{L}\\p{M}\\p{N}]";
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const known = new Map<string, RegExp>();

/** Whether a text has a term as it is written; `*` in it stands for any ending. A term in lower case is found in any case. */
export function hasTerm(text: string, term: string): boolean {
  return patternFor(`exact ${term}`, () => {
    const pattern = term.split("*").map(escaped).join(`${word}*`);
    return new RegExp(bounded(pattern, term), term === term.toLowerCase() ? "iu" : "u");
  }).test(text);
}

/**
 * Whether a text has a term in any of its forms: a word may end otherwise from its last two letters on, and in scripts that
 * write articles and prepositions before the word as part of it, may begin otherwise.
 */
export function hasForm(text: string, term: string): boolean {
  return patternFor(`form ${term}`, () => {
    const forms = term.split(/\s+/).map((each) => {
      const letters = [...each.replace(/\*$/, "")];
      const stem = letters.slice(0, Math.max(Math.min(letters.length, 3), letters.length - 2));
      const prefix = /[\p{sc=Arab}\p{sc=Hebr}]/u.test(each) ? `${word}{0,4}` : "";
      return `${prefix}${escaped(stem.join(""))}${word}{0,6}`;
    });
    return new RegExp(bounded(forms.join("[\\s\\u00a0]+"), term), "iu");
  }).test(text);
}

function patternFor(key: string, make: () => RegExp): RegExp {
  let pattern = known.get(key);
  if (pattern === undefined) {
    pattern = make();
    known.set(key, pattern);
  }
  return pattern;
}

function bounded(pattern: string, term: string): string {
  return unspaced.test(term) ? pattern : `(?<!${word})${pattern}(?!${word})`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
